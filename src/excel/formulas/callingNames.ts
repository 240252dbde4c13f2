/**
 * Names that stand for certain formulas. A cell with `=Total` calls KCFIN where the name Total stands for `=KCFIN.COVERAGE("IP")`, though
 * its formula does not say so.
 */

/** Which formulas are meant. */
export type Wanted = (formula: unknown) => formula is string;

interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** Texts, quoted sheets, and columns of tables or files in brackets: what looks like a name there is none. */
const NO_NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')+'|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]/gu;
const WORD = /[\p{L}\p{N}_\\][\p{L}\p{N}_.\\?]*/gu;

function wordsOf(formula: string): string[] {
  return formula.replace(NO_NAMES, " ").toLowerCase().match(WORD) ?? [];
}

/** The names, in lower case, whose formulas are wanted, or that use others of which that is true. Pure. */
export function namesWith(names: readonly DefinedName[], wanted: Wanted): ReadonlySet<string> {
  const found = new Set<string>();
  let open = names;
  for (;;) {
    const isFound = ({ formula }: DefinedName) =>
      wanted(formula) || wordsOf(formula).some((word) => found.has(word));
    const next = open.filter(isFound);
    if (next.length === 0) return found;
    for (const { name } of next) found.add(name.toLowerCase());
    open = open.filter((each) => !next.includes(each));
  }
}

/** Formulas that are wanted, or use one of the names. Pure. */
export function orUsing(wanted: Wanted, names: ReadonlySet<string>): Wanted {
  if (names.size === 0) return wanted;
  return (formula): formula is string =>
    wanted(formula) ||
    (typeof formula === "string" &&
      formula.startsWith("=") &&
      wordsOf(formula).some((word) => names.has(word)));
}

/**
 * The names of the workbook and of its sheets whose formulas are wanted. Of names that are alike on several sheets each counts
 * everywhere. Two requests.
 */
export async function readNamesWith(
  { workbook }: Excel.RequestContext,
  wanted: Wanted,
): Promise<ReadonlySet<string>> {
  const { worksheets } = workbook;
  const members = "items/name,items/formula";
  const ofWorkbook = workbook.names.load(members);
  worksheets.load("items/id");
  await workbook.context.sync();
  const ofSheets = worksheets.items.map(({ names }) => names.load(members));
  await workbook.context.sync();
  const names = [ofWorkbook, ...ofSheets].flatMap(({ items }) =>
    items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  );
  return namesWith(names, wanted);
}
