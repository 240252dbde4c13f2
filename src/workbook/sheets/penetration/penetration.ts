import type { Dataset, Language } from "../../../dataset";
import { blockArea, chartSource, listArea, type ChartName } from "../../growth/lists";
import type { Area, Block, ChartDescription, SheetDescription, StyledArea } from "../../description";
import { COLORS, NOTHING_FOR_ZERO, STYLES, themeColor } from "../../kit/styles";
import { fill } from "../../../locales/fill";
import { quote } from "../../formulas/address";
import { countReference, matrixLayout } from "../matrix/layout";
import { workbookTexts } from "../../texts";
import { cityBlock, cityTotalColumn, measureBlock, tableColumns, themeBlock } from "./tables";
import { area, areaOf, footer, heading, sheet, widths } from "../../kit/sheet";

/** Rows that a chart needs to be read beside a short table. */
const CHART_ROWS = 14;
const FIRST_ROW = 3;
const ROW_HEIGHT = 18;

/** More would be too small to read. */
const ROWS_OF_ONE_PAGE = 80;

/** How far themes and measures have spread among the cities, and how broadly each city plans; with charts. */
export function penetrationSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).penetration;
  const head = heading(texts.title, {
    formula: `=${fill(quote(texts.subtitle), { cities: `"&${countReference("cities", matrixLayout(dataset), language)}&"` })}`,
  });
  const columns = tableColumns(dataset);
  const totalColumn = cityTotalColumn(dataset);

  const themes = themeBlock(dataset, language, FIRST_ROW);
  const measures = measureBlock(dataset, language, nextSection(themes));
  const cities = cityBlock(dataset, language, nextSection(measures));
  const sections = [themes, measures, cities];
  const lastRow = nextSection(cities) - 1;

  const chartPlace = (block: Block) => ({
    row: block.row,
    column: columns + 1,
    rows: sectionRows(block),
    columns: 9,
  });
  const chart = (
    block: Block,
    firstColumn: number,
    width: number,
    rest: Omit<ChartDescription, "name" | "source" | "place" | "legend"> & { name: ChartName },
  ) => ({
    source: area(block.row, firstColumn, block.cells.length, width),
    place: chartPlace(block),
    legend: width > 2,
    ...rest,
  });

  const charts = [
    chart(themes, 1, 2, {
      name: "KCFIN_ThemePenetration",
      type: "BarClustered",
      title: texts.themeChart,
      altText: texts.themeChartAlt,
      colors: [{ fill: COLORS.brand, text: COLORS.ink }],
      axisFormat: "0%",
      labelFormat: "0%",
      valueAxisTitle: texts.axisShare,
      maximum: 1,
    }),
    chart(measures, 2, 3, {
      name: "KCFIN_MeasureCoverage",
      type: "BarStacked",
      title: texts.measureChart,
      altText: texts.measureChartAlt,
      colors: [
        { fill: COLORS.detailed, text: COLORS.white },
        { fill: COLORS.listed, text: COLORS.ink },
      ],
      axisFormat: "0",
      labelFormat: NOTHING_FOR_ZERO,
      valueAxisTitle: texts.axisCities,
    }),
    chart(cities, 2, dataset.themes.length + 1, {
      name: "KCFIN_CityDepth",
      type: "BarStacked",
      title: texts.cityChart,
      altText: texts.cityChartAlt,
      colors: dataset.themes.map((_, index) => themeColor(index)),
      axisFormat: "0",
      labelFormat: NOTHING_FOR_ZERO,
      valueAxisTitle: texts.axisMeasures,
    }),
  ];

  return sheet("penetration", language, {
    blocks: [
      ...head.blocks,
      { row: themes.row - 1, column: 0, cells: [[texts.themes]] },
      themes,
      { row: measures.row - 1, column: 0, cells: [[texts.measures]] },
      measures,
      { row: cities.row - 1, column: 0, cells: [[texts.cities]] },
      cities,
    ],
    styles: [
      ...head.styles,
      ...sections.flatMap(sectionStyles),
      ...figureStyles(dataset, themes, measures, cities),
    ],
    charts,
    namedAreas: [
      blockArea("penetrationThemes", closed(themes)),
      blockArea("penetrationMeasures", closed(measures)),
      blockArea("penetrationCities", closed(cities)),
      listArea("penetrationThemes", lines(themes)),
      listArea("penetrationMeasures", lines(measures)),
      listArea("penetrationCities", lines(cities)),
      listArea("penetrationCityThemes", area(cities.row, 3, 1, totalColumn - 2)),
      ...charts.map(({ name, source }) => chartSource(name, source)),
    ],
    columnWidths: [
      ...widths(language === "zh" ? [48, 104, 150] : [56, 130, 210]),
      { column: 3, columns: columns - 3, width: language === "zh" ? 62 : 80 },
      { column: columns, columns: 1, width: 18 },
      { column: columns + 1, columns: 9, width: 62 },
    ],
    rowHeights: [
      { row: 0, rows: 1, height: 26 },
      { row: FIRST_ROW, rows: lastRow - FIRST_ROW, height: ROW_HEIGHT },
      ...sections.map(({ row }) => ({ row, rows: 1, height: language === "zh" ? 24 : 36 })),
    ],
    freeze: { rows: 2, columns: 0 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, lastRow, columns + 10),
      onePage: lastRow <= ROWS_OF_ONE_PAGE,
      titleRows: { row: 0, rows: 2 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/** A block with the row that closes it. */
function closed(block: Block): Area {
  const whole = areaOf(block);
  return { ...whole, rows: whole.rows + 1 };
}

/** The first cells of its lines, with the one that closes them. */
function lines(block: Block): Area {
  return area(block.row + 1, 0, block.cells.length, 1);
}

function sectionRows({ cells }: Block): number {
  return Math.max(cells.length, CHART_ROWS);
}

/** The header row of the section after `block`: one blank row and a heading between. */
function nextSection(block: Block): number {
  return block.row + sectionRows(block) + 2;
}

function sectionStyles(block: Block): StyledArea[] {
  const whole = areaOf(block);
  return [
    { area: area(block.row - 1, 0, 1, 1), style: STYLES.heading },
    { area: { ...whole, rows: 1 }, style: STYLES.header },
    {
      area: { ...whole, row: whole.row + 1, rows: whole.rows - 1 },
      style: { vertical: "Center", borders: STYLES.body.borders },
    },
  ];
}

/** Figures stand in the middle of their columns, as one column holds other things in each section. */
function figureStyles(dataset: Dataset, themes: Block, measures: Block, cities: Block): StyledArea[] {
  const columns = (block: Block, first: number, count: number): StyledArea["area"] =>
    area(block.row, first, block.cells.length, count);
  const body = (block: Block, column: number): StyledArea["area"] =>
    area(block.row + 1, column, block.cells.length - 1, 1);
  const totalColumn = cityTotalColumn(dataset);
  return [
    ...[columns(themes, 2, 5), columns(measures, 3, 5), columns(cities, 3, totalColumn - 1)].map(
      (figures) => ({
        area: figures,
        style: STYLES.center,
      }),
    ),
    ...[columns(measures, 0, 1), columns(cities, 0, 1)].map((ranks) => ({
      area: ranks,
      style: STYLES.center,
    })),
    ...[body(themes, 2), body(measures, 7), body(cities, totalColumn + 1)].map((shares) => ({
      area: shares,
      style: STYLES.percent,
    })),
  ];
}
