import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { fill } from "../../../locales/fill";
import { findingText } from "../../../workbook/health/words";
import { useLanguage, useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import { download } from "./download";
import { ExportedText } from "./ExportedText";
import { faultCount, FaultList } from "../FaultList";
import type { ExportFormat, ExportResult, Refreshing } from "../port";
import { useRefreshTexts } from "../texts";

const FORMATS = ["json", "csv"] as const satisfies readonly ExportFormat[];
/** Stricter than for release ids in general, because the id becomes part of a file name. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

interface ExportProps {
  port: Refreshing;
  /** Id of the release that the workbook holds. */
  release: string;
  /** Id of the bundled release. */
  bundled: string;
}

/** Form that exports the workbook's data as a release file. */
export function Export({ port, release, bundled }: ExportProps) {
  const kit = useKitStyles();
  const texts = useRefreshTexts().export;
  const title = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [format, setFormat] = useState<ExportFormat>("json");
  const [state, setState] = useState<ExportResult | "making" | null>(null);
  const [downloaded, setDownloaded] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = typed ?? idAfter(release);
  const isTaken = [release, bundled].some((taken) => taken.toLowerCase() === id.toLowerCase());
  const fault = !ID.test(id) ? texts.idFault : isTaken ? fill(texts.idTaken, { release: id }) : null;

  const make = async () => {
    if (fault !== null) {
      field.current?.focus();
      return;
    }
    setState("making");
    const result = await port.exportData({ format, id });
    if (result.status === "made") setDownloaded(download(result.name, result.type, result.bytes));
    setState(result);
  };

  return (
    <form
      className={kit.columnM}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Subheading id={title}>{texts.title}</Subheading>
      <p className={kit.quiet}>{texts.text}</p>
      <Field
        label={texts.id}
        hint={texts.idHint}
        {...(fault !== null && { validationMessage: fault, validationState: "error" })}
      >
        <Input
          input={{ ref: field }}
          value={id}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => {
            setTyped(value.trim());
          }}
        />
      </Field>
      <Field label={texts.format}>
        <RadioGroup
          value={format}
          onChange={(_, { value }) => {
            setFormat(FORMATS.find((known) => known === value) ?? "json");
          }}
        >
          {FORMATS.map((known) => (
            <Radio key={known} value={known} label={texts.formats[known]} />
          ))}
        </RadioGroup>
      </Field>
      <Button type="submit" className={kit.atStart} disabledFocusable={state === "making"}>
        {state === "making" ? texts.making : texts.make}
      </Button>
      {state !== null && state !== "making" && <Exported result={state} downloaded={downloaded} />}
    </form>
  );
}

/** Suggests an id: "2022.1" becomes "2022.1-1", and "2022.1-1" becomes "2022.1-2". */
function idAfter(release: string): string {
  const [, stem = release, number = "0"] = /^(.+)-(\d{1,3})$/.exec(release) ?? [];
  return `${stem}-${Number(number) + 1}`;
}

interface ExportedProps {
  result: ExportResult;
  /** Whether the browser was asked to save the file. */
  downloaded: boolean;
}

function Exported({ result, downloaded }: ExportedProps) {
  const { export: texts, faults, unavailable } = useRefreshTexts();
  const { errors } = useTexts();
  const language = useLanguage();
  switch (result.status) {
    case "made":
      return (
        <>
          {downloaded && (
            <LazyNotice
              intent="success"
              title={fill(texts.made, { name: result.name })}
              lines={[texts.madeText]}
            />
          )}
          {result.notices.length > 0 && (
            <LazyNotice
              intent="warning"
              title={texts.notices}
              lines={result.notices.map((notice) => notice[language])}
            />
          )}
          <ExportedText name={result.name} bytes={result.bytes} open={!downloaded} />
        </>
      );
    case "faults":
      return (
        <>
          <LazyNotice
            intent="error"
            title={texts.faults}
            lines={[fill(texts.faultsText, { count: faultCount(result, faults) })]}
          />
          <FaultList faults={result.faults} more={result.more} />
        </>
      );
    case "notPopulated": {
      const { title, body, action } = unavailable.notPopulated;
      return <LazyNotice intent="error" title={title} lines={[body, action]} />;
    }
    case "damaged": {
      const lines = result.findings.map((finding) => findingText(finding, language));
      return <LazyNotice intent="error" title={texts.damaged} lines={[...lines, texts.damagedText]} />;
    }
    case "failed":
      return <LazyNotice intent="error" {...failureProblem(result.failure, errors)} />;
  }
}
