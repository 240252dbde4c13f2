/** Finds the reasons for what a cell shows. Pure. */
import type { Call } from "../../../functions/formulas/parse";
import type formulaTexts from "../../../locales/en/formulas.json";
import { fill } from "../../../locales/fill";
import { cellText, type Answer } from "../answers";
import type { ActiveCell } from "../port";

type CellTexts = (typeof formulaTexts)["cell"];

/** Errors that our functions never return. */
const EXCELS_OWN = ["#SPILL!", "#CALC!", "#REF!"] as const;

interface Answered {
  call: Call;
  found: Answer;
}

/**
 * @param answers results of the KCFIN calls in the formula now
 * @param isOneCall whether the formula is a single KCFIN call
 * @returns one line per reason; empty if nothing needs explaining
 */
export function reasonsFor(
  { value, isError }: ActiveCell["source"],
  answers: readonly Answered[],
  isOneCall: boolean,
  texts: CellTexts,
): string[] {
  if (isError && value === "#NAME?") return [texts.unknownName];
  const excels = EXCELS_OWN.find((code) => isError && code === value);
  if (excels) return [texts.otherError[excels]];
  if (!isError) return isOneCall && differs(value, answers) ? [texts.differs] : [];
  const own = answers.flatMap(({ found }) =>
    found.status === "answered" ? found.shown.reasons.map(({ text }) => text) : [],
  );
  if (own.length > 0) return [...new Set(own)];
  const unreadable = answers.flatMap(({ found }) => (found.status === "unreadable" ? found.arguments : []));
  if (unreadable.length > 0) {
    return unreadable.map((argument) => fill(texts.expression, { arguments: argument }));
  }
  if (answers.length === 0) return [];
  return [isOneCall ? texts.differs : texts.elsewhere];
}

/** Whether the cell shows another value than the function returns now; an empty text looks like an empty cell. */
function differs(value: ActiveCell["source"]["value"], answers: readonly Answered[]): boolean {
  const [first] = answers;
  if (first?.found.status !== "answered") return false;
  const [[now] = []] = first.found.shown.rows;
  return now !== undefined && now.text !== cellText(value);
}
