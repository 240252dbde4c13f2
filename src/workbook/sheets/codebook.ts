/**
 * The codebook: by which rules the report was coded, what each measure means, whether its list of cities is open, and what the report
 * says without naming cities. What the table of measures holds is looked up there; rules and general statements are the release's.
 */
import {
  sectionWords,
  type Dataset,
  type Language,
  type Measure,
  type Statement,
  type Theme,
} from "../../dataset";
import { fill } from "../../locales/fill";
import type { Cell, SheetDescription } from "../description";
import { cellAddress, quote } from "../formulas/address";
import { placeOf } from "../formulas/lookUp";
import { textHeight } from "../kit/textHeight";
import { joined, section, space, stack, type SectionAt } from "../kit/section";
import { area, footer, heading, sheet, widths } from "../kit/sheet";
import { COLORS, STYLES } from "../kit/styles";
import { columnReference } from "../tables/columnNames";
import { MEASURES } from "../tables/measures";
import type { ColumnOf } from "../tables/schema";
import { workbookTexts } from "../texts";

const FIRST_ROW = 3;
const TEXT_SIZE = 11;
/** Lines end earlier than their characters need: punctuation does not begin one. */
const SLACK = 0.94;

/** In points: measure id, measure, definition, section, list, grounds, general statements. */
const WIDTHS = { zh: [92, 100, 250, 76, 44, 190, 250], en: [92, 110, 250, 84, 50, 180, 240] } as const;
const COLUMNS = WIDTHS.zh.length;

export function codebookSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).codebook;
  const head = heading(texts.title, fill(texts.subtitle, { release: dataset.release.id }));
  const measures = measuresSection(dataset, language);
  const rules = rulesSection(language)(FIRST_ROW);
  const headerRow = FIRST_ROW + rules.rows + 1;
  const { rows, ...page } = stack([rulesSection(language), space(1), measures])(FIRST_ROW);
  const all = joined([head, page]);
  return sheet("codebook", language, {
    ...all,
    columnWidths: widths(WIDTHS[language]),
    print: {
      orientation: "Landscape",
      area: area(0, 0, FIRST_ROW + rows, COLUMNS),
      onePage: false,
      titleRows: { row: headerRow, rows: 1 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/** As high as the tallest of its cells, which are given with their columns' widths together. */
function heightOf(cells: readonly { readonly text: string; readonly width: number }[]): number {
  return Math.max(...cells.map(({ text, width }) => textHeight(text, TEXT_SIZE, SLACK * width)));
}

function rulesSection(language: Language): SectionAt {
  const { rulesHeading, rules } = workbookTexts(language).codebook;
  const width = WIDTHS[language].slice(1).reduce((sum, each) => sum + each, 0);
  return (row) =>
    section(1 + rules.length, {
      blocks: [
        { row, column: 0, cells: [[rulesHeading], ...rules.map((rule, index): Cell[] => [index + 1, rule])] },
      ],
      merges: rules.map((_, index) => area(row + 1 + index, 1, 1, COLUMNS - 1)),
      styles: [
        { area: area(row, 0, 1, 1), style: STYLES.heading },
        {
          area: area(row + 1, 0, rules.length, COLUMNS),
          style: { vertical: "Top", horizontal: "Left", wrap: true, size: TEXT_SIZE },
        },
      ],
      rowHeights: rules.map((rule, index) => ({
        row: row + 1 + index,
        rows: 1,
        height: heightOf([{ text: rule, width }]),
      })),
    });
}

function measuresSection(dataset: Dataset, language: Language): SectionAt {
  const { columns } = workbookTexts(language).codebook;
  const header: SectionAt = (row) =>
    section(1, {
      blocks: [{ row, column: 0, cells: [columns] }],
      styles: [{ area: area(row, 0, 1, COLUMNS), style: STYLES.header }],
    });
  const themes = dataset.themes.flatMap((theme) => {
    const own = dataset.measures.filter((measure) => measure.theme === theme.id);
    return own.length === 0
      ? []
      : [themeRow(theme, language), ...own.map((measure) => measureRow(measure, language))];
  });
  return stack([header, ...themes]);
}

function themeRow({ id, name, statements }: Theme, language: Language): SectionAt {
  const told = statementsText(statements, language);
  const height = heightOf([
    { text: name[language], width: 300 },
    { text: told, width: WIDTHS[language][COLUMNS - 1] ?? 0 },
  ]);
  return (row) =>
    section(1, {
      blocks: [{ row, column: 0, cells: [[id, name[language], "", "", "", "", told]] }],
      styles: [
        {
          area: area(row, 0, 1, COLUMNS),
          style: { fill: COLORS.brandSoft, vertical: "Top", size: TEXT_SIZE },
        },
        { area: area(row, 0, 1, 2), style: { bold: true } },
        { area: area(row, COLUMNS - 1, 1, 1), style: { wrap: true } },
      ],
      rowHeights: [{ row, rows: 1, height }],
    });
}

function measureRow(measure: Measure, language: Language): SectionAt {
  const { id, name, definition, citations, list, listNote, statements } = measure;
  const { lists } = workbookTexts(language);
  const told = statementsText(statements, language);
  const shown = [
    id,
    name[language],
    definition[language],
    sectionWords(citations, language),
    lists[list],
    listNote[language],
    told,
  ];
  const height = heightOf(shown.map((text, column) => ({ text, width: WIDTHS[language][column] ?? 0 })));
  return (row) => {
    const found = placeOf(cellAddress({ row, column: 0 }), columnReference(MEASURES, "measureId", language));
    const lookUp = (column: ColumnOf<typeof MEASURES>): Cell => ({
      formula: `=IFERROR(INDEX(${columnReference(MEASURES, column, language)},${found})&"",${quote("")})`,
    });
    return section(1, {
      blocks: [
        {
          row,
          column: 0,
          cells: [
            [
              id,
              lookUp("measure"),
              lookUp("definition"),
              sectionWords(citations, language),
              lookUp("list"),
              lookUp("listNote"),
              told,
            ],
          ],
        },
      ],
      styles: [
        {
          area: area(row, 0, 1, COLUMNS),
          style: { ...STYLES.body, wrap: true, size: TEXT_SIZE },
        },
      ],
      rowHeights: [{ row, rows: 1, height }],
    });
  };
}

/** Each with its section, one below the other. */
function statementsText(statements: readonly Statement[] = [], language: Language): string {
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  return statements
    .map(
      ({ summary, citations }) => `${summary[language]}${open}${sectionWords(citations, language)}${close}`,
    )
    .join("\n");
}
