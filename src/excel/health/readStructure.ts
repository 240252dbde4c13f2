/** Reads the structure of the open workbook together with what its tables hold. */
import type { Language } from "../../dataset";
import {
  cellAddress,
  findFindings,
  HEALTH_TABLES,
  healthTableName,
  HOME,
  NAMES,
  TABLES_OF_REFRESH,
  type CellValue,
  type Finding,
  type HealthTable,
  type Place,
  type SheetId,
  type Standing,
  type StandingTable,
  type Structure,
  type TableId,
  type TableValues,
} from "../../workbook";
import { cellValues } from "../kit/cells";
import { unmadeSheets, type Inspection } from "../kit/inspect";

/** How far below a table rows are looked for; only cells that are used are transferred. */
const ROWS_BELOW = 1_000;

export interface StructureRead {
  readonly inspection: Inspection;
  readonly language: Language;
  readonly structure: Structure;
  readonly findings: readonly Finding[];
  /** What the tables that are there hold, without a totals row. */
  readonly values: ReadonlyMap<TableId, TableValues>;
  /** Name of the plan period that the workbook shows; null where its cell is gone. */
  readonly shown: string | null;
  readonly shownPlace: Place | null;
  /** The cell on Gaps where a city is chosen; null where it is gone. Not read unless charts are. */
  readonly cityPlace: Place | null;
  /** Ids of the sheets that this was read from. */
  readonly sheetIds: readonly string[];
}

/**
 * Null where the workbook has not, or not completely, been populated. One request, and another where tables of ours are missing
 * or have their headings hidden.
 *
 * @param withCharts whether charts are looked for
 */
export async function readStructure(
  context: Excel.RequestContext,
  inspection: Inspection,
  { withCharts = false } = {},
): Promise<StructureRead | null> {
  const { state, language, anchors } = inspection;
  if (state !== "complete" || language === null) return null;
  const { workbook } = context;
  const isPresent = (name: string) => inspection.tables.some((table) => table.name === name);
  const present = HEALTH_TABLES.filter((table) => isPresent(healthTableName(table)));
  const queued = present.map((table) => queueTable(workbook, table));
  const period = workbook.names.getItemOrNullObject(NAMES.period).getRangeOrNullObject();
  period.load("values,rowIndex,columnIndex,worksheet/id,worksheet/name");
  const charts = withCharts ? [...anchors].map(([id, name]) => queueCharts(workbook, id, name)) : null;
  const city = withCharts
    ? workbook.names.getItemOrNullObject(NAMES.selectedCity).getRangeOrNullObject()
    : null;
  city?.load("rowIndex,columnIndex,worksheet/name");
  await context.sync();

  const hidden = queued.filter(({ table }) => !table.showHeaders);
  const headings = new Map(hidden.map(({ id, table }) => [id, table.columns.load("items/name")]));
  const missing = HEALTH_TABLES.filter((table) => !present.includes(table) && anchors.has(HOME[table]));
  const tables = new Map<HealthTable, StandingTable>();
  const values = new Map<TableId, TableValues>();
  const readOthers = missing.length === 0 ? null : queueOthers(workbook, inspection, missing);
  if (headings.size > 0 || readOthers !== null) await context.sync();

  for (const each of queued) {
    const names = headings.get(each.id)?.items.map(({ name }) => name) ?? null;
    const { standing, body } = standingTable(each, names);
    tables.set(each.id, standing);
    if (each.id !== "base") values.set(each.id, { header: [...standing.header], body });
  }
  const structure: Structure = {
    language,
    sheets: inspection.sheets,
    marks: anchors,
    tables,
    receipts: inspection.tables.find(({ name }) => name === TABLES_OF_REFRESH.receipts)?.sheet ?? null,
    others: readOthers?.([...tables.values()]) ?? [],
    charts: charts && new Map(charts.map((read) => read())),
    hasPeriod: !period.isNullObject,
    unmade: unmadeSheets(inspection),
  };
  const sheetIds = queued.map(({ range }) => range.worksheet.id);
  if (!period.isNullObject) sheetIds.push(period.worksheet.id);
  return {
    inspection,
    language,
    structure,
    findings: findFindings(structure),
    values,
    shown: period.isNullObject ? null : String(period.values[0]?.[0] ?? ""),
    shownPlace: placeOf(period),
    cityPlace: city && placeOf(city),
    sheetIds: [...new Set(sheetIds)],
  };
}

function placeOf(range: Excel.Range): Place | null {
  if (range.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, worksheet } = range;
  return { sheet: worksheet.name, cell: cellAddress({ row, column }) };
}

interface QueuedTable {
  readonly id: HealthTable;
  readonly table: Excel.Table;
  /** The whole table; of the memory for refreshing, the headings alone. */
  readonly range: Excel.Range;
  readonly below: Excel.Range | null;
}

function queueTable(workbook: Excel.Workbook, id: HealthTable): QueuedTable {
  const table = workbook.tables.getItem(healthTableName(id)).load("showHeaders,showTotals");
  const whole = table.getRange();
  const range = id === "base" ? whole.getRow(0) : whole;
  range.load("values,rowIndex,columnIndex,worksheet/id,worksheet/name");
  if (id === "base") return { id, table, range, below: null };
  const below = whole.getRowsBelow(ROWS_BELOW).getUsedRangeOrNullObject(true);
  return { id, table, range, below: below.load("values,rowIndex,columnIndex") };
}

function queueCharts(workbook: Excel.Workbook, id: SheetId, sheet: string) {
  const charts = workbook.worksheets.getItem(sheet).charts.load("items/name");
  return (): readonly [SheetId, readonly string[]] => [id, charts.items.map(({ name }) => name)];
}

/** @param names of the columns, where the headings are hidden */
function standingTable(
  { id, table, range, below }: QueuedTable,
  names: readonly string[] | null,
): { standing: StandingTable; body: CellValue[][] } {
  const { rowIndex, columnIndex, worksheet } = range;
  const all = cellValues(range);
  const withTotals = table.showTotals && id !== "base" ? all.slice(0, -1) : all;
  const [first = [], ...rest] = withTotals;
  const body = names === null ? rest : withTotals;
  const row = names === null ? rowIndex : rowIndex - 1;
  return {
    standing: {
      name: healthTableName(id),
      sheet: worksheet.name,
      row,
      column: columnIndex,
      header: names ?? first.map(String),
      rows: all.length + (names === null ? 0 : 1),
      hasHeaders: names === null,
      below: below === null || table.showTotals ? [] : cellsBelow(below, row + 1 + body.length, columnIndex),
    },
    body,
  };
}

/** Rows from the first one below the table on, each from the table's first column on. */
function cellsBelow(used: Excel.Range, row: number, column: number): CellValue[][] {
  if (used.isNullObject) return [];
  const before = Array.from({ length: used.rowIndex - row }, (): CellValue[] => []);
  const left = Array.from({ length: used.columnIndex - column }, () => "");
  return [...before, ...cellValues(used).map((cells) => [...left, ...cells])];
}

/** Queues looking for what has become of missing tables, on the sheets where they were written. */
function queueOthers(
  workbook: Excel.Workbook,
  { anchors, tables }: Inspection,
  missing: readonly HealthTable[],
): (standing: readonly Standing[]) => Standing[] {
  const ours = new Set<string>([...HEALTH_TABLES.map(healthTableName), TABLES_OF_REFRESH.receipts]);
  const homes = [...new Set(missing.flatMap((table) => anchors.get(HOME[table]) ?? []))];
  const others = tables
    .filter(({ name, sheet }) => homes.includes(sheet) && !ours.has(name))
    .map(({ name, sheet }) => {
      const range = workbook.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount");
      return { name, sheet, range, header: range.getRow(0).load("values") };
    });
  const cells = homes.map((sheet) => ({
    sheet,
    used: workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true),
  }));
  for (const { used } of cells) used.load("values,rowIndex,columnIndex");
  return (standing) => {
    const named = others.map(({ name, sheet, range, header }): Standing => ({
      name,
      sheet,
      row: range.rowIndex,
      column: range.columnIndex,
      header: (cellValues(header)[0] ?? []).map(String),
      rows: range.rowCount,
    }));
    const known = [...standing, ...named];
    const plain = cells.flatMap(({ sheet, used }) =>
      used.isNullObject ? [] : rangesWithHeadings(sheet, used, known),
    );
    return [...named, ...plain];
  };
}

/** The fewest headings of a table of ours. */
const FEWEST_HEADINGS = 3;

/** Rows of texts that may be headings, with how many filled rows there are from each on. */
function rangesWithHeadings(sheet: string, used: Excel.Range, known: readonly Standing[]): Standing[] {
  const cells = cellValues(used);
  const isFilled = (cell: CellValue | undefined) => cell !== undefined && String(cell).trim() !== "";
  return cells.flatMap((line, index) =>
    runsOf(line.map(isFilled)).flatMap(({ from, count }): Standing[] => {
      const row = used.rowIndex + index;
      const column = used.columnIndex + from;
      const isTaken = known.some((table) => table.sheet === sheet && covers(table, row, column));
      if (count < FEWEST_HEADINGS || isTaken) return [];
      const end = cells
        .slice(index)
        .findIndex((each) => !each.slice(from, from + count).some((cell) => isFilled(cell)));
      return [
        {
          name: null,
          sheet,
          row,
          column,
          header: line.slice(from, from + count).map(String),
          rows: end < 0 ? cells.length - index : end,
        },
      ];
    }),
  );
}

function covers({ row, column, rows, header }: Standing, atRow: number, atColumn: number): boolean {
  return row <= atRow && atRow < row + rows && column <= atColumn && atColumn < column + header.length;
}

function runsOf(flags: readonly boolean[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  flags.forEach((flag, index) => {
    const last = runs.at(-1);
    if (!flag) return;
    if (last !== undefined && last.from + last.count === index) last.count += 1;
    else runs.push({ from: index, count: 1 });
  });
  return runs;
}
