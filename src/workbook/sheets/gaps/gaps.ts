import { GAP_STATUS_LABELS } from "../../../dataset";
import type { Dataset, Language } from "../../../dataset";
import { areaAddress, quote } from "../../formulas/address";
import type { SheetDescription } from "../../description";
import { blockArea, listArea } from "../../growth/lists";
import { NAMES, SELECTED_CITY_CELL } from "../../names/names";
import { COLORS, STYLES } from "../../kit/styles";
import { workbookTexts } from "../../texts";
import { conclusionsTable } from "./conclusions";
import { calculationBlocks, calculationLayout, gapsBlock } from "./calculation";
import { LIST, LIST_COLUMNS, listHeader, listRows, MODELS } from "./list";
import { area, footer, heading, sheet, widths } from "../../kit/sheet";

const HEADER_ROW = 6;

/** The gaps of one city, chosen from a list, with the cities to learn from and what the authors concluded. */
export function gapsSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).gaps;
  const head = heading(texts.title, texts.subtitle);
  const layout = calculationLayout(dataset, HEADER_ROW, LIST_COLUMNS + 1, MODELS);
  const list = area(HEADER_ROW + 1, 0, dataset.measures.length, LIST_COLUMNS);
  /** With the empty row that closes it, as formulas refer to it. */
  const closedList = { ...list, rows: list.rows + 1 };
  const conclusions = conclusionsTable(dataset, language, closedList);
  const lastRow = conclusions.row + conclusions.cells.length + 1;
  const firstCity = dataset.recommendations[0]?.city ?? dataset.cities[0]?.id;
  const shownFirst = dataset.cities.find(({ id }) => id === firstCity)?.name[language] ?? "";
  const status = areaAddress({ ...closedList, column: LIST.status, columns: 1 });

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
            { formula: `=COUNT(${areaAddress({ ...closedList, column: LIST.number, columns: 1 })})` },
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
        area: area(conclusions.row + 1, LIST.measure, conclusions.cells.length, LIST.covering - 1),
        style: { wrap: true },
      },
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
    namedAreas: [
      blockArea("gaps", gapsBlock(layout)),
      listArea("gapMeasures", { ...closedList, columns: 1 }),
      listArea("gapCities", { ...layout.ranges.scores, row: layout.headerRow, rows: 1 }),
    ],
    conditionalFormats: [
      {
        area: { ...closedList, column: LIST.status, columns: 1 },
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
