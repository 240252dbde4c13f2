import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { SilenceHint } from "../../kit/SilenceHint";
import { useKitStyles } from "../../kit/styles";
import type { FoundFormulas, SearchArea } from "../port";
import { useFormulaTexts } from "../texts";
import type { Sweep } from "./useSweep";

const useStyles = makeStyles({
  outcome: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
});

const SCOPES = ["selection", "sheet", "workbook"] as const satisfies readonly SearchArea[];

interface SweepPageProps<Result> {
  sweep: Sweep<Result>;
  lead: string;
  /** Label of the progress bar while cells are written. */
  working: string;
  found: (found: FoundFormulas) => ReactNode;
  done: (result: Result, asked: number) => ReactNode;
}

/** The page that repair and freeze share: choose where to look, find cells, preview, write, show the result. */
export function SweepPage<Result>({ sweep, lead, working, found, done }: SweepPageProps<Result>) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { errors } = useTexts();
  const { sweep: texts } = useFormulaTexts();
  const [scope, setScope] = useState<SearchArea>("sheet");
  const { phase } = sweep;
  const isWorking = phase.name === "finding" || phase.name === "writing";
  // The pressed button disappears, so the focus moves to the outcome.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (phase.name === "writing" || phase.name === "done") outcome.current?.focus();
  }, [phase.name]);
  const label = phase.name === "finding" ? texts.finding : working;

  return (
    <div className={kit.columnM}>
      <p className={kit.quiet}>{lead}</p>
      <Field label={texts.scope}>
        <RadioGroup
          value={scope}
          disabled={isWorking}
          onChange={(_, { value }) => {
            const chosen = SCOPES.find((known) => known === value);
            if (!chosen) return;
            setScope(chosen);
            sweep.back();
          }}
        >
          {SCOPES.map((known) => (
            <Radio key={known} value={known} label={texts.scopes[known]} />
          ))}
        </RadioGroup>
      </Field>
      <Button
        className={kit.atStart}
        appearance={phase.name === "choosing" ? "primary" : "secondary"}
        disabledFocusable={isWorking}
        onClick={() => {
          sweep.find(scope);
        }}
      >
        {phase.name === "choosing" || phase.name === "finding" ? texts.look : texts.lookAgain}
      </Button>
      <div ref={outcome} tabIndex={-1} className={styles.outcome}>
        {isWorking && (
          <>
            <div role="status">{label}</div>
            <ProgressBar aria-label={label} value={phase.done} max={Math.max(1, phase.total)} />
            <SilenceHint className={kit.body} />
            <Button className={kit.atStart} onClick={sweep.cancel}>
              {texts.cancel}
            </Button>
          </>
        )}
        {phase.name === "failed" && <LazyNotice intent="error" {...failureProblem(phase.failure, errors)} />}
        {phase.name === "found" && found(phase)}
        {phase.name === "done" && done(phase.result, phase.asked)}
      </div>
    </div>
  );
}
