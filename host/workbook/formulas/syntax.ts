/** Whether the engine can read a formula at all; Excel refuses such a formula when it is entered. */
import { CompiledFormula, iterateAstNodes, parse, registries } from "../engine/library";
import { WorkbookError } from "../errors";
import { isCall, lex } from "./lexer";

/** Formulas that differ in rows, numbers and texts only have one syntax; it is checked once. */
const verdicts = new Map<string, string | null>();

/** Placeholder for unknown functions, which Excel accepts and shows as #NAME?; the engine's parser refuses some names. */
const UNKNOWN = "UNKNOWN.FUNCTION";

function shapeOf(engineFormula: string): string {
  const tokens = lex(engineFormula);
  const shapes = tokens.map(({ kind, text }, index) => {
    if (isCall(tokens, index)) return registries.functionRegistry.contains(text) ? text : UNKNOWN;
    if (kind === "string") return '""';
    if (kind === "number") return "1";
    return kind === "sheet" ? "" : text.replace(/^\$?[A-Z]{1,3}\$?\d+$/i, "A1");
  });
  return shapes.join("");
}

/** Errors: WorkbookError "InvalidArgument", with the formula as written. */
export function checkSyntax(written: string, engineFormula: string): void {
  const key = engineFormula.replace(/"[^"]*"/g, '""').replace(/\d+/g, "1");
  let verdict = verdicts.get(key);
  if (verdict === undefined) {
    verdict = faultOf(shapeOf(engineFormula));
    // An unknown function may be defined later; then its arguments are checked.
    if (verdict === null || !shapeOf(engineFormula).includes(UNKNOWN)) verdicts.set(key, verdict);
  }
  if (verdict !== null)
    throw new WorkbookError("InvalidArgument", `The formula ${written} is refused: ${verdict}.`);
}

/** Numbers of arguments that custom functions take, by name in capitals. */
export type CustomSignatures = ReadonlyMap<
  string,
  { readonly signature: { readonly minimum: number; readonly maximum: number } }
>;

/** Errors: WorkbookError "InvalidArgument" when a custom function is given fewer or more arguments than it takes. */
export function checkCustomFunctions(
  written: string,
  engineFormula: string,
  functions: CustomSignatures,
): void {
  const names = [...functions.keys()].filter((name) => engineFormula.includes(`${name}(`));
  if (names.length === 0) return;
  for (const node of iterateAstNodes(parse(engineFormula))) {
    const custom = node.type === "FUNCALL" ? functions.get(node.value.toUpperCase()) : undefined;
    if (!custom || node.type !== "FUNCALL") continue;
    const { minimum, maximum } = custom.signature;
    const isRight = node.args.length >= minimum && node.args.length <= maximum;
    if (isRight) continue;
    const rule =
      maximum === Infinity
        ? `at least ${minimum}`
        : minimum === maximum
          ? `${minimum}`
          : `${minimum} to ${maximum}`;
    throw new WorkbookError(
      "InvalidArgument",
      `The formula ${written} is refused: ${node.value} takes ${rule} arguments, not ${node.args.length}.`,
    );
  }
}

function faultOf(shape: string): string | null {
  try {
    parse(shape);
  } catch {
    return "its syntax is wrong";
  }
  const isKnown = !shape.includes(UNKNOWN);
  return isKnown && CompiledFormula.IsBadExpression(shape)
    ? "a function has too few or too many arguments"
    : null;
}
