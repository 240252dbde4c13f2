import type { Dataset, Language } from "../../../dataset";
import { fill } from "../../../locales/fill";
import type { Block, ChartDescription, NamedArea, SheetDescription, StyledArea } from "../../description";
import { quote } from "../../formulas/address";
import { blockArea, chartSource, listArea } from "../../growth/lists";
import { area, areaOf, footer, heading, sheet, widths } from "../../kit/sheet";
import { STYLES } from "../../kit/styles";
import { workbookTexts } from "../../texts";
import { countReference, matrixLayout } from "../matrix/layout";
import { penetrationParts, type Part } from "./parts";
import { tableColumns } from "./tables";

/** Of the first part. */
const FIRST_ROW = 2;
const ROW_HEIGHT = 18;
/** Rows that a chart needs to be read beside a short table, and columns that it covers. */
const CHART_ROWS = 14;
const CHART_COLUMNS = 9;

/** More would be too small to read. */
const ROWS_OF_ONE_PAGE = 80;

/** How far themes and measures have spread among the cities, and how broadly each city plans; with charts. */
export function penetrationSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).penetration;
  const count = (of: "cities" | "coded") => `"&${countReference(of, matrixLayout(dataset), language)}&"`;
  const head = heading(texts.title, {
    formula: `=${fill(quote(texts.subtitle), { cities: count("cities"), coded: count("coded") })}`,
  });
  const columns = tableColumns(dataset);
  const parts = placeParts(penetrationParts(dataset, language));
  const end = parts.reduce((last, { row, rows }) => Math.max(last, row + rows), FIRST_ROW);
  const charts = parts.map((part) => chartBeside(part, columns + 1));

  return sheet("penetration", language, {
    blocks: [
      ...head.blocks,
      ...parts.flatMap(({ row, title, table }) => [{ row, column: 0, cells: [[title]] }, table]),
    ],
    styles: [...head.styles, ...parts.flatMap(tableStyles), ...figureStyles(parts)],
    charts,
    namedAreas: namedAreas(parts, charts),
    columnWidths: [
      ...widths(language === "zh" ? [48, 104, 150] : [56, 130, 210]),
      { column: 3, columns: columns - 3, width: language === "zh" ? 62 : 80 },
      { column: columns, columns: 1, width: 18 },
      { column: columns + 1, columns: CHART_COLUMNS, width: 62 },
    ],
    rowHeights: [
      ...head.rowHeights,
      { row: FIRST_ROW + 1, rows: end - FIRST_ROW - 1, height: ROW_HEIGHT },
      ...parts.map(({ table }) => ({ row: table.row, rows: 1, height: language === "zh" ? 24 : 36 })),
    ],
    freeze: { rows: 2, columns: 0 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, end, columns + 1 + CHART_COLUMNS),
      onePage: end <= ROWS_OF_ONE_PAGE,
      titleRows: { row: 0, rows: 2 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/** A part in its rows: the title, the table with room for its chart, and an empty one. */
interface PlacedPart extends Part {
  readonly row: number;
  readonly rows: number;
  readonly table: Block;
}

/** The parts below each other. */
function placeParts(parts: readonly Part[]): PlacedPart[] {
  let row = FIRST_ROW;
  return parts.map((part) => {
    const table = part.block(row + 1);
    const placed = { ...part, row, rows: chartRows(table) + 2, table };
    row += placed.rows;
    return placed;
  });
}

function chartRows({ cells }: Block): number {
  return Math.max(cells.length, CHART_ROWS);
}

type PlacedChart = Omit<Part["chart"], "columns"> & Pick<ChartDescription, "source" | "place" | "legend">;

function chartBeside({ table, chart: { columns, ...chart } }: PlacedPart, column: number): PlacedChart {
  return {
    source: area(table.row, columns.first, table.cells.length, columns.count),
    place: { row: table.row, column, rows: chartRows(table), columns: CHART_COLUMNS },
    legend: columns.count > 2,
    ...chart,
  };
}

/** Where the tables and what the charts show grow: each with the line that closes it. */
function namedAreas(parts: readonly PlacedPart[], charts: readonly PlacedChart[]): NamedArea[] {
  return [
    ...parts.map(({ id, table }) => {
      const whole = areaOf(table);
      return blockArea(id, { ...whole, rows: whole.rows + 1 });
    }),
    ...parts.map(({ id, table }) => listArea(id, area(table.row + 1, 0, table.cells.length, 1))),
    ...parts.flatMap(({ themes, table }) =>
      themes ? [listArea("penetrationCityThemes", area(table.row, themes.first, 1, themes.count))] : [],
    ),
    ...charts.map(({ name, source }) => chartSource(name, source)),
  ];
}

function tableStyles({ row, table }: PlacedPart): StyledArea[] {
  const whole = areaOf(table);
  return [
    { area: area(row, 0, 1, 1), style: STYLES.heading },
    { area: { ...whole, rows: 1 }, style: STYLES.header },
    {
      area: { ...whole, row: whole.row + 1, rows: whole.rows - 1 },
      style: { vertical: "Center", borders: STYLES.body.borders },
    },
  ];
}

/** Figures stand in the middle of their columns, as one column holds other things in each part. */
function figureStyles(parts: readonly PlacedPart[]): StyledArea[] {
  const whole = ({ table }: PlacedPart, first: number, count: number) =>
    area(table.row, first, table.cells.length, count);
  const body = ({ table }: PlacedPart, column: number) =>
    area(table.row + 1, column, table.cells.length - 1, 1);
  const centred = [
    ...parts.map((part) => whole(part, part.figures.first, part.figures.count)),
    ...parts.filter(({ isRanked }) => isRanked).map((part) => whole(part, 0, 1)),
  ];
  return [
    ...centred.map((each) => ({ area: each, style: STYLES.center })),
    ...parts.map((part) => ({ area: body(part, part.shareColumn), style: STYLES.percent })),
  ];
}
