/** Whether a formula calls KCFIN functions at all, however it is nested and whatever else is in it. */
import { NAMESPACE } from "../definition";

/** Texts and quoted names of sheets, in which a function's name is no call. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')+'/g;

/**
 * Excel's own spelling of a custom function's name in files. It stays visible where the add-in came late, sometimes behind the
 * name of an unrelated macro file (office-js issues 2568, 3872).
 */
const STORED = `_xldudf_${NAMESPACE}_`;

const CALL = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${NAMESPACE}\\.|${STORED})[A-Z0-9_.]+\\s*\\(`, "iu");

export function callsFunctions(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && CALL.test(formula.replace(QUOTED, "''"));
}

const STORED_NAME = new RegExp(
  `"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\\p{L}\\p{N}_.]+!)?${STORED}([A-Z0-9_]+)(?=\\s*\\()`,
  "giu",
);

/** The formula with the functions' names as people write them. */
export function restoreNames(formula: string): string {
  return formula.replace(STORED_NAME, (match, id: string | undefined) =>
    id === undefined ? match : `${NAMESPACE}.${id}`,
  );
}
