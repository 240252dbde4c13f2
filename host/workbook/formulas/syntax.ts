/** Whether the engine can read a formula at all; Excel refuses such a formula when it is entered. */
import { CompiledFormula, parse, registries } from "../engine/library";
import { WorkbookError } from "../errors";
import { lex } from "./lexer";

/** Formulas that differ in references, numbers and texts only have one syntax; it is checked once. */
const verdicts = new Map<string, string | null>();

function shapeOf(engineFormula: string): string {
  return lex(engineFormula)
    .map(({ kind, text }) =>
      kind === "string" ? '""' : kind === "number" ? "1" : kind === "sheet" ? "" : text,
    )
    .map((text) => text.replace(/^\$?[A-Z]{1,3}\$?\d+$/i, "A1"))
    .join("");
}

/** Errors: WorkbookError "InvalidArgument", with the formula as written. */
export function checkSyntax(written: string, engineFormula: string): void {
  const shape = shapeOf(engineFormula);
  let verdict = verdicts.get(shape);
  if (verdict === undefined) {
    verdict = faultOf(shape);
    verdicts.set(shape, verdict);
  }
  if (verdict !== null)
    throw new WorkbookError("InvalidArgument", `The formula ${written} is refused: ${verdict}.`);
}

function faultOf(shape: string): string | null {
  try {
    parse(shape);
  } catch {
    return "its syntax is wrong";
  }
  const names = [...shape.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].map((match) =>
    (match[1] ?? "").toUpperCase(),
  );
  const isKnown = names.every((name) => registries.functionRegistry.contains(name));
  return isKnown && CompiledFormula.IsBadExpression(shape)
    ? "a function has too few or too many arguments"
    : null;
}
