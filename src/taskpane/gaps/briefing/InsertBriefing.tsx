import { Button } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { GapReport } from "../../../analysis";
import type { InsertSheetResult } from "../../../excel";
import { fill } from "../../../locales/fill";
import { useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { useFirstControl } from "../../kit/useFirstControl";
import { SilenceHint } from "../../kit/SilenceHint";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import { BriefingForm } from "./BriefingForm";
import { groundProblem, insertProblem, leftText } from "./insertProblem";
import { InsertProgress } from "./InsertProgress";
import type { BriefingPort } from "../port";
import { useGapsTexts } from "../texts";
import { useBriefing } from "./useBriefing";

interface InsertBriefingProps {
  port: BriefingPort;
  report: GapReport;
  evidence: Evidence;
}

/** Inserts the gaps as a sheet to print: looks at the workbook, asks for details, inserts, tells the result. */
export function InsertBriefing({ port, report, evidence }: InsertBriefingProps) {
  const kit = useKitStyles();
  const { errors } = useTexts();
  const texts = useGapsTexts();
  const { phase, look, insert, cancel, close } = useBriefing(port);
  // Whether the form has been open: then its button takes the focus again.
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    look();
  };

  switch (phase.name) {
    case "closed":
      return <Opener focus={opened} last={phase.last} onOpen={open} />;
    case "looking":
      return (
        <div className={kit.columnS}>
          <SilenceHint className={kit.quiet}>{texts.insert.looking}</SilenceHint>
          <Button onClick={close}>{texts.insert.cancel}</Button>
        </div>
      );
    case "choosing": {
      if (phase.ground.status === "ready") {
        return (
          <BriefingForm
            report={report}
            evidence={evidence}
            taken={phase.ground.sheets}
            onInsert={insert}
            onClose={close}
          />
        );
      }
      return (
        <LazyNotice intent="error" {...groundProblem(phase.ground, texts, errors)}>
          <Button onClick={look}>{errors.retry}</Button>{" "}
          <Button onClick={close}>{texts.insert.cancel}</Button>
        </LazyNotice>
      );
    }
    case "writing":
      return <InsertProgress progress={phase.progress} cancelling={phase.cancelling} onCancel={cancel} />;
  }
}

interface OpenerProps {
  focus: boolean;
  last: InsertSheetResult | null;
  onOpen: () => void;
}

function Opener({ focus, last, onOpen }: OpenerProps) {
  const kit = useKitStyles();
  const { insert } = useGapsTexts();
  const part = useFirstControl<HTMLDivElement>(focus);
  return (
    <div ref={part} className={kit.columnS}>
      <Button icon={<DocumentTable20Regular />} onClick={onOpen}>
        {insert.button}
      </Button>
      {last && <Ending result={last} />}
    </div>
  );
}

function Ending({ result }: { result: InsertSheetResult }) {
  const { errors } = useTexts();
  const texts = useGapsTexts();
  const problem = insertProblem(result, texts, errors);
  if (problem) return <LazyNotice intent="error" {...problem} />;
  if (result.status === "cancelled")
    return (
      <LazyNotice
        intent="info"
        title={texts.insert.cancelled}
        lines={[leftText(result.left, texts, errors)]}
      />
    );
  if (result.status !== "inserted") return null;
  const { sheet, unformatted } = result;
  return (
    <LazyNotice
      intent={unformatted ? "warning" : "success"}
      title={fill(texts.insert.inserted, { sheet })}
      lines={unformatted ? [texts.insert.plain] : []}
    />
  );
}
