/** Reads where the lists of the sheets are, and their lines. */
import {
  BLOCKS,
  blockName,
  CHART_LISTS,
  chartSourceName,
  LIST_IDS,
  listName,
  LISTS,
  NAMES,
  type Area,
  type BlockId,
  type ChartName,
  type ListId,
  type ListLines,
} from "../../workbook";

/** Cells in the open workbook, on the sheet under its present name. */
export interface PlacedArea extends Area {
  readonly sheet: string;
}

export interface PlacedList extends PlacedArea {
  readonly lines: ListLines;
}

/** What is there of the lists; what people have deleted is missing. */
export interface Places {
  readonly lists: ReadonlyMap<ListId, PlacedList>;
  readonly blocks: ReadonlyMap<BlockId, PlacedArea>;
  readonly charts: ReadonlyMap<ChartName, PlacedArea>;
  readonly hasMatrixName: boolean;
  readonly protectedSheets: ReadonlySet<string>;
}

const BLOCK_IDS: readonly BlockId[] = Object.keys(BLOCKS).filter((id): id is BlockId => id in BLOCKS);
const CHART_NAMES: readonly ChartName[] = Object.keys(CHART_LISTS).filter(
  (name): name is ChartName => name in CHART_LISTS,
);

const PLACE = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

/** Reads where everything stands. One request, and another where lists have lines without a name. */
export async function readPlaces(context: Excel.RequestContext): Promise<Places> {
  const read = queuePlaces(context);
  await context.sync();
  const places = read();
  const occupied = queueOccupied(context.workbook, places);
  if (occupied.length === 0) return places;
  await context.sync();
  const lists = new Map(places.lists);
  for (const { id, line, isOccupied } of occupied) {
    const list = lists.get(id);
    if (list !== undefined && isOccupied())
      lists.set(id, { ...list, lines: list.lines.map((each, index) => (index === line ? OCCUPIED : each)) });
  }
  return { ...places, lists };
}

/** Stands for the name of a line that has none but in which somebody has written something: it is not free. */
const OCCUPIED = "\u0000";

function queueOccupied(workbook: Excel.Workbook, { lists, blocks }: Places) {
  return [...lists].flatMap(([id, list]) => {
    const { block: blockId, axis } = LISTS[id];
    const block = blocks.get(blockId);
    if (block === undefined) return [];
    return list.lines.flatMap((name, line) => {
      if (name !== "") return [];
      const start = axis === "rows" ? list.row : list.column;
      const range = lineRange(workbook, block, axis, start + line).load("formulas");
      const isOccupied = () =>
        range.formulas.flat().some((cell) => String(cell) !== "" && !String(cell).startsWith("="));
      return [{ id, line, isOccupied }];
    });
  });
}

/** A line across its block. */
export function lineRange(
  workbook: Excel.Workbook,
  block: PlacedArea,
  axis: "rows" | "columns",
  at: number,
): Excel.Range {
  const sheet = workbook.worksheets.getItem(block.sheet);
  return axis === "rows"
    ? sheet.getRangeByIndexes(at, block.column, 1, block.columns)
    : sheet.getRangeByIndexes(block.row, at, block.rows, 1);
}

/** Queues the read; the result stands after one `sync`. */
function queuePlaces({ workbook }: Excel.RequestContext): () => Places {
  const named = (name: string, properties: string) =>
    workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load(properties);
  const lists = LIST_IDS.map((id) => [id, named(listName(id), `${PLACE},formulas`)] as const);
  const blocks = BLOCK_IDS.map((id) => [id, named(blockName(id), PLACE)] as const);
  const charts = CHART_NAMES.map((name) => {
    const source = named(chartSourceName(name), PLACE);
    return [name, source, source.worksheet.charts.getItemOrNullObject(name).load("name")] as const;
  });
  const matrix = workbook.names.getItemOrNullObject(NAMES.matrix).load("name");
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  return () => ({
    lists: new Map(
      lists.flatMap(([id, range]) => {
        const lines = range.isNullObject ? null : linesOf(id, range.formulas);
        return lines === null ? [] : [[id, { ...placeOf(range), lines }] as const];
      }),
    ),
    blocks: new Map(
      blocks.flatMap(([id, range]) => (range.isNullObject ? [] : [[id, placeOf(range)] as const])),
    ),
    charts: new Map(
      charts.flatMap(([name, source, chart]) =>
        source.isNullObject || chart.isNullObject ? [] : [[name, placeOf(source)] as const],
      ),
    ),
    hasMatrixName: !matrix.isNullObject,
    protectedSheets: new Set(
      sheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name),
    ),
  });
}

function placeOf(range: Excel.Range): PlacedArea {
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
  return { sheet: worksheet.name, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Null where the line that closes the list is gone, so that nothing could be inserted before it. */
function linesOf(id: ListId, formulas: unknown[][]): ListLines | null {
  const cells = (LISTS[id].axis === "rows" ? formulas.map(([cell]) => cell) : (formulas[0] ?? [])).map(
    (cell) => (String(cell).trim() === "" ? "" : String(cell)),
  );
  const end = cells.at(-1);
  const isClosed = end !== undefined && (end === "" || LISTS[id].closedBy === "heading");
  const lines = cells.slice(0, -1);
  return isClosed && lines.some((line) => line !== "") ? lines : null;
}
