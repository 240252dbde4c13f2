/** The top of a briefing: the city, the sources, and how many gaps there are. */
import type { EvidenceIndex, GapReport } from "../../analysis";
import { SHORTFALL_STATUSES, type Language } from "../../dataset";
import { fill } from "../../locales/fill";
import type { Cell } from "../description";
import { section, stack, type SectionAt } from "../kit/section";
import { area } from "../kit/sheet";
import { COLORS, STYLES } from "../kit/styles";
import { COLUMNS, PAGE_COLUMNS, paragraph, spans } from "./textRows";
import { briefingTexts } from "./texts";
import { comparisonText, scopeText } from "./wording";

/** The cell of the second title line. Until everything is written it says that the sheet is not complete. */
export const STATUS_CELL = { row: 1, column: 0 };

export interface Origin {
  /** Whether the evidence is the workbook's, which analysts edit, and not the bundled data. */
  fromWorkbook: boolean;
  /** The day on which the briefing is made, as YYYY-MM-DD. */
  date: string;
}

export function titleSection(report: GapReport, language: Language): SectionAt {
  const texts = briefingTexts(language);
  const title = fill(texts.title, { city: report.city.name[language] });
  return stack([
    paragraph(title, COLUMNS[language], { ...STYLES.title, size: 18 }),
    paragraph(texts.writing, COLUMNS[language], STYLES.subtitle),
  ]);
}

/** The second line of the title, once all is written. */
export function subtitle(report: GapReport, index: EvidenceIndex, language: Language): string {
  return fill(briefingTexts(language).subtitle, {
    city: report.city.name[language],
    period: index.period.name[language],
  });
}

/** How many measures are covered, of these to deepen, confirmed as gaps, and not reported, in large figures. */
export function figuresSection({ counts, measures }: GapReport, language: Language): SectionAt {
  const { figures } = briefingTexts(language);
  const cells: Cell[][] = [
    [figures.measures, figures.covered, figures.toDeepen, figures.confirmed, figures.notReported],
    [measures, counts.covered, counts.toDeepen, counts.confirmed, counts.notReported],
  ];
  return (row) =>
    section(2, {
      blocks: [{ row, column: 0, cells }],
      styles: [
        {
          area: area(row, 0, 2, PAGE_COLUMNS),
          style: { fill: COLORS.brandSoft, horizontal: "Left", vertical: "Center" },
        },
        { area: area(row, 0, 1, PAGE_COLUMNS), style: { ...STYLES.small, vertical: "Bottom" } },
        { area: area(row + 1, 0, 1, PAGE_COLUMNS), style: { bold: true, size: 20, color: COLORS.brand } },
        { area: area(row + 1, 3, 1, 1), style: { color: COLORS.absentInk } },
      ],
      rowHeights: [
        { row, rows: 1, height: 20 },
        { row: row + 1, rows: 1, height: 32 },
      ],
    });
}

/** What the figures are about, and how to read them. */
export function factsSection(
  report: GapReport,
  index: EvidenceIndex,
  language: Language,
  { fromWorkbook, date }: Origin,
): SectionAt {
  const texts = briefingTexts(language);
  const { release } = index.dataset;
  const { minimum } = report.question;
  const hidden = SHORTFALL_STATUSES.map((status) => report.counts[status] - report.lists[status].length);
  const facts: Partial<Record<keyof typeof texts.facts, string>> = {
    scope: fill(texts.scopeText, { scope: scopeText(report, index, language), measures: report.measures }),
    comparison: comparisonText(report, language),
    ...(minimum > 0 && {
      minimum: fill(texts.minimumText, {
        minimum,
        hidden: hidden.reduce((sum, each) => sum + each, 0),
      }),
    }),
    data: fill(fromWorkbook ? texts.dataWorkbook : texts.dataText, {
      release: release.id,
      date: release.date,
      period: index.period.name[language],
    }),
    source: fill(texts.sourceText, {
      publisher: release.source.publisher[language],
      title: release.source.title[language],
      published: release.source.published[language],
    }),
    made: date,
  };
  const rows = (["scope", "comparison", "minimum", "data", "source", "made"] as const).flatMap((fact) => {
    const text = facts[fact];
    if (text === undefined) return [];
    return spans(
      [
        { text: texts.facts[fact], column: 0, columns: 1, style: STYLES.label },
        { text, column: 1, columns: PAGE_COLUMNS - 1, style: { horizontal: "Left" } },
      ],
      COLUMNS[language],
      { vertical: "Top" },
    );
  });
  return stack([...rows, paragraph(texts.reading, COLUMNS[language], STYLES.small)]);
}
