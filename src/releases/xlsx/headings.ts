/** Finds the columns of a table by its headings, in the workbook's tables and on plain sheets. Pure. */
import {
  columnName,
  TABLE_IDS,
  tableSchema,
  type CellValue,
  type ColumnId,
  type TableId,
} from "../../workbook";
import type { Language } from "../../dataset";
import { foldedHeading } from "../headings";
import type { CellArea, Grid } from "./cells";

/** The headings of a table as a workbook should have them. */
export interface Headings {
  readonly language: Language;
  /** One for each given heading, spelt as our own where it stands for a column of ours. */
  readonly columns: readonly string[];
  /** Those that were spelt otherwise, by their place among the columns, from 0. */
  readonly respelt: readonly { readonly index: number; readonly column: ColumnId }[];
  /** Which columns of ours there are. */
  readonly present: ReadonlySet<ColumnId>;
}

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** Reads headings in the language of most of them; a heading of ours that is there as it should be is never another's. */
export function readHeadings(table: TableId, given: readonly string[]): Headings {
  const { columns } = tableSchema(table);
  const exact = (language: Language) => columns.filter((id) => given.includes(columnName(id, language)));
  const folded = given.map(foldedHeading);
  const count = (language: Language) =>
    exact(language).length * 2 +
    columns.filter((id) => folded.includes(foldedHeading(columnName(id, language)))).length;
  const language = count("zh") >= count("en") ? "zh" : "en";
  const own = new Set(exact(language).map((id) => columnName(id, language)));
  const spelt = [...given];
  const respelt: { index: number; column: ColumnId }[] = [];
  const present = new Set<ColumnId>(exact(language));
  for (const id of columns) {
    if (present.has(id)) continue;
    const wanted = LANGUAGES.map((each) => foldedHeading(columnName(id, each)));
    const index = folded.findIndex(
      (heading, at) => wanted.includes(heading) && !own.has(given[at] ?? "") && spelt[at] === given[at],
    );
    if (index < 0) continue;
    spelt[index] = columnName(id, language);
    respelt.push({ index, column: id });
    present.add(id);
  }
  return { language, columns: spelt, respelt, present };
}

/** Headings side by side on a sheet, which may belong to a table of ours. */
export interface HeadingRow {
  readonly table: TableId;
  readonly sheet: string;
  /** Where the first stands, from 0. */
  readonly row: number;
  readonly left: number;
  readonly columns: readonly string[];
  /** How many of them are columns of ours. */
  readonly known: number;
  /** What is below them, down to the next headings in these columns or the end of the sheet. */
  readonly body: CellArea;
}

/**
 * Whether headings are those of a table: all that a file needs of it, its id, and most of the others. The names of cities alone
 * stand above many lists.
 */
export function isTable(table: TableId, { present }: Headings): boolean {
  const { required, idColumn, columns } = tableSchema(table);
  if (!required.every((id) => present.has(id))) return false;
  return table === "evidence" || (present.has(idColumn) && present.size > columns.length / 2);
}

const KNOWN: ReadonlySet<string> = new Set(
  TABLE_IDS.flatMap((table) => tableSchema(table).columns).flatMap((id) =>
    LANGUAGES.map((language) => foldedHeading(columnName(id, language))),
  ),
);

/** The table that headings fit best; undefined where they fit none. */
export function tableOfHeadings(given: readonly string[]): { table: TableId; known: number } | undefined {
  // Sheets may have tens of thousands of rows: most are told from headings by their first look.
  if (given.filter((heading) => heading.length < 40 && KNOWN.has(foldedHeading(heading))).length < 2)
    return undefined;
  return TABLE_IDS.map((table) => ({ table, headings: readHeadings(table, given) }))
    .filter(({ table, headings }) => isTable(table, headings))
    .map(({ table, headings }) => ({ table, known: headings.present.size }))
    .sort((a, b) => b.known - a.known)[0];
}

/** All rows of headings of ours on a sheet. */
export function headingRows(sheet: string, grid: Grid): HeadingRow[] {
  const rows = [...grid.keys()].sort((a, b) => a - b);
  const last = rows.at(-1) ?? 0;
  const found = rows.flatMap((row) =>
    runsOf(grid.get(row) ?? new Map()).flatMap(({ left, columns }) => {
      const best = tableOfHeadings(columns);
      return best === undefined ? [] : [{ ...best, sheet, row, left, columns }];
    }),
  );
  return found.map((each) => {
    const right = each.left + each.columns.length - 1;
    const next = found.find(
      ({ row, left, columns }) => row > each.row && left <= right && left + columns.length > each.left,
    );
    const body = { top: each.row + 1, bottom: (next?.row ?? last + 1) - 1, left: each.left, right };
    return { ...each, body };
  });
}

/** Texts in cells side by side. */
function runsOf(cells: ReadonlyMap<number, CellValue>): { left: number; columns: string[] }[] {
  const runs: { left: number; columns: string[] }[] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const text = String(cells.get(column) ?? "").trim();
    if (text === "") continue;
    const run = runs.at(-1);
    if (run !== undefined && column === run.left + run.columns.length) run.columns.push(text);
    else runs.push({ left: column, columns: [text] });
  }
  return runs;
}
