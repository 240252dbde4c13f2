/** The structure of a workbook as it was read, and what is wrong with it. Pure. */
import type { Language } from "../../dataset";
import { SHEET_IDS, type Area, type Position, type SheetId } from "../description";
import { cellAddress } from "../formulas/address";
import { CHART_LISTS } from "../growth/lists";
import { BASE_HEADER } from "../refresh/baseTable";
import { sheetName, TABLES_OF_REFRESH } from "../names/names";
import type { CellValue } from "../readBack/rows";
import { tableSchema } from "../tables";
import { columnName, columnNames } from "../tables/columnNames";
import { TABLE_IDS, type ColumnId, type TableId } from "../tables/schema";
import type { ColumnFinding, Finding, HealthTable, Place, RowsFinding } from "./finding";
import { lostHeadings } from "./headings";

export const HEALTH_TABLES: readonly HealthTable[] = [...TABLE_IDS, "base"];

/** A table, or what may have been one: its headings and where they begin. */
export interface Standing extends Position {
  /** Its name in Excel; null for a range. */
  readonly name: string | null;
  readonly sheet: string;
  readonly header: readonly string[];
  /** With the headings. */
  readonly rows: number;
}

/** A table of ours under its name. */
export interface StandingTable extends Standing {
  readonly hasHeaders: boolean;
  /** Contents of the cells right below, from the first column on, as far down as there are any. */
  readonly below: readonly (readonly CellValue[])[];
}

export interface Structure {
  readonly language: Language;
  readonly sheets: readonly string[];
  /** Our sheets by the hidden names that mark them. */
  readonly marks: ReadonlyMap<SheetId, string>;
  /** Where tables of ours stand, the refresh log's among them. */
  readonly tables: ReadonlyMap<HealthTable, StandingTable>;
  /** The sheet with the table of the refresh log; null where there is none. */
  readonly receipts: string | null;
  /** Where a table is missing, what may have become of it. */
  readonly others: readonly Standing[];
  /** Names of the charts on our sheets; null where they were not asked for. */
  readonly charts: ReadonlyMap<SheetId, readonly string[]> | null;
  readonly hasPeriod: boolean;
  /** Sheets that the version which wrote the workbook did not have. */
  readonly unmade: readonly SheetId[];
}

/** The sheet on which a table is written. */
export const HOME: Readonly<Record<HealthTable, Exclude<SheetId, "receipts">>> = {
  evidence: "evidence",
  measures: "measures",
  themes: "measures",
  cities: "cities",
  targets: "targets",
  conclusions: "gaps",
  advice: "advice",
  base: "base",
};

/** The sheet with our charts. */
const CHART_SHEET = "penetration";

export function healthTableName(table: HealthTable): string {
  return table === "base" ? TABLES_OF_REFRESH.base : tableSchema(table).name;
}

/** A heading of ours in the other language. */
function otherHeading(id: ColumnId, language: Language): string {
  return columnName(id, language === "zh" ? "en" : "zh");
}

/** Everything that is wrong, what matters most first. A sheet that is gone is told once, not with each of its tables. */
export function findFindings(structure: Structure): Finding[] {
  const { marks, tables, language, unmade } = structure;
  const absent = [...SHEET_IDS, "base" as const].filter((id) => !isThere(structure, id));
  const gone = absent.filter((id) => !unmade.includes(id));
  const goneSheets = gone.map((sheet): Finding => ({
    kind: "sheet",
    sheet,
    name: sheetName(sheet, language),
  }));
  const standing = HEALTH_TABLES.filter((table) => !absent.includes(HOME[table]));
  const lost = standing.flatMap((table) => (tables.has(table) ? [] : [lostTable(structure, table)]));
  const within = [...tables].flatMap(([table, view]) => [
    ...(view.hasHeaders ? [] : [{ kind: "headers", table, place: placeOf(view, 0) } as const]),
    ...(table === "base" ? [] : columnFindings(table, view, language)),
  ]);
  const below = [...tables].flatMap(([table, view]) =>
    table === "base" ? [] : rowsBelow(table, view, language),
  );
  return [
    ...goneSheets,
    ...lost,
    ...within,
    ...(structure.hasPeriod || gone.includes("about") ? [] : [{ kind: "period" } as const]),
    ...below,
    ...lostMarks(structure),
    ...(marks.has(CHART_SHEET) ? lostCharts(structure) : []),
  ];
}

/** Whether a sheet is there: under its mark, or known by a table of ours that stands on one. */
function isThere({ marks, tables }: Structure, id: SheetId): boolean {
  return marks.has(id) || HEALTH_TABLES.some((table) => HOME[table] === id && tables.has(table));
}

function placeOf({ sheet, row, column }: Standing, offset: number): Place {
  return { sheet, cell: cellAddress({ row, column: column + offset }) };
}

/** Columns of ours that a header lacks. */
export function columnFindings(
  table: TableId,
  standing: Pick<Standing, "sheet" | "header" | "row" | "column">,
  language: Language,
): ColumnFinding[] {
  const schema = tableSchema(table);
  const expected = columnNames(schema, language);
  const aliases = schema.columns.map((id) => [otherHeading(id, language), id]);
  const later = new Set(schema.later.map((id) => schema.columns.indexOf(id)));
  return lostHeadings(expected, aliases, standing.header, later).flatMap(({ index, at }): ColumnFinding[] => {
    const column = schema.columns[index];
    if (column === undefined || (at === null && later.has(index))) return [];
    const { sheet, row, column: left } = standing;
    return [
      {
        kind: "column",
        table,
        column,
        heading: expected[index] ?? "",
        now: at === null ? null : (standing.header[at] ?? null),
        place: { sheet, cell: cellAddress({ row, column: left + (at ?? 0) }) },
      },
    ];
  });
}

/** Of the headings of a table so large a part must be there for it to be ours. */
const SHARE = 0.6;
/** So large a part of a header must be our headings as they are written: `Measures` has all three headings of `Themes`. */
const LEAST_SHARE = 0.4;

/** How much a header is that of a table of ours, from 0 (it is not) to 1. */
function likeness(table: HealthTable, { header }: Standing, language: Language): number {
  if (table === "base") return header[0] === BASE_HEADER[0] && header[1] === BASE_HEADER[1] ? 1 : 0;
  const schema = tableSchema(table);
  const expected = columnNames(schema, language);
  const known = expected.filter((heading) => header.includes(heading)).length;
  const share = known / Math.max(expected.length, header.length);
  if (known < expected.length / 3 || share < LEAST_SHARE) return 0;
  const aliases = schema.columns.map((id) => [otherHeading(id, language), id]);
  const lost = lostHeadings(expected, aliases, header).filter(({ at }) => at === null).length;
  return expected.length - lost >= SHARE * expected.length ? share : 0;
}

/** A table on the sheet where it was written: renamed, converted to a range, or gone. A copy on another sheet is not ours. */
function lostTable({ marks, others, language }: Structure, table: HealthTable): Finding {
  const home = marks.get(HOME[table]) ?? "";
  const [found] = others
    .filter((other) => other.sheet === home)
    .map((other) => ({ other, score: likeness(table, other, language) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ other }) => other);
  const name = healthTableName(table);
  const place = found ? placeOf(found, 0) : { sheet: home, cell: "A1" };
  if (found === undefined) return { kind: "table", table, name, now: null, place };
  const { row, column, rows, header } = found;
  const area: Area = { row, column, rows, columns: header.length };
  const now =
    found.name === null ? ({ as: "range", area } as const) : ({ as: "renamed", name: found.name } as const);
  return { kind: "table", table, name, now, place };
}

/** Rows below a table that are filled in as its own are: nobody counts them. */
function rowsBelow(table: TableId, view: StandingTable, language: Language): RowsFinding[] {
  const { filled, label, columns } = tableSchema(table);
  const at = (id: ColumnId) => view.header.indexOf(columnName(id, language));
  const isFilled = (row: readonly CellValue[], id: ColumnId) => String(row[at(id)] ?? "").trim() !== "";
  const own = columns.filter((id) => filled.includes(id));
  // A number under a name is a sum of the analyst's: `合计 | 157`.
  const isName = (row: readonly CellValue[], id: ColumnId) =>
    isFilled(row, id) && typeof row[at(id)] === "string";
  const isOurs = (row: readonly CellValue[]) =>
    label.every((id) => isName(row, id)) && own.filter((id) => isFilled(row, id)).length >= 2;
  const isBlank = (row: readonly CellValue[]) => row.every((cell) => String(cell).trim() === "");
  const places = view.below.flatMap((row, index) => (isOurs(row) ? [index] : []));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const between = view.below.slice(0, last + 1);
  const isClear = between.every((row) => isOurs(row) || isBlank(row));
  return [
    {
      kind: "rows",
      table,
      rows: places.length,
      lines: isClear ? last + 1 : null,
      place: {
        sheet: view.sheet,
        cell: cellAddress({ row: view.row + view.rows + first, column: view.column }),
      },
    },
  ];
}

function lostMarks({ marks, tables, receipts }: Structure): Finding[] {
  const found = new Map<SheetId, string>();
  for (const [table, { sheet }] of tables) found.set(HOME[table], sheet);
  if (receipts !== null) found.set("receipts", receipts);
  return [...found].flatMap(([sheet, name]): Finding[] =>
    marks.has(sheet) ? [] : [{ kind: "mark", sheet, name }],
  );
}

function lostCharts({ charts, marks }: Structure): Finding[] {
  const present = charts?.get(CHART_SHEET);
  if (present === undefined) return [];
  return Object.keys(CHART_LISTS).flatMap((chart): Finding[] =>
    present.includes(chart)
      ? []
      : [{ kind: "chart", sheet: CHART_SHEET, name: marks.get(CHART_SHEET) ?? "", chart }],
  );
}
