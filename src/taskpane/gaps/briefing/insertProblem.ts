/** Texts on why a briefing was not inserted, or not completely. */
import type { InsertSheetResult, LeftBehind, InsertRefusal } from "../../../excel";
import { fill } from "../../../locales/fill";
import { failureProblem, writtenText, type Problem } from "../../shared/problem";
import type { Texts } from "../../texts";
import type { Ground } from "../port";
import type { GapsTexts } from "../texts";

/** Why a sheet cannot be added, or why that could not be found out. */
export function groundProblem(
  ground: Exclude<Ground, { status: "ready" }>,
  texts: GapsTexts,
  errors: Texts["errors"],
): Problem {
  return ground.status === "failed"
    ? failureProblem(ground.failure, errors)
    : refusalProblem(ground, texts, errors);
}

/** null if the sheet was inserted or the user cancelled. */
export function insertProblem(
  result: InsertSheetResult,
  texts: GapsTexts,
  errors: Texts["errors"],
): Problem | null {
  switch (result.status) {
    case "inserted":
    case "cancelled":
      return null;
    case "failed": {
      const { title, lines } = failureProblem(result.failure, errors);
      return { title, lines: [...lines, leftText(result.left, texts, errors)] };
    }
    default:
      return refusalProblem(result, texts, errors);
  }
}

/** What an insertion that ended early has left in the workbook. */
export function leftText(left: LeftBehind, { insert }: GapsTexts, errors: Texts["errors"]): string {
  return left.written === "nothing"
    ? writtenText("nothing", errors)
    : fill(insert[left.written], { sheet: left.sheet });
}

function refusalProblem(refusal: InsertRefusal, { insert }: GapsTexts, errors: Texts["errors"]): Problem {
  const { title, body, action } =
    refusal.status === "excelTooOld"
      ? { ...insert.old, body: fill(insert.old.body, { version: refusal.needs }) }
      : errors[refusal.status];
  return { title, lines: [body, writtenText("nothing", errors), action] };
}
