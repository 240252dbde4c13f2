import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { fill } from "../../../locales/fill";
import { Subheading } from "../../kit/Subheading";
import type { Source, WorkbookFacts } from "../port";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  compare: { alignSelf: "flex-start" },
  /** The browser's own button for choosing a file, in the pane's looks. */
  file: {
    minWidth: 0,
    maxWidth: "100%",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    "::file-selector-button": {
      marginInlineEnd: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: "inherit",
      fontSize: tokens.fontSizeBase300,
      cursor: "pointer",
    },
  },
});

const KINDS = ["bundled", "file", "address"] as const satisfies readonly Source["kind"][];
const ACCEPTED = ".json,.csv,.txt,.xlsx,.xlsm";

interface SourceFormProps {
  facts: WorkbookFacts;
  /** What was asked for without success: it can be corrected, or asked for again, without being entered anew. */
  asked: Source | null;
  onRead: (source: Source) => void;
}

/** Where the newer data are to come from. Nothing is fetched before the user asks for it. */
export function SourceForm({ facts: { bundled }, asked, onRead }: SourceFormProps) {
  const styles = useStyles();
  const refreshTexts = useRefreshTexts();
  const texts = refreshTexts.source;
  const title = useId();
  const askedAddress = asked?.kind === "address" ? asked : null;
  const [kind, setKind] = useState<Source["kind"]>(asked?.kind ?? "bundled");
  /** Browsers let no page fill in a file: it is chosen anew. */
  const [file, setFile] = useState<File | null>(null);
  const [address, setAddress] = useState(askedAddress?.address ?? "");
  const [sha256, setSha256] = useState(askedAddress?.sha256 ?? "");
  /** Whether the user has asked without saying for what. */
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const source = (): Source | null => {
    switch (kind) {
      case "bundled":
        return { kind };
      case "file":
        return file && { kind, file };
      case "address":
        return address.trim() === "" ? null : { kind, address: address.trim(), sha256: sha256.trim() };
    }
  };
  const compare = () => {
    const chosen = source();
    setMissing(chosen === null);
    if (chosen) onRead(chosen);
    else field.current?.focus();
  };
  const error = (text: string) =>
    missing ? { validationMessage: text, validationState: "error" as const } : {};

  return (
    <form
      className={styles.form}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <Subheading id={title}>{texts.title}</Subheading>
      <RadioGroup
        aria-label={texts.kind}
        value={kind}
        onChange={(_, { value }) => {
          setKind(KINDS.find((known) => known === value) ?? "bundled");
          setMissing(false);
        }}
      >
        {KINDS.map((known) => (
          <Radio key={known} value={known} label={texts.kinds[known]} />
        ))}
      </RadioGroup>
      {kind === "bundled" && (
        <p className={styles.note}>
          {fill(texts.bundled[bundled.age], { release: releaseText(bundled, refreshTexts) })}
        </p>
      )}
      {kind === "file" && (
        <Field label={texts.file} hint={texts.fileHint} {...error(texts.noFile)}>
          {(control) => (
            <input
              {...control}
              ref={field}
              type="file"
              accept={ACCEPTED}
              className={styles.file}
              onChange={({ target }) => {
                setFile(target.files?.[0] ?? null);
              }}
            />
          )}
        </Field>
      )}
      {kind === "address" && (
        <>
          <Field label={texts.address} hint={texts.addressHint} {...error(texts.noAddress)}>
            <Input
              input={{ ref: field }}
              type="url"
              value={address}
              autoComplete="url"
              onChange={(_, { value }) => {
                setAddress(value);
              }}
            />
          </Field>
          <Field label={texts.sha256} hint={texts.sha256Hint}>
            <Input
              value={sha256}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, { value }) => {
                setSha256(value);
              }}
            />
          </Field>
        </>
      )}
      <Button
        type="submit"
        className={styles.compare}
        appearance={kind === "bundled" && bundled.age !== "newer" ? "secondary" : "primary"}
      >
        {texts.compare}
      </Button>
    </form>
  );
}
