import type { Dataset, Language } from "../../dataset";
import type { Block, Cell, Link, Position, SheetDescription, StyledArea } from "../description";
import { SHEET_IDS, type VisibleSheetId } from "../description";
import { quote } from "../formulas/address";
import { BOUNDS, MARKS } from "../kit/marks";
import { NAMES, PERIOD_CELL, sheetName } from "../names/names";
import { COLORS, STYLES } from "../kit/styles";
import { fill } from "../../locales/fill";
import { CITIES } from "../tables/cities";
import { columnReference } from "../tables/columnNames";
import { EVIDENCE } from "../tables/evidence";
import { MEASURES } from "../tables/measures";
import { sheetTexts, workbookTexts } from "../texts";
import { area, areaOf, footer, heading, sheet, widths } from "../kit/sheet";

/** One function as the list on the sheet shows it. */
export interface FunctionLine {
  syntax: string;
  purpose: string;
}

const FACTS_ROW = 3;
const VALUES = PERIOD_CELL.column;

/** Facts that named items or the writer refer to, in the order of their rows. */
const FACTS = [
  "status",
  "release",
  "period",
  "written",
  "scope",
  "source",
  "publisher",
  "published",
] as const;
type Fact = (typeof FACTS)[number];

/** The cell that holds a fact. */
export function factCell(fact: Fact): Position {
  return { row: FACTS_ROW + 1 + FACTS.indexOf(fact), column: VALUES };
}

/** What this is, where the data are from, what the signs and a blank mean, what is on the other sheets, how to use it. */
export function aboutSheet(
  dataset: Dataset,
  language: Language,
  functions: readonly FunctionLine[],
): SheetDescription {
  const texts = workbookTexts(language).about;
  const { purposes, go } = sheetTexts(language);
  const head = heading(texts.title, texts.subtitle);
  const facts = factsBlock(dataset, language);
  const legend = after(facts, [
    [texts.legend],
    [MARKS.detailed, texts.legendDetailed],
    [MARKS.listed, texts.legendListed],
    [MARKS.absent, texts.legendAbsent],
    [texts.blank, texts.legendBlank],
    [BOUNDS.open, texts.legendAtLeast],
    [BOUNDS.closed, texts.legendExact],
  ]);
  const others = SHEET_IDS.filter((id): id is Exclude<VisibleSheetId, "about"> => id !== "about");
  const contents = after(legend, [[texts.contents], ...others.map((id): Cell[] => [null, purposes[id]])]);
  const howTo = after(contents, [
    [texts.howTo],
    ...texts.steps.map((step, index): Cell[] => [index + 1, step]),
  ]);
  const functionList = after(howTo, [
    [texts.functions, texts.functionsNote],
    ...functions.map(({ syntax, purpose }): Cell[] => [syntax, purpose]),
  ]);
  const blocks = [facts, legend, contents, howTo, functionList];
  const legendMark = (index: number, fillColor: string, color: string): StyledArea => ({
    area: area(legend.row + index, 0, 1, 1),
    style: { fill: fillColor, color, ...STYLES.center },
  });

  return sheet("about", language, {
    blocks: [...head.blocks, ...blocks],
    links: others.map((id, index): Link => ({
      row: contents.row + 1 + index,
      column: 0,
      text: sheetName(id, language),
      screenTip: fill(go, { sheet: sheetName(id, language) }),
      target: { sheet: id, cell: "A1" },
    })),
    styles: [
      ...head.styles,
      ...blocks.flatMap((block): StyledArea[] => [
        { area: area(block.row, 0, 1, 1), style: STYLES.heading },
        { area: { ...areaOf(block), columns: 1 }, style: { vertical: "Top", horizontal: "Left" } },
        { area: { ...areaOf(block), column: VALUES, columns: 1 }, style: { vertical: "Top", wrap: true } },
      ]),
      { area: { ...areaOf(facts), row: facts.row + 1, rows: FACTS.length, columns: 1 }, style: STYLES.label },
      { area: { ...factCell("status"), rows: 1, columns: 1 }, style: { bold: true } },
      { area: { ...factCell("release"), rows: 2, columns: 1 }, style: { horizontal: "Left" } },
      {
        area: { ...factCell("written"), rows: 1, columns: 1 },
        style: { horizontal: "Left", numberFormat: "yyyy-mm-dd hh:mm" },
      },
      legendMark(1, COLORS.detailed, COLORS.white),
      legendMark(2, COLORS.listed, COLORS.ink),
      legendMark(3, COLORS.absent, COLORS.absentInk),
      { area: area(legend.row + 4, 0, 3, 1), style: STYLES.center },
      { area: area(functionList.row, VALUES, 1, 1), style: STYLES.small },
    ],
    validations:
      dataset.periods.length > 1
        ? [
            {
              ...factCell("period"),
              source: dataset.periods.map((period) => period.name[language]).join(","),
              prompt: { title: texts.period, message: texts.periodPrompt },
              error: { title: texts.period, message: texts.periodError },
            },
          ]
        : [],
    columnWidths: widths(language === "zh" ? [220, 540] : [250, 580]),
    rowHeights: [{ row: 0, rows: 1, height: 26 }],
    print: {
      orientation: "Portrait",
      area: area(0, 0, functionList.row + functionList.cells.length, 2),
      onePage: false,
      titleRows: null,
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/** A block one blank row below another. */
function after(block: Block, cells: Cell[][]): Block {
  return { row: block.row + block.cells.length + 1, column: 0, cells };
}

/**
 * What follows from the tables and from what the workbook remembers of its release is a formula: it is true after every refresh,
 * and analysts who put words of their own in its place keep them. Names are no harm here, in cells that nothing refers to.
 */
function factsBlock(dataset: Dataset, language: Language): Block {
  const texts = workbookTexts(language).about;
  const latest = dataset.periods.reduce((last, period) => (period.from > last.from ? period : last));
  const values: Record<Fact, Cell> = {
    status: texts.writing,
    release: { formula: `=${NAMES.release}&" ("&${NAMES.releaseDate}&")"` },
    period: latest.name[language],
    written: null,
    scope: { formula: scopeFormula(language) },
    source: { formula: `=${NAMES.sourceTitle}` },
    publisher: { formula: `=${NAMES.publisher}` },
    published: { formula: `=${NAMES.published}` },
  };
  return {
    row: FACTS_ROW,
    column: 0,
    cells: [[texts.facts], ...FACTS.map((fact): Cell[] => [texts[fact], values[fact]])],
  };
}

/** The counts as the tables stand, within their sentence. */
function scopeFormula(language: Language): string {
  const counts: Record<string, string> = {
    cities: `COUNTA(${columnReference(CITIES, "city", language)})`,
    measures: `COUNTA(${columnReference(MEASURES, "measureId", language)})`,
    records: `COUNTA(${columnReference(EVIDENCE, "measureId", language)})`,
  };
  const parts = workbookTexts(language).about.scopeText.split(/\{(\w+)\}/);
  const terms = parts.filter((part) => part !== "").map((part) => counts[part] ?? quote(part));
  return `=${terms.join("&")}`;
}
