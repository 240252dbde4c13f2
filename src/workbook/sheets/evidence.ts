import { citationText, STATUS_LABELS } from "../../dataset";
import type { Dataset, Language } from "../../dataset";
import { quote } from "../address";
import type { Cell, SheetDescription } from "../description";
import { MARKS, UNKNOWN_MARK } from "../marks";
import {
  COLUMNS,
  columnNames,
  columnReference,
  periodReference,
  TABLES,
  thisRow,
  type ColumnId,
} from "../names";
import { recordId } from "../recordId";
import { evidenceKey } from "../evidenceKey";
import { COLORS, STYLES, TABLE_STYLE } from "../styles";
import { workbookTexts } from "../texts";
import { area, footer, heading, sheet, tableBody, widths } from "./sheet";

const HEADER_ROW = 3;

type EvidenceColumn = (typeof COLUMNS.evidence)[number];

/** The truth of the workbook: one row a record. What can be derived from a row is a formula in it. */
export function evidenceSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).evidence;
  const head = heading(texts.title, texts.subtitle);
  const cells = tableBody(evidenceCells(dataset, language), COLUMNS.evidence);
  const rows = cells.length;
  const columns = COLUMNS.evidence.length;
  const columnArea = (id: EvidenceColumn) => area(HEADER_ROW + 1, COLUMNS.evidence.indexOf(id), rows, 1);
  const width: Record<EvidenceColumn, number> = {
    city: 60,
    theme: language === "zh" ? 84 : 130,
    measureId: 104,
    measure: language === "zh" ? 150 : 210,
    level: 68,
    mark: 40,
    summary: 380,
    section: 92,
    period: language === "zh" ? 52 : 96,
    origin: 56,
    doubt: 280,
    notes: 200,
    key: 60,
    recordId: 60,
  };
  const wrapped: EvidenceColumn[] = ["measure", "summary", "section", "period", "doubt", "notes"];
  const mark = (level: keyof typeof MARKS) => ({
    area: columnArea("mark"),
    equals: MARKS[level],
  });

  return sheet("evidence", language, {
    blocks: head.blocks,
    tables: [
      {
        name: TABLES.evidence,
        row: HEADER_ROW,
        column: 0,
        columns: columnNames("evidence", language),
        style: TABLE_STYLE,
        cells,
      },
    ],
    styles: [
      ...head.styles,
      { area: area(HEADER_ROW, 0, 1, columns), style: STYLES.header },
      { area: area(HEADER_ROW + 1, 0, rows, columns), style: { vertical: "Top" } },
      ...wrapped.map((id) => ({ area: columnArea(id), style: { wrap: true } })),
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
    columnWidths: widths(COLUMNS.evidence.map((id) => width[id])),
    rowHeights: [{ row: 0, rows: 1, height: 26 }],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, HEADER_ROW + 1 + rows, COLUMNS.evidence.indexOf("key")),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

function evidenceCells(dataset: Dataset, language: Language): Cell[][] {
  const cities = new Map(dataset.cities.map((city) => [city.id, city.name[language]]));
  const periods = new Map(dataset.periods.map((period) => [period.id, period.name[language]]));
  const derived = derivedFormulas(language);
  return dataset.records.map((record) => {
    const cells: Record<EvidenceColumn, Cell> = {
      city: cities.get(record.city) ?? record.city,
      theme: derived.theme,
      measureId: record.measure,
      measure: derived.measure,
      level: STATUS_LABELS[record.level][language],
      mark: derived.mark,
      summary: record.summary[language],
      section: citationText(record.citations, language),
      period: periods.get(record.period) ?? record.period,
      origin: dataset.release.id,
      doubt: record.note?.[language] ?? "",
      notes: null,
      key: derived.key,
      recordId: recordId(record),
    };
    return COLUMNS.evidence.map((id) => cells[id]);
  });
}

/**
 * The same formula in every row, as a calculated column wants it. A blank period means the one chosen for the workbook. The key
 * ends in the mark, so that the strongest of several rows on one pair is found whatever the order of rows.
 */
function derivedFormulas(language: Language) {
  const own = (column: ColumnId) => thisRow(column, language);
  const measureIds = columnReference("measures", "measureId", language);
  const lookUp = (column: "theme" | "measure"): Cell => ({
    formula: `=IFERROR(INDEX(${columnReference("measures", column, language)},MATCH(${own("measureId")},${measureIds},0)),${quote(UNKNOWN_MARK)})`,
  });
  const when = (level: keyof typeof MARKS, otherwise: string) =>
    `IF(${own("level")}=${quote(STATUS_LABELS[level][language])},${quote(MARKS[level])},${otherwise})`;
  return {
    theme: lookUp("theme"),
    measure: lookUp("measure"),
    mark: { formula: `=${when("detailed", when("listed", when("absent", quote(UNKNOWN_MARK))))}` },
    key: {
      formula: `=${evidenceKey(own("city"), own("measureId"), `IF(${own("period")}="",${periodReference(language)},${own("period")})`, own("mark"))}`,
    },
  };
}
