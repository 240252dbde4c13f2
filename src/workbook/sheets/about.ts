import type { Dataset, Language } from "../../dataset";
import type {
  Block,
  Cell,
  Link,
  ListValidation,
  Position,
  SheetDescription,
  StyledArea,
} from "../description";
import { SHEET_IDS, type VisibleSheetId } from "../description";
import { quote } from "../formulas/address";
import { COUNT_SIGNS, MARKS } from "../kit/marks";
import { NAMES, PERIOD_CELL, sheetName } from "../names/names";
import { COLORS, STYLES } from "../kit/styles";
import { fill } from "../../locales/fill";
import { CITIES } from "../tables/cities";
import { columnReference } from "../tables/columnNames";
import { EVIDENCE } from "../tables/evidence";
import { MEASURES } from "../tables/measures";
import { sheetTexts, workbookTexts } from "../texts";
import { joined, section, space, stack, type Parts, type SectionAt } from "../kit/section";
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
  const head = heading(texts.title, texts.subtitle);
  const { rows, styles, ...page } = stack([
    factsSection(dataset, language),
    space(1),
    legendSection(language),
    space(1),
    contentsSection(language),
    space(1),
    textSection([[texts.howTo], ...texts.steps.map((step, index): Cell[] => [index + 1, step])]),
    space(1),
    functionsSection(functions, language),
  ])(FACTS_ROW);

  return sheet("about", language, {
    ...joined([head, { ...page, styles: [...page.blocks.flatMap(blockStyles), ...styles] }]),
    columnWidths: widths(language === "zh" ? [220, 540] : [250, 580]),
    print: {
      orientation: "Portrait",
      area: area(0, 0, FACTS_ROW + rows, 2),
      onePage: false,
      titleRows: null,
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/** Labels and texts below a heading; what sections have styles of their own for goes over this. */
function blockStyles(block: Block): StyledArea[] {
  const whole = areaOf(block);
  return [
    { area: area(block.row, 0, 1, 1), style: STYLES.heading },
    { area: { ...whole, columns: 1 }, style: { vertical: "Top", horizontal: "Left" } },
    { area: { ...whole, column: VALUES, columns: 1 }, style: { vertical: "Top", wrap: true } },
  ];
}

/** A heading with lines of labels and texts below it. */
function textSection(cells: Cell[][], parts: (row: number) => Partial<Parts> = () => ({})): SectionAt {
  return (row) => section(cells.length, { blocks: [{ row, column: 0, cells }], ...parts(row) });
}

/**
 * What follows from the tables and from what the workbook remembers of its release is a formula: it is true after every refresh,
 * and analysts who put words of their own in its place keep them. Names are no harm here, in cells that nothing refers to.
 */
function factsSection({ periods }: Dataset, language: Language): SectionAt {
  const texts = workbookTexts(language).about;
  const latest = periods.reduce((last, period) => (period.from > last.from ? period : last));
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
  const cells = [[texts.facts], ...FACTS.map((fact): Cell[] => [texts[fact], values[fact]])];
  const names = periods.map(({ name }) => name[language]);
  const choice: ListValidation = {
    ...factCell("period"),
    source: names.join(","),
    prompt: { title: texts.period, message: texts.periodPrompt },
    error: { title: texts.period, message: texts.periodError },
  };
  return textSection(cells, (row) => ({
    styles: [
      { area: area(row + 1, 0, FACTS.length, 1), style: STYLES.label },
      { area: { ...factCell("status"), rows: 1, columns: 1 }, style: { bold: true } },
      { area: { ...factCell("release"), rows: 2, columns: 1 }, style: { horizontal: "Left" } },
      {
        area: { ...factCell("written"), rows: 1, columns: 1 },
        style: { horizontal: "Left", numberFormat: "yyyy-mm-dd hh:mm" },
      },
    ],
    validations: periods.length > 1 && isList(names) ? [choice] : [],
  }));
}

/** Excel parts a list at its commas, and takes at most 255 characters; a name with a comma would be two. */
function isList(names: readonly string[]): boolean {
  return names.join(",").length <= 255 && names.every((name) => !/^=|,/.test(name));
}

/** The signs of the matrix in its colours, then those beside counts. */
function legendSection(language: Language): SectionAt {
  const texts = workbookTexts(language).about;
  const cells: Cell[][] = [
    [texts.legend],
    [MARKS.detailed, texts.legendDetailed],
    [MARKS.listed, texts.legendListed],
    [MARKS.absent, texts.legendAbsent],
    [texts.blank, texts.legendBlank],
    [COUNT_SIGNS.open, texts.legendAtLeast],
    [COUNT_SIGNS.closed, texts.legendExact],
  ];
  const colors = [
    { fill: COLORS.detailed, color: COLORS.white },
    { fill: COLORS.listed, color: COLORS.ink },
    { fill: COLORS.absent, color: COLORS.absentInk },
  ];
  return textSection(cells, (row) => ({
    styles: [
      ...colors.map((each, index): StyledArea => ({
        area: area(row + 1 + index, 0, 1, 1),
        style: { ...each, ...STYLES.center },
      })),
      { area: area(row + 4, 0, 3, 1), style: STYLES.center },
    ],
  }));
}

/** The other sheets, each with a link and what it is for. */
function contentsSection(language: Language): SectionAt {
  const { purposes, go } = sheetTexts(language);
  const others = SHEET_IDS.filter((id): id is Exclude<VisibleSheetId, "about"> => id !== "about");
  const title = workbookTexts(language).about.contents;
  return textSection([[title], ...others.map((id): Cell[] => [null, purposes[id]])], (row) => ({
    links: others.map((id, index): Link => ({
      row: row + 1 + index,
      column: 0,
      text: sheetName(id, language),
      screenTip: fill(go, { sheet: sheetName(id, language) }),
      target: { sheet: id, cell: "A1" },
    })),
  }));
}

function functionsSection(functions: readonly FunctionLine[], language: Language): SectionAt {
  const { functions: title, functionsNote } = workbookTexts(language).about;
  const lines = functions.map(({ syntax, purpose }): Cell[] => [syntax, purpose]);
  return textSection([[title, functionsNote], ...lines], (row) => ({
    styles: [{ area: area(row, VALUES, 1, 1), style: STYLES.small }],
  }));
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
