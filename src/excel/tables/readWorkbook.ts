/** Reading the tables. Columns are found by their headings, wherever they have been moved to. */
import type { Language } from "../../dataset";
import { COLUMNS, constantText, LEASE_PREFIX, MERGED_TABLES, NAMES } from "../../workbook";
import type { CellValue, TableId } from "../../workbook";
import { cellValue } from "../kit/cells";
import { queueInspection, sheetOf, type Inspection } from "../kit/inspect";
import type { FactName, RefreshTable, Snapshot, TableView, Wants } from "./port";
import { idText } from "./request";
import { columnIds, columnsRead, excelTableName, headerName } from "./tableNames";

/** Headings are looked for in both until the workbook's language is known. */
export const LANGUAGES: readonly Language[] = ["zh", "en"];

const FACT_NAMES: readonly FactName[] = [NAMES.statusCell, NAMES.writtenCell];

/** What one read gives. */
export interface WorkbookRead {
  readonly snapshot: Snapshot;
  readonly inspection: Inspection;
}

type Facts = Omit<Snapshot, "tables">;

/** Queues the whole read; the result stands after one `sync`. */
export function queueRead(
  context: Excel.RequestContext,
  wants: Wants,
  languages: readonly Language[],
): () => WorkbookRead {
  const read = queueFacts(context.workbook);
  const tables = tablesRead(wants).map((table) => {
    const parts = partsOf(table).map((queue) => queue(context.workbook, languages));
    return { table, parts, rest: queueTable(context.workbook, table, wants, languages) };
  });
  return () => {
    const { facts, inspection } = read();
    const { language } = facts;
    const views = tables.flatMap(({ table, parts, rest }) => {
      const view =
        language === null ? null : rest(language, new Map(parts.flatMap((part) => part(language))));
      return view === null ? [] : [[table, view] as const];
    });
    return { snapshot: { ...facts, tables: new Map(views) }, inspection };
  };
}

export function tablesRead({ receipts = false, only }: Wants): readonly RefreshTable[] {
  if (only !== undefined) return only;
  const merged = MERGED_TABLES.map(({ table }) => table);
  return [...merged, "base", ...(receipts ? (["receipts"] as const) : [])];
}

function isMerged(table: RefreshTable): table is TableId {
  return table !== "base" && table !== "receipts";
}

type Part = (language: Language) => [string, CellValue[]][];
type QueuePart = (workbook: Excel.Workbook, languages: readonly Language[]) => Part;

/** Pieces of a table that are read together. Tables with formulas are read by the columns without: formulas are long. */
function partsOf(table: RefreshTable): QueuePart[] {
  if (!isMerged(table)) return [(workbook) => queueWhole(workbook, table)];
  return columnsRead(table).map(
    (column) => (workbook, languages) => queueColumn(workbook, table, column, languages),
  );
}

/** Columns that hold formulas of ours. */
function calculatedColumns(table: RefreshTable): string[] {
  if (!isMerged(table)) return [];
  const read: readonly string[] = columnsRead(table);
  return COLUMNS[table].filter((column) => !read.includes(column));
}

/** Queues reading everything but the tables; the result stands after one `sync`. */
export function queueFacts(workbook: Excel.Workbook): () => { facts: Facts; inspection: Inspection } {
  const read = queueInspection(workbook);
  const period = workbook.names.getItemOrNullObject(NAMES.period).getRangeOrNullObject().load("values");
  return () => {
    const { inspection, formulas } = read();
    const { state, language, release, held, readOnly, structureProtected } = inspection;
    const leases = [...formulas].filter(([name]) => name.startsWith(LEASE_PREFIX));
    const facts: Facts = {
      language: state === "complete" ? language : null,
      release,
      releaseDate: constantText(formulas.get(NAMES.releaseDate)),
      held,
      shown: period.isNullObject ? "" : String(cellValue(period.values[0]?.[0])).trim(),
      leases: new Map(
        leases.map(([name, formula]) => [name.slice(LEASE_PREFIX.length), constantText(formula) ?? ""]),
      ),
      facts: new Set(FACT_NAMES.filter((name) => sheetOf(formulas.get(name)) !== null)),
      readOnly,
      structureProtected,
    };
    return { facts, inspection };
  };
}

export function tableOf(workbook: Excel.Workbook, table: RefreshTable): Excel.Table {
  return workbook.tables.getItemOrNullObject(excelTableName(table));
}

/** A column under its heading in each language: which one counts is known only afterwards. */
function underHeadings<T>(
  table: RefreshTable,
  column: string,
  languages: readonly Language[],
  queue: (heading: string) => T,
): (language: Language) => T | undefined {
  const headings = new Set(languages.map((language) => headerName(table, column, language)));
  const queued = new Map([...headings].map((heading) => [heading, queue(heading)]));
  return (language) => queued.get(headerName(table, column, language));
}

function queueWhole(workbook: Excel.Workbook, table: RefreshTable): Part {
  const range = tableOf(workbook, table).getRange().load("formulas");
  return (language) => {
    if (range.isNullObject) return [];
    const [header = [], ...body] = range.formulas;
    return columnIds(table).flatMap((column): [string, CellValue[]][] => {
      const index = header.indexOf(headerName(table, column, language));
      return index < 0 ? [] : [[column, body.map((row) => cellValue(row[index]))]];
    });
  };
}

function queueColumn(
  workbook: Excel.Workbook,
  table: RefreshTable,
  column: string,
  languages: readonly Language[],
): Part {
  const found = underHeadings(table, column, languages, (heading) =>
    tableOf(workbook, table).columns.getItemOrNullObject(heading).getDataBodyRange().load("formulas"),
  );
  return (language) => {
    const range = found(language);
    if (range === undefined || range.isNullObject) return [];
    return [[column, range.formulas.map(([cell]) => cellValue(cell))]];
  };
}

export function queueTable(
  workbook: Excel.Workbook,
  table: RefreshTable,
  { ownColumns, below }: Wants,
  languages: readonly Language[],
): (language: Language, columns: ReadonlyMap<string, CellValue[]>) => TableView | null {
  const item = tableOf(workbook, table).load("showTotals,showHeaders,worksheet/name");
  // The row of headings cannot be asked for where it is hidden.
  const header = item.getRange().getRow(0).load("values,rowIndex,columnIndex");
  const body = item.getDataBodyRange().load("rowCount");
  const protection = item.worksheet.protection.load("protected");
  const filter = item.autoFilter.load("isDataFiltered");
  const formulas = calculatedColumns(table).map((column) => ({
    column,
    found: underHeadings(table, column, languages, (heading) =>
      item.columns.getItemOrNullObject(heading).getDataBodyRange().getCell(0, 0).load("formulas"),
    ),
  }));
  const own = (ownColumns?.get(table) ?? []).map((heading) =>
    item.columns.getItemOrNullObject(heading).getDataBodyRange().load("formulas"),
  );
  const rowsBelow = below?.get(table) ?? 0;
  const free = rowsBelow > 0 ? item.getRange().getRowsBelow(rowsBelow).load("formulas") : null;
  return (language, columns) => {
    if (item.isNullObject) return null;
    const headings = new Set(columnIds(table).map((column) => headerName(table, column, language)));
    const calculated = formulas.flatMap(({ column, found }): [string, string | null][] => {
      const range = found(language);
      if (range === undefined || range.isNullObject) return [];
      const formula = String(cellValue(range.formulas[0]?.[0]));
      return [[column, formula.startsWith("=") ? formula : null]];
    });
    const names = (header.values[0] ?? []).map(String);
    return {
      header: names,
      hasHeaders: item.showHeaders,
      place: { sheet: item.worksheet.name, row: header.rowIndex, column: header.columnIndex },
      rows: body.rowCount,
      columns,
      calculated: new Map(calculated),
      ownColumns: names.filter((name) => !headings.has(name)),
      own: own.flatMap((range) =>
        range.isNullObject ? [] : [range.formulas.map(([cell]) => cellValue(cell))],
      ),
      occupiedBelow:
        free?.formulas.some((row) => row.some((cell) => idText(cellValue(cell)) !== "")) ?? false,
      hasTotals: item.showTotals,
      isProtected: protection.protected,
      isFiltered: filter.isDataFiltered,
    };
  };
}
