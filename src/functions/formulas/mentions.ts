/** Finds out whether a formula calls KCFIN functions anywhere, also nested in other functions. */
import { NAMESPACE } from "../definition";

/**
 * Strings, quoted sheet names and columns of tables, which may contain a function's name that is not a call. Columns also have
 * quotes of their own, each for one character (`[@['#]]`), that must not be taken for the beginning of a sheet's name.
 */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')+'|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]/gu;

/**
 * How Excel stores a custom function's name in files. It remains visible if the add-in was loaded late, sometimes after the
 * name of an unrelated macro file (office-js issues 2568, 3872).
 */
const STORED = `_xldudf_${NAMESPACE}_`;

const CALL = new RegExp(`(?:^|[^\\p{L}\\p{N}_.])(?:${NAMESPACE}\\.|${STORED})[A-Z0-9_.]+\\s*\\(`, "iu");

export function callsFunctions(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && CALL.test(formula.replace(QUOTED, "''"));
}

const STORED_NAME = new RegExp(
  `"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\\p{L}\\p{N}_.]+!)?${STORED}([A-Z0-9_]+)(?=\\s*\\()`,
  "giu",
);

/** The formula with stored names replaced by the usual ones, such as `KCFIN.COVERAGE`. */
export function restoreNames(formula: string): string {
  return formula.replace(STORED_NAME, (match, id: string | undefined) =>
    id === undefined ? match : `${NAMESPACE}.${id}`,
  );
}
