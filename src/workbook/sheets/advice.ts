/** The sheet of advice: what the authors recommend, action by action, beside what analysts make of it. */
import { NOT_CODED_LABEL, type Dataset, type Language } from "../../dataset";
import type { Cell, SheetDescription, TableDescription } from "../description";
import { quote } from "../formulas/address";
import { evidenceKey } from "../formulas/evidenceKey";
import { literally } from "../formulas/lookUp";
import { fill } from "../../locales/fill";
import { area, footer, heading, sheet, tableRows, widths } from "../kit/sheet";
import { MARKS } from "../kit/marks";
import { COLORS, STYLES, TABLE_STYLE } from "../kit/styles";
import { ADVICE, adviceCells, type AdviceColumn } from "../tables/advice";
import { columnNames, columnReference, thisRow } from "../tables/columnNames";
import { EVIDENCE } from "../tables/evidence";
import { formatsOf } from "../tables/formats";
import { MEASURES } from "../tables/measures";
import { createWriting } from "../tables/writing";
import { workbookTexts } from "../texts";

const HEADER_ROW = 3;

/** Below the table, where analysts add rows of their own: they get the list of statuses too. */
const SPARE_ROWS = 100;

export function adviceSheet(dataset: Dataset, language: Language): SheetDescription {
  const writing = createWriting(dataset, language);
  const standing = { formula: standingFormula(language) };
  const rows = dataset.recommendations.flatMap((each) =>
    (each.actions.length === 0 ? [null] : each.actions).map((action) =>
      adviceCells(each, action, writing, standing),
    ),
  );
  return describe(tableRows(ADVICE, rows), rows.length, dataset.release.source.title[language], language);
}

/**
 * The sheet without a row, for a workbook of an earlier version: its next refresh makes it, and adds the rows as it adds others.
 *
 * @param rows for how many rows there are formats
 */
export function emptyAdviceSheet(rows: number, source: string, language: Language): SheetDescription {
  return describe(tableRows(ADVICE, []), rows, source, language);
}

function describe(cells: Cell[][], rows: number, source: string, language: Language): SheetDescription {
  const texts = workbookTexts(language).advice;
  const head = heading(texts.title, texts.subtitle);
  const formatted = Math.max(rows, cells.length);
  const columnArea = (id: AdviceColumn, more = 0) =>
    area(HEADER_ROW + 1, ADVICE.columns.indexOf(id), formatted + more, 1);
  const table: TableDescription = {
    name: ADVICE.name,
    row: HEADER_ROW,
    column: 0,
    columns: columnNames(ADVICE, language),
    style: TABLE_STYLE,
    cells,
  };
  const { rows: listed, ...first } = columnArea("progress", SPARE_ROWS);
  return sheet("advice", language, {
    blocks: head.blocks,
    tables: [table],
    styles: [
      ...head.styles,
      { area: area(HEADER_ROW, 0, 1, ADVICE.columns.length), style: STYLES.header },
      { area: area(HEADER_ROW + 1, 0, formatted, ADVICE.columns.length), style: { vertical: "Top" } },
      ...ADVICE.wrapped.map((id) => ({ area: columnArea(id), style: { wrap: true } })),
      ...formatsOf(ADVICE, table),
      { area: columnArea("standing"), style: STYLES.calculated },
      ...ADVICE.own.map((id) => ({ area: columnArea(id), style: { fill: COLORS.input } })),
      { area: columnArea("progressDate"), style: { numberFormat: "yyyy-mm-dd", horizontal: "Left" } },
      { area: columnArea("recordId"), style: STYLES.small },
    ],
    validations: [
      {
        row: first.row,
        column: first.column,
        rows: listed,
        source: texts.progress.join(","),
        error: { title: texts.progressErrorTitle, message: texts.progressError },
      },
    ],
    columnWidths: widths(ADVICE.widths(language)),
    rowHeights: head.rowHeights,
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, HEADER_ROW + 1 + formatted, ADVICE.columns.indexOf("measureIds")),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(source, language),
    },
  });
}

/**
 * How many of the measures that a row names the city covers in the plan period, and on how many the report is silent. It refers to
 * tables alone, so that it holds wherever sheets have been moved or renamed: to the keys of the evidence, whose marks are at the end.
 */
function standingFormula(language: Language): string {
  const { standing: words } = workbookTexts(language).advice;
  const own = (column: AdviceColumn) => thisRow(column, language);
  const ids = columnReference(MEASURES, "measureId", language);
  const keys = columnReference(EVIDENCE, "key", language);
  const commas = [
    ["、", ","],
    ["，", ","],
    [" ", ""],
  ].reduce(
    (text, [from = "", to = ""]) => `SUBSTITUTE(${text},${quote(from)},${quote(to)})`,
    own("measureIds"),
  );
  const isNamed = `ISNUMBER(SEARCH(","&${ids}&",",","&${commas}&","))`;
  const has = (mark: keyof typeof MARKS) =>
    `ISNUMBER(MATCH(${evidenceKey(literally(own("city")), ids, literally(own("period")), quote(MARKS[mark]))},${keys},0))`;
  const covered = `(${has("detailed")}+${has("listed")}>0)`;
  const count = (...conditions: readonly string[]) => `SUMPRODUCT(${[isNamed, ...conditions].join("*")})`;
  const named = `SUMPRODUCT(--${isNamed})`;
  const absent = count(has("absent"), `(1-${covered})`);
  const silent = count(`(1-${has("absent")})`, `(1-${covered})`);
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    fill(
      quote(text),
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `"&${value}&"`])),
    );
  const some = (text: string, number: string) => `IF(${number}=0,"",${say(text, { count: number })})`;
  const isCoded = `COUNTIF(${keys},${literally(own("city"))}&"|*|"&${literally(own("period"))}&"|*")>0`;
  const told = [
    say(words.covered, { count: count(covered), total: named }),
    some(words.absent, absent),
    some(words.silent, silent),
  ].join("&");
  return `=IF(${own("measureIds")}="","",IF(${isCoded},${told},${quote(NOT_CODED_LABEL[language])}))`;
}
