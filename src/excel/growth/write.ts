/** Inserting lines into the open workbook and filling them, in place: nothing is deleted, nothing written over. */
import {
  areaAddress,
  CHART_LISTS,
  linesInUse,
  lineTexts,
  LISTS,
  NAMES,
  NOTHING_FOR_ZERO,
  sheetPrefix,
  themeColor,
  type CodeItems,
  type CodeTable,
  type ListGrowth,
  type ListId,
} from "../../workbook";
import { textInput } from "../kit/cells";
import { queueSeriesFormat } from "../populate/charts";
import {
  first,
  insertionsOf,
  movedArea,
  movedBy,
  other,
  runsOf,
  startOf,
  templatesOf,
  type Axis,
  type LineInsertion,
  type Moved,
  type Run,
} from "./lines";
import { lineRange, type PlacedArea, type PlacedList, type Places } from "./read";

interface Growing {
  readonly growth: ListGrowth;
  readonly place: PlacedList;
  readonly block: PlacedArea;
  readonly axis: Axis;
  /** Lines of the list that are copied from, and their formulas across the block. */
  readonly templates: readonly [number, number];
  readonly formulas: readonly (() => readonly string[])[];
}

/** Queues reading the lines that new ones are copied from; their formulas stand after one `sync`. */
export function queueTemplates(
  { workbook }: Excel.RequestContext,
  growths: readonly ListGrowth[],
  places: Places,
): readonly Growing[] {
  return growths.flatMap((growth): Growing[] => {
    const { block: blockId, axis } = LISTS[growth.list];
    const [place, block] = [places.lists.get(growth.list), places.blocks.get(blockId)];
    if (place === undefined || block === undefined) return [];
    const templates = templatesOf(growth, place);
    const formulas = templates.map((line) => {
      const at = first(axis, place) + line;
      const range = lineRange(workbook, block, axis, at).load("formulas");
      return () => range.formulas.flat().map(String);
    });
    return [{ growth, place, block, axis, templates, formulas }];
  });
}

/** Queues all that makes the sheets complete again: lines, formulas, what names them, charts. */
export function queueGrowth(
  { workbook }: Excel.RequestContext,
  growing: readonly Growing[],
  places: Places,
  items: CodeItems,
): void {
  const insertions = insertionsOf(
    growing.map(({ growth }) => growth),
    places,
  );
  const moved = movedBy(insertions);
  for (const insertion of insertions) queueInsertion(workbook, insertion);
  // Rows first: columns are then copied over the new rows as well.
  const ordered = [...growing].sort((a, b) => b.axis.localeCompare(a.axis));
  for (const each of ordered) queueFormulas(workbook, each, insertions, moved);
  queueCharts(
    workbook,
    places,
    growing.map(({ growth }) => growth),
    insertions,
  );
  if (places.hasMatrixName) queueMatrixName(workbook, places, moved);
  // The name of a line is written last: until then the line counts as free, and is filled when this runs again.
  for (const each of ordered) queueTexts(workbook, each, insertions, moved, items);
}

function queueInsertion(workbook: Excel.Workbook, { sheet, axis, at, count }: LineInsertion): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  if (axis === "rows") worksheet.getRangeByIndexes(at, 0, count, 1).getEntireRow().insert("Down");
  else worksheet.getRangeByIndexes(0, at, 1, count).getEntireColumn().insert("Right");
}

function queueFormulas(
  workbook: Excel.Workbook,
  { growth, place, block, axis, templates, formulas }: Growing,
  insertions: readonly LineInsertion[],
  moved: Moved,
): void {
  const sheet = workbook.worksheets.getItem(place.sheet);
  const across = other(axis);
  const start = startOf(growth.list, place, insertions);
  const [near = [], top = []] = formulas.map((read) => read());
  const isFormula = (cell: string | undefined) => cell?.startsWith("=") ?? false;
  const from = first(across, block);
  const runs = runsOf(
    near.flatMap((cell, index) => {
      const at = moved(block.sheet, across, from + index);
      const inserted = at - (index === 0 ? at : moved(block.sheet, across, from + index - 1) + 1);
      // An empty cell is copied too: it may lie in a line that another list is about to fill.
      const template =
        isFormula(cell) || (cell === "" && !isFormula(top[index])) ? 0 : isFormula(top[index]) ? 1 : -1;
      return [
        ...Array.from({ length: inserted }, (_, each) => ({ at: at - inserted + each, template: 0 })),
        { at, template },
      ];
    }),
  );
  const range = (line: number, { from: column, count }: Run) =>
    axis === "rows"
      ? sheet.getRangeByIndexes(line, column, 1, count)
      : sheet.getRangeByIndexes(column, line, count, 1);
  // The cell by which a line counts as there comes last: one that was cut off is filled again.
  const label = moved(place.sheet, across, first(across, place));
  const hasLabel = (run: Run) => run.from <= label && label < run.from + run.count;
  const ordered = [...runs.filter((run) => !hasLabel(run)), ...runs.filter(hasLabel)];
  for (const { line } of growth.filled) {
    for (const run of ordered) {
      const source = moved(place.sheet, axis, first(axis, place) + (templates[run.template] ?? 0));
      range(start + line, run).copyFrom(range(source, run), "Formulas");
    }
  }
}

function queueTexts(
  workbook: Excel.Workbook,
  { growth, place, axis }: Growing,
  insertions: readonly LineInsertion[],
  moved: Moved,
  items: CodeItems,
): void {
  const sheet = workbook.worksheets.getItem(place.sheet);
  const start = startOf(growth.list, place, insertions);
  const label = movedArea(place, moved);
  const known = new Set(place.lines);
  const isFirst = ({ group }: { group: number }) =>
    !items.measures.some((measure) => measure.group === group && known.has(measure.label));
  const named = new Set<number>();
  for (const { line, item } of growth.filled) {
    if (item === null) continue;
    const at =
      axis === "rows"
        ? { row: start + line, column: label.column }
        : { row: label.row, column: start + line };
    const begins = isFirst(item) && !named.has(item.group);
    named.add(item.group);
    const { first: from, texts } = lineTexts(growth.list, item, items.themes, begins);
    if (LISTS[growth.list].of === "measures")
      queueBand(sheet.getRangeByIndexes(at.row - 1, at.column, 1, 1), item.group);
    // In one call, as the line counts as filled from then on.
    sheet.getRangeByIndexes(at.row + from, at.column, texts.length, 1).formulas = texts.map((text) => [
      text === null ? null : textInput(text),
    ]);
  }
}

/** The colour of the measure's theme above it. */
function queueBand(cell: Excel.Range, theme: number): void {
  const { fill, text } = themeColor(theme);
  cell.format.fill.color = fill;
  cell.format.font.color = text;
  cell.format.font.bold = true;
}

function queueMatrixName(workbook: Excel.Workbook, { lists }: Places, moved: Moved): void {
  const [cities, measures] = [lists.get("matrixCities"), lists.get("matrixMeasures")];
  if (cities === undefined || measures === undefined) return;
  const [down, right] = [movedArea(cities, moved), movedArea(measures, moved)];
  const body = { row: down.row, column: right.column, rows: down.rows - 1, columns: right.columns - 1 };
  workbook.names.getItem(NAMES.matrix).formula = `=${sheetPrefix(down.sheet)}${areaAddress(body)}`;
}

/** Widens charts by the lines that their lists have gained. "Columns" is given, as platforms guess differently. */
function queueCharts(
  workbook: Excel.Workbook,
  { charts, lists }: Places,
  growths: readonly ListGrowth[],
  insertions: readonly LineInsertion[],
): void {
  const grown = new Set<CodeTable>(growths.map(({ list }) => LISTS[list].of));
  const end = (id: ListId) => {
    const list = lists.get(id);
    const lines = growths.find((growth) => growth.list === id)?.lines ?? linesInUse(list?.lines ?? []);
    return list === undefined ? null : startOf(id, list, insertions) + lines;
  };
  for (const [name, source] of charts) {
    const { rows, columns } = CHART_LISTS[name];
    if (![rows, columns].some((list) => list !== null && grown.has(LISTS[list].of))) continue;
    const area = movedArea(source, movedBy(insertions));
    const lastRow = end(rows);
    const lastColumn = columns === null ? area.column + area.columns : end(columns);
    if (lastRow === null || lastColumn === null) continue;
    const sheet = workbook.worksheets.getItem(source.sheet);
    const data = sheet.getRangeByIndexes(area.row, area.column, lastRow - area.row, lastColumn - area.column);
    sheet.charts.getItem(name).setData(data, "Columns");
  }
}

/** Colours of the themes in the chart that shows them side by side. A chart without them is still right. */
export function queueThemeColors(
  { workbook }: Excel.RequestContext,
  { charts }: Places,
  themes: number,
): void {
  const source = charts.get("KCFIN_CityDepth");
  if (source === undefined) return;
  const chart = workbook.worksheets.getItem(source.sheet).charts.getItem("KCFIN_CityDepth");
  for (let index = 0; index < themes; index += 1)
    queueSeriesFormat(chart.series.getItemAt(index), themeColor(index), NOTHING_FOR_ZERO);
}
