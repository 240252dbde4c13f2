/** Reading the tables. Columns are found by their headings, wherever they have been moved to. */
import type { Language } from "../../dataset";
import { COLUMNS, constantText, LEASE_PREFIX, MERGED_TABLES, NAMES } from "../../workbook";
import type { CellValue, TableId } from "../../workbook";
import { cellValue } from "../kit/cells";
import { queueInspection, sheetOf, type Inspection } from "../kit/inspect";
import { emptyTable, unmadeTables } from "./makeSheets";
import { tableKey, type Handles, type TableHandle } from "./handles";
import type { FactName, RefreshTable, Snapshot, TableView, Wants } from "./port";
import { idText } from "./request";
import { columnIds, columnsRead, headerName } from "./tableNames";

/** Headings are looked for in both until the workbook's language is known. */
export const LANGUAGES: readonly Language[] = ["zh", "en"];

const FACT_NAMES: readonly FactName[] = [NAMES.statusCell, NAMES.writtenCell];

/** What one read gives. */
export interface WorkbookRead {
  readonly snapshot: Snapshot;
  readonly inspection: Inspection;
  readonly handles: Handles;
}

/** How a workbook is read. */
export interface Reading {
  /** Headings are looked for in these, where a column is not known by its id. */
  readonly languages: readonly Language[];
  readonly handles: Handles;
}

type Facts = Omit<Snapshot, "tables" | "unmade">;

/** Queues the whole read; the result stands after one `sync`. */
export function queueRead(context: Excel.RequestContext, wants: Wants, reading: Reading): () => WorkbookRead {
  const read = queueFacts(context.workbook);
  const tables = tablesRead(wants).map((table) => {
    const parts = partsOf(table).map((queue) => queue(context.workbook, reading));
    return { table, parts, rest: queueTable(context.workbook, table, wants, reading) };
  });
  return () => {
    const { facts, inspection } = read();
    const { language } = facts;
    const found = tables.flatMap(({ table, parts, rest }) => {
      const shape =
        language === null ? null : rest(language, new Map(parts.flatMap((part) => part(language))));
      return shape === null ? [] : [{ table, ...shape }];
    });
    const views = new Map(found.map(({ table, view }) => [table, view]));
    const handles = found.map(({ table, handle }) => [table, handle] as const);
    return {
      snapshot: withUnmade(facts, views, inspection, wants),
      inspection,
      handles: new Map(handles),
    };
  };
}

/** The workbook with the tables that it does not have yet as they will be made. */
export function withUnmade(
  facts: Facts,
  views: ReadonlyMap<RefreshTable, TableView>,
  inspection: Inspection,
  wants: Wants,
): Snapshot {
  const { language } = facts;
  const wanted = tablesRead(wants);
  const unmade =
    language === null
      ? []
      : unmadeTables(inspection).filter((table) => wanted.includes(table) && !views.has(table));
  const empty = unmade.map((table) => [table, emptyTable(table, language ?? "zh")] as const);
  return { ...facts, tables: new Map([...views, ...empty]), unmade: new Set(unmade) };
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
type QueuePart = (workbook: Excel.Workbook, reading: Reading) => Part;

/** Pieces of a table that are read together. Tables with formulas are read by the columns without: formulas are long. */
function partsOf(table: RefreshTable): QueuePart[] {
  if (!isMerged(table)) return [(workbook, reading) => queueWhole(workbook, table, reading)];
  return columnsRead(table).map(
    (column) => (workbook, reading) => queueColumn(workbook, table, column, reading),
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

export function tableOf(workbook: Excel.Workbook, table: RefreshTable, handles: Handles): Excel.Table {
  return workbook.tables.getItemOrNullObject(tableKey(table, handles));
}

/** A column by its id, or under its heading in each language: which one counts is known only afterwards. */
function byKeys<T>(
  table: RefreshTable,
  column: string,
  { languages, handles }: Reading,
  queue: (key: number | string) => T,
): (language: Language) => T | undefined {
  const id = handles.get(table)?.columns.get(column);
  if (id !== undefined) {
    const queued = queue(id);
    return () => queued;
  }
  const headings = new Set(languages.map((language) => headerName(table, column, language)));
  const queued = new Map([...headings].map((heading) => [heading, queue(heading)]));
  return (language) => queued.get(headerName(table, column, language));
}

function queueWhole(workbook: Excel.Workbook, table: RefreshTable, { handles }: Reading): Part {
  const item = tableOf(workbook, table, handles);
  const range = item.getRange().load("formulas");
  const items = item.columns.load("items/id");
  return (language) => {
    if (range.isNullObject) return [];
    const [header = [], ...body] = range.formulas;
    return columnIds(table).flatMap((column): [string, CellValue[]][] => {
      const id = handles.get(table)?.columns.get(column);
      const index =
        id === undefined
          ? header.indexOf(headerName(table, column, language))
          : items.items.findIndex((each) => each.id === id);
      return index < 0 ? [] : [[column, body.map((row) => cellValue(row[index]))]];
    });
  };
}

function queueColumn(workbook: Excel.Workbook, table: RefreshTable, column: string, reading: Reading): Part {
  const found = byKeys(table, column, reading, (key) =>
    tableOf(workbook, table, reading.handles)
      .columns.getItemOrNullObject(key)
      .getDataBodyRange()
      .load("formulas"),
  );
  return (language) => {
    const range = found(language);
    if (range === undefined || range.isNullObject) return [];
    return [[column, range.formulas.map(([cell]) => cellValue(cell))]];
  };
}

/** A table as it was read, with its ids. */
export interface TableShape {
  readonly view: TableView;
  readonly handle: TableHandle;
}

export function queueTable(
  workbook: Excel.Workbook,
  table: RefreshTable,
  { ownColumns, below }: Wants,
  reading: Reading,
): (language: Language, columns: ReadonlyMap<string, CellValue[]>) => TableShape | null {
  const item = tableOf(workbook, table, reading.handles).load("id,showTotals,showHeaders,worksheet/name");
  const items = item.columns.load("items/id,items/name");
  // The row of headings cannot be asked for where it is hidden.
  const header = item.getRange().getRow(0).load("values,rowIndex,columnIndex");
  const body = item.getDataBodyRange().load("rowCount");
  const protection = item.worksheet.protection.load("protected");
  const filter = item.autoFilter.load("isDataFiltered");
  const formulas = calculatedColumns(table).map((column) => ({
    column,
    found: byKeys(table, column, reading, (key) =>
      item.columns.getItemOrNullObject(key).getDataBodyRange().getCell(0, 0).load("formulas"),
    ),
  }));
  const own = (ownColumns?.get(table) ?? []).map((heading) => ({
    heading,
    range: item.columns
      .getItemOrNullObject(reading.handles.get(table)?.columns.get(heading) ?? heading)
      .getDataBodyRange()
      .load("formulas"),
  }));
  const rowsBelow = below?.get(table) ?? 0;
  const free = rowsBelow > 0 ? item.getRange().getRowsBelow(rowsBelow).load("formulas") : null;
  return (language, columns) => {
    if (item.isNullObject) return null;
    const headings = new Set(columnIds(table).map((column) => headerName(table, column, language)));
    const calculated = formulas.flatMap(({ column, found }): [string, string | null][] => {
      const range = found(language);
      if (range === undefined || range.isNullObject) return [];
      return [[column, topFormula(range)]];
    });
    const names = (header.values[0] ?? []).map(String);
    const ids = new Map(items.items.map(({ name, id }) => [name, id]));
    const known = reading.handles.get(table)?.columns;
    // Columns of ours whose heading has been renamed are still ours.
    const renamed = new Set(columnIds(table).map((column) => known?.get(column)));
    const others = names.filter((name) => !headings.has(name) && !renamed.has(ids.get(name)));
    const ours = columnIds(table).map((column) => [column, headerName(table, column, language)] as const);
    const handle: TableHandle = {
      id: item.id,
      columns: new Map(
        [...others.map((name) => [name, name] as const), ...ours].flatMap(([column, heading]) => {
          const id = ids.get(heading);
          return id === undefined ? [] : [[column, id] as const];
        }),
      ),
    };
    const ownRead = own.filter(({ range }) => !range.isNullObject);
    const view: TableView = {
      header: names,
      hasHeaders: item.showHeaders,
      place: { sheet: item.worksheet.name, row: header.rowIndex, column: header.columnIndex },
      rows: body.rowCount,
      columns,
      calculated: new Map(calculated),
      ownColumns: others,
      ownRead: ownRead.map(({ heading }) => heading),
      own: ownRead.map(({ range }) => range.formulas.map(([cell]) => cellValue(cell))),
      occupiedBelow:
        free?.formulas.some((row) => row.some((cell) => idText(cellValue(cell)) !== "")) ?? false,
      hasTotals: item.showTotals,
      isProtected: protection.protected,
      isFiltered: filter.isDataFiltered,
    };
    return { view, handle };
  };
}

/** The formula in the first cell of a range whose formulas are loaded; null where that has none. */
export function topFormula(range: Excel.Range): string | null {
  const formula = String(cellValue(range.formulas[0]?.[0]));
  return formula.startsWith("=") ? formula : null;
}
