/** The gap briefing: a sheet to print on the gaps of one city, as values without formulas. */
import type { EvidenceIndex, GapReport } from "../../analysis";
import { SHORTFALL_STATUSES, type Language } from "../../dataset";
import { fill } from "../../locales/fill";
import type { Position, PrintSetup, SheetContents } from "../description";
import { stack } from "../kit/section";
import { area, contents, footer, widths } from "../kit/sheet";
import { validSheetName } from "../names/sheetNames";
import { COLORS, STYLES } from "../kit/styles";
import { recommendationSection } from "./recommendationSection";
import { chartSection, SPACER } from "./chart";
import { gapHeader, gapList, type GapOptions } from "./gapSections";
import { factsSection, figuresSection, STATUS_CELL, subtitle, titleSection, type Origin } from "./head";
import { pageStarts } from "./pages";
import { COLUMNS, gap, PAGE_COLUMNS, paragraph, TEXT_SIZE } from "./textRows";
import { briefingTexts } from "./texts";

/** The parts of a briefing that can be left out. */
export const BRIEFING_PARTS = [
  "chart",
  "advice",
  "confirmed",
  "notReported",
  "toDeepen",
  "evidence",
] as const;
export type BriefingPart = (typeof BRIEFING_PARTS)[number];

export interface BriefingOptions extends Origin {
  language: Language;
  parts: ReadonlySet<BriefingPart>;
  places: GapOptions["places"];
}

/** The sheet, and the text that its status cell gets once everything else is written. */
export interface BriefingDescription {
  sheet: SheetContents & { print: PrintSetup };
  completion: Position & { text: string };
}

/** The name that a briefing on a city has unless the user gives it another. */
export function briefingName(report: GapReport, language: Language): string {
  return validSheetName(fill(briefingTexts(language).sheetName, { city: report.city.name[language] }));
}

/** The whole briefing, to be read without the workbook: texts and numbers only, no formulas. Pure. */
export function describeBriefing(
  report: GapReport,
  index: EvidenceIndex,
  { language, parts, places, ...origin }: BriefingOptions,
): BriefingDescription {
  const page = COLUMNS[language];
  const texts = briefingTexts(language);
  const chart = parts.has("chart") ? chartSection(report, language) : null;
  const options = { evidence: parts.has("evidence"), places };
  const shown = SHORTFALL_STATUSES.filter((status) => parts.has(status));
  const order = paragraph(fill(texts.order, { city: report.city.name[language] }), page, STYLES.small);
  const lists = shown.map((status, place) =>
    gapList(status, report, index, language, options, place === 0 ? [order, gapHeader(language)] : []),
  );

  const beforeLists = stack([
    titleSection(report, language),
    gap,
    figuresSection(report, language),
    gap,
    factsSection(report, index, language, origin),
    gap,
    ...(chart ? [chart, gap] : []),
    ...(parts.has("advice") ? [recommendationSection(report, index, language), gap] : []),
  ]);
  const whole = stack([beforeLists, ...lists])(0);
  const { rows, breaks: _, ...content } = whole;
  const titleRows = lists.length > 0 ? { row: beforeLists(0).rows + order(0).rows, rows: 1 } : null;
  const title = fill(texts.title, { city: report.city.name[language] });
  const publisher = index.dataset.release.source.publisher[language];

  return {
    sheet: contents({
      name: briefingName(report, language),
      ...content,
      styles: [
        { area: area(0, 0, rows, PAGE_COLUMNS), style: { size: TEXT_SIZE, color: COLORS.ink } },
        ...content.styles,
      ],
      columnWidths: [...widths(page), SPACER],
      print: {
        orientation: "Portrait",
        area: area(0, 0, rows, PAGE_COLUMNS),
        onePage: false,
        breaks: pageStarts(whole, page, titleRows),
        titleRows,
        footer: footer(`${title}  |  ${publisher}`, language),
      },
    }),
    completion: { ...STATUS_CELL, text: subtitle(report, index, language) },
  };
}
