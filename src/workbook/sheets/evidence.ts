import { STATUS_LABELS } from "../../dataset";
import type { Dataset, Language } from "../../dataset";
import { quote } from "../formulas/address";
import type { Formula, SheetDescription, TableDescription } from "../description";
import { evidenceKey } from "../formulas/evidenceKey";
import { placeOfCell } from "../formulas/lookUp";
import { MARKS, UNKNOWN_MARK } from "../kit/marks";
import { periodReference } from "../names/names";
import { COLORS, STYLES, TABLE_STYLE } from "../kit/styles";
import { columnNames, columnReference, thisRow } from "../tables/columnNames";
import { EVIDENCE, recordCells, type EvidenceColumn } from "../tables/evidence";
import { CITIES } from "../tables/cities";
import { formatsOf } from "../tables/formats";
import { MEASURES } from "../tables/measures";
import { createWriting } from "../tables/writing";
import { workbookTexts } from "../texts";
import { area, footer, heading, sheet, tableRows, widths } from "../kit/sheet";

const HEADER_ROW = 3;

/** The evidence sheet, one row a record, from which the other sheets are calculated. What follows from a row is a formula in it. */
export function evidenceSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).evidence;
  const head = heading(texts.title, texts.subtitle);
  const writing = createWriting(dataset, language);
  const formulas = derivedFormulas(language);
  const cells = tableRows(
    EVIDENCE,
    dataset.records.map((record) => recordCells(record, writing, formulas)),
  );
  const rows = cells.length;
  const columns = EVIDENCE.columns.length;
  const columnArea = (id: EvidenceColumn) => area(HEADER_ROW + 1, EVIDENCE.columns.indexOf(id), rows, 1);
  const mark = (level: keyof typeof MARKS) => ({
    area: columnArea("mark"),
    equals: MARKS[level],
  });

  const table: TableDescription = {
    name: EVIDENCE.name,
    row: HEADER_ROW,
    column: 0,
    columns: columnNames(EVIDENCE, language),
    style: TABLE_STYLE,
    cells,
  };
  return sheet("evidence", language, {
    blocks: head.blocks,
    tables: [table],
    styles: [
      ...head.styles,
      { area: area(HEADER_ROW, 0, 1, columns), style: STYLES.header },
      { area: area(HEADER_ROW + 1, 0, rows, columns), style: { vertical: "Top" } },
      ...EVIDENCE.wrapped.map((id) => ({ area: columnArea(id), style: { wrap: true } })),
      ...formatsOf(EVIDENCE, table),
      { area: columnArea("mark"), style: STYLES.center },
      { area: columnArea("notes"), style: { fill: COLORS.input } },
      { area: columnArea("key"), style: STYLES.small },
      { area: columnArea("recordId"), style: STYLES.small },
    ],
    conditionalFormats: [
      { ...mark("detailed"), fill: COLORS.detailed, color: COLORS.white },
      { ...mark("listed"), fill: COLORS.listed, color: COLORS.ink },
      { ...mark("absent"), fill: COLORS.absent, color: COLORS.absentInk },
      { area: columnArea("mark"), equals: UNKNOWN_MARK, fill: COLORS.input, color: COLORS.absentInk },
    ],
    columnWidths: widths(EVIDENCE.widths(language)),
    rowHeights: head.rowHeights,
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, HEADER_ROW + 1 + rows, EVIDENCE.columns.indexOf("key")),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/**
 * The same formula in every row, as a calculated column wants it. A blank period means the one chosen for the workbook. The key
 * ends in the mark, so that the strongest of several rows on one pair is found whatever the order of rows.
 */
function derivedFormulas(language: Language) {
  const own = (column: EvidenceColumn) => thisRow(column, language);
  const measureIds = columnReference(MEASURES, "measureId", language);
  const lookUp = (column: "theme" | "measure"): Formula => ({
    formula: `=IFERROR(INDEX(${columnReference(MEASURES, column, language)},${placeOfCell(own("measureId"), measureIds)}),${quote(UNKNOWN_MARK)})`,
  });
  const when = (level: keyof typeof MARKS, otherwise: string) =>
    `IF(${own("level")}=${quote(STATUS_LABELS[level][language])},${quote(MARKS[level])},${otherwise})`;
  /** A name that the code tables do not have stands for nothing, on a sheet that has a line for it too. */
  const listed = (name: string, names: string) =>
    `IF(ISNUMBER(${placeOfCell(name, names)}),${name},${quote(UNKNOWN_MARK)})`;
  return {
    theme: lookUp("theme"),
    measure: lookUp("measure"),
    mark: { formula: `=${when("detailed", when("listed", when("absent", quote(UNKNOWN_MARK))))}` },
    key: {
      formula: `=${evidenceKey(listed(own("city"), columnReference(CITIES, "city", language)), listed(own("measureId"), measureIds), `IF(${own("period")}="",${periodReference(language)},${own("period")})`, own("mark"))}`,
    },
  };
}
