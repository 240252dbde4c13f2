import { citationText, GAP_STATUS_LABELS, STATUS_LABELS } from "../../dataset";
import type { Dataset, Language } from "../../dataset";
import { ABSOLUTE, areaAddress, cellAddress, quote } from "../address";
import type { Area, Cell, SheetDescription, TableDescription } from "../description";
import { evidenceKey } from "../evidenceKey";
import { BOUNDS, MARKS } from "../marks";
import { matrixLayout, matrixReferences } from "../matrixLayout";
import {
  COLUMNS,
  columnNames,
  columnReference,
  NAMES,
  periodReference,
  SELECTED_CITY_CELL,
  selectedCityReference,
  TABLES,
  thisRow,
} from "../names";
import { COLORS, STYLES, TABLE_STYLE } from "../styles";
import { fill, workbookTexts } from "../texts";
import {
  calculationBlocks,
  calculationLayout,
  COVERING_SCORE,
  DETAILED_SCORE,
  type CalculationLayout,
} from "./gapCalculation";
import { area, footer, heading, sheet, tableBody, widths } from "./sheet";

const HEADER_ROW = 6;
/** How many cities to learn from are shown for each gap. */
const MODELS = 3;

const LIST = {
  number: 0,
  measureId: 1,
  measure: 2,
  theme: 3,
  status: 4,
  bound: 5,
  covering: 6,
  firstModel: 7,
  authors: 7 + MODELS,
  position: 8 + MODELS,
  practice: 9 + MODELS,
} as const;
const LIST_COLUMNS = 10 + MODELS;

/** The gaps of one city, chosen from a list, with the cities to learn from and what the authors concluded. */
export function gapsSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).gaps;
  const head = heading(texts.title, texts.subtitle);
  const layout = calculationLayout(dataset, HEADER_ROW, LIST_COLUMNS + 1, MODELS);
  const list = area(HEADER_ROW + 1, 0, dataset.measures.length, LIST_COLUMNS);
  const conclusions = conclusionsTable(dataset, language, list);
  const lastRow = conclusions.row + conclusions.cells.length + 1;
  const firstCity = dataset.recommendations[0]?.city ?? dataset.cities[0]?.id;
  const shownFirst = dataset.cities.find(({ id }) => id === firstCity)?.name[language] ?? "";
  const status = areaAddress({ ...list, column: LIST.status, columns: 1 });

  return sheet("gaps", language, {
    blocks: [
      ...head.blocks,
      {
        row: SELECTED_CITY_CELL.row - 1,
        column: SELECTED_CITY_CELL.column,
        cells: [
          [
            texts.choose,
            texts.total,
            GAP_STATUS_LABELS.confirmed[language],
            GAP_STATUS_LABELS.notReported[language],
          ],
          [
            shownFirst,
            { formula: `=COUNT(${areaAddress({ ...list, column: LIST.number, columns: 1 })})` },
            { formula: `=COUNTIF(${status},${quote(GAP_STATUS_LABELS.confirmed[language])})` },
            { formula: `=COUNTIF(${status},${quote(GAP_STATUS_LABELS.notReported[language])})` },
          ],
        ],
      },
      { row: HEADER_ROW - 1, column: 0, cells: [[texts.orderNote]] },
      {
        row: HEADER_ROW,
        column: 0,
        cells: [listHeader(language), ...listRows(dataset, language, layout, list)],
      },
      { row: conclusions.row - 2, column: 0, cells: [[texts.conclusions], [texts.conclusionsNote]] },
      ...calculationBlocks(dataset, language, layout),
    ],
    tables: [conclusions],
    styles: [
      ...head.styles,
      { area: area(SELECTED_CITY_CELL.row - 1, SELECTED_CITY_CELL.column, 1, 4), style: STYLES.label },
      { area: area(SELECTED_CITY_CELL.row, SELECTED_CITY_CELL.column, 1, 1), style: STYLES.input },
      {
        area: area(SELECTED_CITY_CELL.row, SELECTED_CITY_CELL.column + 1, 1, 3),
        style: { bold: true, size: 14, color: COLORS.brand, horizontal: "Left" },
      },
      { area: area(HEADER_ROW - 1, 0, 1, 1), style: STYLES.small },
      { area: area(HEADER_ROW, 0, 1, LIST_COLUMNS), style: STYLES.header },
      { area: list, style: STYLES.body },
      { area: { ...list, columns: 1 }, style: { color: COLORS.muted, horizontal: "Center" } },
      { area: { ...list, column: LIST.bound, columns: 1 }, style: { horizontal: "Right" } },
      { area: { ...list, column: LIST.covering, columns: 1 }, style: { horizontal: "Left" } },
      { area: { ...list, column: LIST.position, columns: 1 }, style: { horizontal: "Left" } },
      { area: { ...list, column: LIST.practice, columns: 1 }, style: { wrap: true } },
      { area: area(conclusions.row - 2, 0, 1, 1), style: STYLES.heading },
      { area: area(conclusions.row - 1, 0, 1, 1), style: STYLES.small },
      { area: area(conclusions.row, 0, 1, LIST_COLUMNS), style: STYLES.header },
      { area: area(conclusions.row + 1, 0, conclusions.cells.length, LIST_COLUMNS), style: STYLES.body },
      {
        area: area(conclusions.row + 1, LIST.covering, conclusions.cells.length, 1),
        style: { horizontal: "Left" },
      },
      {
        area: area(conclusions.row + 1, conclusions.columns.length - 2, conclusions.cells.length, 1),
        style: STYLES.small,
      },
      { area: area(HEADER_ROW - 3, layout.firstColumn, 1, 1), style: STYLES.heading },
      {
        area: area(HEADER_ROW - 2, layout.firstColumn, dataset.measures.length + 3, layout.columns),
        style: STYLES.small,
      },
    ],
    conditionalFormats: [
      {
        area: { ...list, column: LIST.status, columns: 1 },
        equals: GAP_STATUS_LABELS.confirmed[language],
        fill: COLORS.absent,
        color: COLORS.absentInk,
      },
    ],
    validations: [
      {
        ...SELECTED_CITY_CELL,
        source: `=${NAMES.cityList}`,
        prompt: { title: texts.promptTitle, message: texts.promptMessage },
        error: { title: texts.errorTitle, message: texts.errorMessage },
      },
    ],
    columnWidths: [
      ...widths(
        language === "zh"
          ? [44, 104, 150, 84, 80, 44, 72, 84, 84, 84, 92, 84, 380]
          : [56, 120, 220, 130, 92, 44, 84, 96, 96, 96, 96, 96, 460],
      ),
      { column: LIST_COLUMNS, columns: 1, width: 18 },
    ],
    rowHeights: [
      { row: 0, rows: 1, height: 26 },
      { row: SELECTED_CITY_CELL.row, rows: 1, height: 24 },
      { row: HEADER_ROW, rows: 1, height: 32 },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 3 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, lastRow, LIST_COLUMNS),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

function listHeader(language: Language): string[] {
  const { columns, gaps } = workbookTexts(language);
  return [
    gaps.number,
    columns.measureId,
    columns.measure,
    columns.theme,
    gaps.status,
    workbookTexts(language).penetration.bound,
    gaps.covering,
    ...Array.from({ length: MODELS }, (_, index) => fill(gaps.learn, { n: index + 1 })),
    gaps.authors,
    gaps.authorsPosition,
    gaps.practice,
  ];
}

/** The n-th row shows the gap whose order in the calculation is n, or nothing. */
function listRows(dataset: Dataset, language: Language, layout: CalculationLayout, list: Area): Cell[][] {
  const { gaps, lists } = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const reference = {
    themes: columnReference("themes", "theme", language),
    themeIds: columnReference("themes", "themeId", language),
    measureIds: columnReference("measures", "measureId", language),
    lists: columnReference("measures", "list", language),
    model: columnReference("conclusions", "model", language),
    conclusionKey: columnReference("conclusions", "key", language),
    summary: columnReference("evidence", "summary", language),
    evidenceKey: columnReference("evidence", "key", language),
  };
  return dataset.measures.map((_, index): Cell[] => {
    const row = list.row + index;
    const own = (column: number) => cellAddress({ row, column }, { column: true });
    const position = own(layout.position);
    const when = (value: string): Cell => ({ formula: `=IF(${position}>0,${value},"")` });
    const id = own(LIST.measureId);
    const authors = own(LIST.authors);
    const scores = areaAddress({ ...layout.scores, row, rows: 1 }, { column: true });
    const cityNames = areaAddress({ ...layout.scores, row: layout.headerRow, rows: 1 });
    const authorsScore = `INDEX(${scores},1,MATCH(${authors},${cityNames},0))`;
    const best = (n: number) => own(layout.best + n);
    const practiceKey = evidenceKey(
      own(layout.first),
      id,
      periodReference(language),
      `IF(${own(layout.best)}>${DETAILED_SCORE},${quote(MARKS.detailed)},${quote(MARKS.listed)})`,
    );
    return [
      when(String(index + 1)),
      when(`INDEX(${matrix("measureIds")},1,${position})`),
      when(`INDEX(${matrix("measureNames")},1,${position})`),
      when(
        `INDEX(${reference.themes},MATCH(INDEX(${matrix("measureThemeIds")},1,${position}),${reference.themeIds},0))`,
      ),
      when(
        `IF(INDEX(${areaAddress(layout.gapCodes)},${position})=2,${quote(GAP_STATUS_LABELS.confirmed[language])},${quote(GAP_STATUS_LABELS.notReported[language])})`,
      ),
      when(
        `IF(INDEX(${reference.lists},MATCH(${id},${reference.measureIds},0))=${quote(lists.open)},${quote(BOUNDS.open)},${quote(BOUNDS.closed)})`,
      ),
      when(`INDEX(${matrix("measureCovering")},1,${position})`),
      ...Array.from({ length: MODELS }, (__, n): Cell => {
        const tiedWithNext = `AND(${best(n + 1)}>${COVERING_SCORE},${best(n)}-${best(n + 1)}<0.001)`;
        const tied = n === 0 ? tiedWithNext : `OR(${best(n - 1)}-${best(n)}<0.001,${tiedWithNext})`;
        return {
          formula: `=IF(${best(n)}>${COVERING_SCORE},INDEX(${cityNames},1,MATCH(${best(n)},${scores},0))&IF(${tied},${quote(gaps.tie)},""),"")`,
        };
      }),
      when(
        `IFERROR(INDEX(${reference.model},MATCH(${selectedCityReference(language)}&"|"&${id},${reference.conclusionKey},0)),"")`,
      ),
      {
        formula: `=IF(${authors}="","",IF(${authorsScore}>${COVERING_SCORE},SUMPRODUCT(--(${scores}>${authorsScore}+0.001))+1,${quote(gaps.notProposed)}))`,
      },
      {
        formula: `=IF(${own(layout.first)}="","",IFERROR(INDEX(${reference.summary},MATCH(${practiceKey},${reference.evidenceKey},0)),""))`,
      },
    ];
  });
}

/** One row for each measure and model city of a conclusion, beside what the workbook computes for it. */
function conclusionsTable(dataset: Dataset, language: Language, list: Area): TableDescription {
  const { gaps } = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const cities = new Map(dataset.cities.map((city) => [city.id, city.name[language]]));
  const measures = new Map(dataset.measures.map((measure) => [measure.id, measure.name[language]]));
  const column = (index: number) => areaAddress({ ...list, column: index, columns: 1 }, ABSOLUTE);
  const [city, measureId] = [thisRow("city", language), thisRow("measureId", language)];
  const mark = `INDEX(${matrix("body")},MATCH(${city},${matrix("cities")},0),MATCH(${measureId},${matrix("measureIds")},0))`;
  const label = (level: keyof typeof MARKS, otherwise: string) =>
    `IF(${mark}=${quote(MARKS[level])},${quote(STATUS_LABELS[level][language])},${otherwise})`;
  const standing = `=${label("detailed", label("listed", label("absent", quote(STATUS_LABELS.notReported[language]))))}`;
  const position = `=IF(${city}<>${selectedCityReference(language)},${quote(gaps.chooseToSee)},IFERROR(INDEX(${column(LIST.position)},MATCH(${measureId},${column(LIST.measureId)},0)),${quote(gaps.covered)}))`;
  return {
    row: list.row + list.rows + 3,
    column: 0,
    name: TABLES.conclusions,
    style: TABLE_STYLE,
    columns: columnNames("conclusions", language),
    cells: tableBody(
      dataset.recommendations.flatMap((recommendation) =>
        recommendation.measures.flatMap((measure) =>
          recommendation.modelCities.map((model): Cell[] => [
            cities.get(recommendation.city) ?? recommendation.city,
            measure,
            measures.get(measure) ?? measure,
            recommendation.topic[language],
            { formula: standing },
            citationText(recommendation.citations, language),
            { formula: position },
            cities.get(model) ?? model,
            { formula: `=${city}&"|"&${measureId}` },
            recommendation.summary[language],
          ]),
        ),
      ),
      COLUMNS.conclusions,
    ),
  };
}
