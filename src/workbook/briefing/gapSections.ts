/** The gaps of a briefing, each with the cities to learn from. */
import { recordOf, type EvidenceIndex, type GapReport, type Lesson, type Model } from "../../analysis";
import {
  sectionWords,
  STATUS_LABELS,
  type EvidenceRecord,
  type ShortfallStatus,
  type Language,
  type Level,
} from "../../dataset";
import { fill } from "../../locales/fill";
import type { Style } from "../description";
import { MARKS } from "../kit/marks";
import { stack, type SectionAt } from "../kit/section";
import { COLORS, STYLES } from "../kit/styles";
import { COLUMNS, PAGE_COLUMNS, paragraph, spans, tableRows, together } from "./textRows";
import { briefingTexts } from "./texts";
import { coverageText, labelled, levelText, modelName, namesText, reasons, reasonText } from "./wording";

export interface GapOptions {
  /** Whether each city's evidence is told, or the cities only. */
  evidence: boolean;
  /** Cities in this place or better are shown with their evidence; the others by name. */
  places: number;
}

const BANDS: Record<ShortfallStatus, Style> = {
  confirmed: { bold: true, size: 12, fill: COLORS.absent, color: COLORS.absentInk },
  notReported: { bold: true, size: 12, fill: COLORS.listed, color: COLORS.ink },
  toDeepen: { bold: true, size: 12, fill: COLORS.brandSoft, color: COLORS.brand },
};

const GAP_HEAD: Style = { fill: "#F3F6F8", borders: { EdgeTop: COLORS.line } };

/** The names of the columns under which the lists stand, repeated on each page. */
export function gapHeader(language: Language): SectionAt {
  const { city, level, reason, evidence, section } = briefingTexts(language).columns;
  return tableRows([[city, level, reason, evidence, section]], COLUMNS[language], {
    ...STYLES.header,
    size: 10,
  });
}

/**
 * One list: confirmed gaps, those not reported, or what is to deepen.
 *
 * @param above what stands on the same page as the first gap
 */
export function gapList(
  status: ShortfallStatus,
  report: GapReport,
  index: EvidenceIndex,
  language: Language,
  options: GapOptions,
  above: readonly SectionAt[],
): SectionAt {
  const texts = briefingTexts(language);
  const page = COLUMNS[language];
  const lessons = report.lists[status];
  const band = paragraph(fill(texts.lists[status], { count: lessons.length }), page, BANDS[status]);
  const explanation =
    lessons.length === 0
      ? texts.none[status]
      : fill(texts.explanations[status], { city: report.city.name[language] });
  const [first, ...rest] = lessons.map((lesson) => gapSection(lesson, report, index, language, options));
  return stack([
    together([...above, band, paragraph(explanation, page, STYLES.small), ...(first ? [first] : [])]),
    ...rest.map((each) => together([each])),
  ]);
}

function gapSection(
  lesson: Lesson,
  report: GapReport,
  index: EvidenceIndex,
  language: Language,
  { evidence, places }: GapOptions,
): SectionAt {
  const { measure } = lesson;
  const page = COLUMNS[language];
  const shown = lesson.models.filter(({ rank }) => rank <= places);
  const others = lesson.models.filter(({ rank }) => rank > places);
  const basis = recordOf(index, report.city.id, measure.id);
  const rows = [
    ...(basis ? [basisRow(basis, language)] : []),
    ...(evidence
      ? shown.map((model) => modelRow(model, lesson, recordOf(index, model.city.id, measure.id), language))
      : []),
  ];
  const lines = [
    ...(evidence ? [] : shown.map((model) => modelLine(model, lesson, language))),
    ...(others.length > 0 ? [othersLine(others, language)] : []),
  ];
  return stack([
    spans(
      [
        { text: measure.name[language], column: 0, columns: 3, style: { bold: true } },
        {
          text: coverageText(lesson, report, language),
          column: 3,
          columns: PAGE_COLUMNS - 3,
          style: { color: COLORS.muted },
        },
      ],
      page,
      GAP_HEAD,
    ),
    ...(rows.length > 0 ? [tableRows(rows, page)] : []),
    ...lines.map((line) => paragraph(line, page)),
  ]);
}

/** What the report says of the city itself. */
function basisRow(record: EvidenceRecord, language: Language): string[] {
  return [
    briefingTexts(language).basis,
    levelCell(record.level, language),
    "",
    summaryWithNote(record, language),
    sectionWords(record.citations, language),
  ];
}

/** What the report says and, below it, why a doubtful coding was decided as it was. */
function summaryWithNote({ summary, note }: EvidenceRecord, language: Language): string {
  if (!note) return summary[language];
  const { adviceParts } = briefingTexts(language);
  return [summary[language], labelled(adviceParts.note, note[language], language)].join("\n");
}

function modelRow(
  model: Model,
  lesson: Lesson,
  record: EvidenceRecord | undefined,
  language: Language,
): string[] {
  return [
    modelName(model, lesson, language),
    levelCell(model.detailed ? "detailed" : "listed", language),
    reasons(model, lesson, language).join("\n"),
    record ? summaryWithNote(record, language) : "",
    record ? sectionWords(record.citations, language) : "",
  ];
}

function levelCell(level: Level, language: Language): string {
  return `${MARKS[level]} ${STATUS_LABELS[level][language]}`;
}

function modelLine(model: Model, lesson: Lesson, language: Language): string {
  return fill(briefingTexts(language).modelLine, {
    city: modelName(model, lesson, language),
    level: levelText(model.detailed ? "detailed" : "listed", language),
    reason: reasonText(model, lesson, language),
  });
}

function othersLine(models: readonly Model[], language: Language): string {
  return fill(briefingTexts(language).others, {
    count: models.length,
    cities: namesText(
      models.map(({ city }) => city),
      language,
    ),
  });
}
