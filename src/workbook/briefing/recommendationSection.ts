/** The authors' own recommendations, each beside what follows from the evidence. */
import type { GapReport } from "../../analysis";
import type { EvidenceIndex } from "../../analysis";
import { sectionWords, type Language, type Text } from "../../dataset";
import { fill } from "../../locales/fill";
import type { Style } from "../description";
import { section, stack, type SectionAt } from "../kit/section";
import { area } from "../kit/sheet";
import { COLORS, STYLES } from "../kit/styles";
import { COLUMNS, PAGE_COLUMNS, paragraph, spans, together } from "./textRows";
import { briefingTexts } from "./texts";
import { findingTexts, namesText } from "./wording";

const HEADER: Style = { ...STYLES.header, size: 10 };

export function recommendationSection(
  report: GapReport,
  index: EvidenceIndex,
  language: Language,
): SectionAt {
  const texts = briefingTexts(language);
  const page = COLUMNS[language];
  const band = paragraph(texts.advice, page, STYLES.heading);
  if (report.recommendations.length === 0) {
    const none = fill(texts.noAdvice, { city: report.city.name[language] });
    return stack([band, paragraph(none, page, STYLES.small)]);
  }
  const row = (cells: readonly [string, string, string, string], style: Style = {}) =>
    spans(
      [
        { text: cells[0], column: 0, columns: 1, style: { bold: true } },
        { text: cells[1], column: 1, columns: 1 },
        { text: cells[2], column: 2, columns: 2 },
        { text: cells[3], column: 4, columns: 1 },
      ],
      page,
      { vertical: "Top", ...style },
    );
  const inLanguage = (text: Text) => text[language];
  /** A line for each text, the first with what they are beside it. */
  const lines = (label: string, all: readonly string[], style: Style = STYLES.small): SectionAt[] =>
    all.map((text, index) =>
      spans(
        [
          { text: index === 0 ? label : "", column: 1, columns: 1, style: STYLES.small },
          { text, column: 2, columns: PAGE_COLUMNS - 2, style },
        ],
        page,
        { vertical: "Top" },
      ),
    );
  const { adviceHeader: header, adviceParts } = texts;
  const head = [band, row([header.topic, header.models, header.summary, header.section], HEADER)];
  return stack(
    report.recommendations.map((each, place) => {
      const { recommendation } = each;
      const cities = recommendation.modelCities.flatMap((id) => index.cities.get(id) ?? []);
      return together([
        ...(place === 0 ? head : []),
        row([
          recommendation.topic[language],
          namesText(cities, language),
          recommendation.summary[language],
          sectionWords(recommendation.citations, language),
        ]),
        ...lines(adviceParts.reasons, recommendation.reasons.map(inLanguage)),
        ...lines(
          adviceParts.actions,
          recommendation.actions.map(({ summary }) => inLanguage(summary)),
          {},
        ),
        ...lines(adviceParts.note, recommendation.note ? [inLanguage(recommendation.note)] : []),
        ...lines(texts.beside, findingTexts(each, report, language)),
        line,
      ]);
    }),
  );
}

/** Ends a recommendation. */
const line: SectionAt = (row) =>
  section(0, {
    styles: [{ area: area(row - 1, 0, 1, PAGE_COLUMNS), style: { borders: { EdgeBottom: COLORS.line } } }],
  });
