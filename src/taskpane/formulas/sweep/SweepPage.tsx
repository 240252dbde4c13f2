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
import type { FormulaCell, Scope } from "../port";
import { useFormulaTexts } from "../texts";
import type { Sweep } from "./useSweep";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0 },
  start: { alignSelf: "flex-start" },
  outcome: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
});

const SCOPES = ["selection", "sheet", "workbook"] as const satisfies readonly Scope[];

interface SweepPageProps<Result> {
  sweep: Sweep<Result>;
  lead: string;
  /** What writing is called. */
  working: string;
  found: (cells: readonly FormulaCell[]) => ReactNode;
  done: (result: Result, asked: number) => ReactNode;
}

/** Chooses where, looks, shows what was found, works and says what came of it. */
export function SweepPage<Result>({ sweep, lead, working, found, done }: SweepPageProps<Result>) {
  const styles = useStyles();
  const { errors } = useTexts();
  const { sweep: texts } = useFormulaTexts();
  const [scope, setScope] = useState<Scope>("sheet");
  const { phase } = sweep;
  const isWorking = phase.name === "finding" || phase.name === "writing";
  // The button that was pressed goes away, and the keyboard's focus must not go with it.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (phase.name === "writing" || phase.name === "done") outcome.current?.focus();
  }, [phase.name]);
  const label = phase.name === "finding" ? texts.finding : working;

  return (
    <div className={styles.page}>
      <p className={styles.lead}>{lead}</p>
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
        className={styles.start}
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
            <SilenceHint className={styles.hint} />
            <Button className={styles.start} onClick={sweep.cancel}>
              {texts.cancel}
            </Button>
          </>
        )}
        {phase.name === "failed" && <LazyNotice intent="error" {...failureProblem(phase.failure, errors)} />}
        {phase.name === "found" && found(phase.cells)}
        {phase.name === "done" && done(phase.result, phase.asked)}
      </div>
    </div>
  );
}
