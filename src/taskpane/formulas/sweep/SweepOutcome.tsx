import { fill } from "../../../locales/fill";
import { useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import type { SweepResult } from "../port";
import { useFormulaTexts } from "../texts";
import { placeOf } from "./cells";

interface SweepOutcomeProps {
  result: SweepResult;
  /** Number of cells that were to be written. */
  asked: number;
  /** Text with the number of cells written. */
  title: string;
}

/** Skipped cells listed one by one. */
const MOST = 8;

/** What was written and what was not, each with its reason. */
export function SweepOutcome({ result: { done, skipped, end }, asked, title }: SweepOutcomeProps) {
  const { errors } = useTexts();
  const { sweep } = useFormulaTexts();
  const counts = { done: done.length, left: asked - done.length };
  const reasonOf = (why: SweepResult["skipped"][number]["why"]) =>
    typeof why === "string" ? sweep[why] : failureProblem(why, errors).lines.join(" ");
  return (
    <>
      {end === "cancelled" && (
        <LazyNotice intent="info" title={sweep.cancelled} lines={[fill(sweep.cancelledBody, counts)]} />
      )}
      {end !== null && end !== "cancelled" && (
        <LazyNotice
          intent="error"
          title={failureProblem(end, errors).title}
          lines={[...failureProblem(end, errors).lines, fill(sweep.stopped, counts)]}
        />
      )}
      {end === null && done.length > 0 && (
        <LazyNotice intent="success" title={fill(title, { count: done.length })} />
      )}
      {skipped.length > 0 && (
        <LazyNotice
          intent="warning"
          title={fill(sweep.skippedTitle, { count: skipped.length })}
          lines={[
            ...skipped
              .slice(0, MOST)
              .map(({ cell, why }) =>
                fill(sweep.skippedCell, { cell: placeOf(cell), reason: reasonOf(why) }),
              ),
            ...(skipped.length > MOST ? [fill(sweep.moreCells, { count: skipped.length - MOST })] : []),
          ]}
        />
      )}
    </>
  );
}
