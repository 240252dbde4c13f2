/**
 * Holds the calculated cells of a populated workbook against the analysis, cell by cell. Works on values alone, found by the
 * headings that people see, so that the same comparison serves the emulated Excel and LibreOffice.
 */
import {
  coverage,
  coveredMeasures,
  createIndex,
  isCoded,
  lessons,
  lessonsToDeepen,
  penetration,
  rank,
  statusOf,
  type EvidenceIndex,
  type Lesson,
} from "../../src/analysis";
import {
  SHORTFALL_LABELS,
  NOT_CODED_LABEL,
  STATUS_LABELS,
  type Dataset,
  type Language,
  type Theme,
} from "../../src/dataset";
import { MARKS } from "../../src/workbook/kit/marks";
import { workbookTexts } from "../../src/workbook/texts";

export type Value = string | number | boolean;
export type Grid = readonly (readonly Value[])[];

export interface CalculatedSheets {
  matrix: Grid;
  penetration: Grid;
  gaps: Grid;
}

export interface Agreement {
  compared: number;
  /** One sentence for each cell that differs. */
  differences: string[];
}

class Comparison {
  readonly differences: string[] = [];
  compared = 0;

  cell(what: string, actual: Value | undefined, expected: Value): void {
    this.compared += 1;
    const same =
      typeof expected === "number" && typeof actual === "number"
        ? Math.abs(actual - expected) < 1e-9
        : (actual ?? "") === expected;
    if (!same)
      this.differences.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }

  row(what: string, actual: readonly Value[] | undefined, expected: readonly Value[]): void {
    expected.forEach((value, index) => this.cell(`${what}, column ${index + 1}`, actual?.[index], value));
  }
}

export function compareWithAnalysis(
  sheets: CalculatedSheets,
  dataset: Dataset,
  language: Language,
  chosenCity: string,
): Agreement {
  const comparison = new Comparison();
  const index = createIndex(dataset);
  compareMatrix(comparison, sheets.matrix, index, language);
  comparePenetration(comparison, sheets.penetration, index, language);
  compareGaps(comparison, sheets.gaps, index, language, chosenCity);
  return comparison;
}

function rowStarting(grid: Grid, label: string): { cells: readonly Value[]; row: number } {
  const row = grid.findIndex((cells) => cells[0] === label);
  const cells = grid[row];
  if (!cells) throw new Error(`No row begins with "${label}".`);
  return { cells, row };
}

function compareMatrix(comparison: Comparison, grid: Grid, index: EvidenceIndex, language: Language): void {
  const texts = workbookTexts(language).matrix;
  const measures = [...index.measures.values()];
  const themes = [...index.themes.values()];
  const header = grid.find((cells) => measures.every(({ id }) => cells.includes(id))) ?? [];
  const titles = grid[grid.indexOf(header) + 1] ?? [];
  const totalColumn = titles.indexOf(texts.total);
  const themeColumns = (start: number, { id }: Theme) => header.indexOf(id, start);
  const firstThemes = header.indexOf(themes[0]?.id ?? "");
  const detailedThemes = firstThemes + themes.length + 1;

  for (const city of index.cities.values()) {
    const { cells } = rowStarting(grid, city.name[language]);
    const what = `matrix, ${city.name[language]}`;
    for (const measure of measures) {
      const status = statusOf(index, city.id, measure.id);
      const mark = status === "notReported" ? "" : MARKS[status];
      comparison.cell(`${what} × ${measure.id}`, cells[header.indexOf(measure.id)], mark);
    }
    const coded = isCoded(index, city.id);
    const covered = coveredMeasures(index, city.id).length;
    comparison.row(
      `${what}, totals`,
      cells.slice(totalColumn),
      coded
        ? [
            covered,
            coveredMeasures(index, city.id, undefined, { level: "detailed" }).length,
            covered / measures.length,
          ]
        : ["", "", NOT_CODED_LABEL[language]],
    );
    for (const theme of themes) {
      const scope = { kind: "theme", id: theme.id } as const;
      const count = (level: "listed" | "detailed") =>
        coded ? coveredMeasures(index, city.id, scope, { level }).length : "";
      comparison.cell(`${what}, ${theme.id}`, cells[themeColumns(firstThemes, theme)], count("listed"));
      comparison.cell(
        `${what}, ${theme.id} detailed`,
        cells[themeColumns(detailedThemes, theme)],
        count("detailed"),
      );
    }
  }
  const covering = rowStarting(grid, texts.cities);
  for (const measure of measures) {
    const scope = { kind: "measure", id: measure.id } as const;
    const column = header.indexOf(measure.id);
    const total = (offset: number) => grid[covering.row + offset]?.[column];
    comparison.cell(`matrix, cities covering ${measure.id}`, total(0), coverage(index, scope));
    comparison.cell(
      `matrix, detailed on ${measure.id}`,
      total(1),
      coverage(index, scope, { level: "detailed" }),
    );
    comparison.cell(`matrix, penetration of ${measure.id}`, total(2), penetration(index, scope) ?? "");
  }
}

function comparePenetration(
  comparison: Comparison,
  grid: Grid,
  index: EvidenceIndex,
  language: Language,
): void {
  const { columns, penetration: texts } = workbookTexts(language);
  const measures = [...index.measures.values()];
  const bound = (open: boolean) => (open ? "≥" : "=");

  const themes = rowStarting(grid, columns.themeId).row + 1;
  [...index.themes.values()].forEach((theme, offset) => {
    const scope = { kind: "theme", id: theme.id } as const;
    const own = measures.filter((measure) => measure.theme === theme.id);
    comparison.row(`penetration, ${theme.id}`, grid[themes + offset], [
      theme.id,
      theme.name[language],
      penetration(index, scope) ?? "",
      bound(own.some(({ list }) => list === "open")),
      coverage(index, scope),
      coverage(index, scope, { level: "detailed" }),
      own.length,
    ]);
  });

  const ranked = grid.flatMap((cells, row) => (cells[0] === texts.rank ? [row + 1] : []));
  const byCoverage = measures
    .map((measure) => ({ measure, covering: coverage(index, { kind: "measure", id: measure.id }) }))
    .sort((a, b) => b.covering - a.covering);
  byCoverage.forEach(({ measure, covering }, offset) => {
    const detailed = coverage(index, { kind: "measure", id: measure.id }, { level: "detailed" });
    comparison.row(`penetration, measure ${offset + 1}`, grid[(ranked[0] ?? 0) + offset], [
      1 + byCoverage.filter((each) => each.covering > covering).length,
      measure.id,
      measure.name[language],
      detailed,
      covering - detailed,
      bound(measure.list === "open"),
      covering,
      penetration(index, { kind: "measure", id: measure.id }) ?? "",
      index.themes.get(measure.theme)?.name[language] ?? "",
    ]);
  });

  const byDepth = [...index.cities.values()]
    .map((city) => {
      const covered = isCoded(index, city.id) ? coveredMeasures(index, city.id).length : undefined;
      return { city, place: rank(index, city.id), covered };
    })
    .sort((a, b) => (b.covered ?? -1) - (a.covered ?? -1));
  const cityTable = (ranked[1] ?? 0) - 1;
  const totals = grid[cityTable]?.indexOf(texts.total) ?? 0;
  byDepth.forEach(({ city, place, covered }, offset) => {
    const ofThemes = [...index.themes.keys()].map((id) =>
      covered === undefined ? "" : coveredMeasures(index, city.id, { kind: "theme", id }).length,
    );
    const cells = grid[cityTable + 1 + offset];
    comparison.row(`penetration, city ${offset + 1}`, cells, [
      place ?? "",
      city.id,
      city.name[language],
      ...ofThemes,
    ]);
    comparison.row(`penetration, depth of city ${offset + 1}`, cells?.slice(totals), [
      covered ?? "",
      covered === undefined ? NOT_CODED_LABEL[language] : covered / measures.length,
    ]);
  });
}

function compareGaps(
  comparison: Comparison,
  grid: Grid,
  index: EvidenceIndex,
  language: Language,
  chosenCity: string,
): void {
  const { gaps: texts } = workbookTexts(language);
  const header = rowStarting(grid, texts.number).row;
  const gaps = lessons(index, chosenCity);
  const deepen = lessonsToDeepen(index, chosenCity);
  const expected = [...gaps, ...deepen];
  const empty = Array<Value>(13).fill("");
  const headed = [
    ...gaps.map((lesson, place) => gapRow(lesson, index, language, chosenCity, place + 1)),
    ...(deepen.length > 0
      ? [
          empty.map((_, column) =>
            column === 1
              ? texts.deepenHeading.replace("{count}", String(deepen.length))
              : column === 2
                ? texts.deepenMeaning
                : column === 4
                  ? texts.noGap
                  : "",
          ),
        ]
      : []),
    ...deepen.map((lesson, place) => gapRow(lesson, index, language, chosenCity, place + 1)),
  ];
  for (let offset = 0; offset <= index.measures.size; offset += 1)
    comparison.row(
      `gaps of ${chosenCity}, row ${offset + 1}`,
      grid[header + 1 + offset]?.slice(0, 13),
      headed[offset] ?? empty,
    );
  const coded = isCoded(index, chosenCity);
  const confirmed = gaps.filter(({ status }) => status === "confirmed").length;
  comparison.row(
    `counts of ${chosenCity}`,
    grid[header - 3]?.slice(2, 6),
    coded ? [gaps.length, confirmed, gaps.length - confirmed, deepen.length] : ["", "", "", ""],
  );
  comparison.cell(
    `whether ${chosenCity} is coded`,
    grid[header - 2]?.[0],
    coded
      ? ""
      : texts.notCoded
          .replace("{city}", index.cities.get(chosenCity)?.name[language] ?? "")
          .replace("{period}", index.period.name[language]),
  );

  const { recommendations } = index.dataset;
  const conclusions = grid.findIndex((cells) => cells[0] === texts.conclusions) + 2;
  const rows = recommendations.flatMap((recommendation) =>
    recommendation.measures.flatMap((measure) =>
      recommendation.modelCities.map((model) => ({ recommendation, measure, model })),
    ),
  );
  rows.forEach(({ recommendation, measure, model }, offset) => {
    const lesson = expected.find((each) => each.measure.id === measure);
    const isCodedCity = isCoded(index, recommendation.city);
    const position = lesson
      ? positionOf(lesson, model, index, language)
      : isCodedCity
        ? texts.covered
        : NOT_CODED_LABEL[language];
    comparison.row(`conclusion ${offset + 1}`, grid[conclusions + 1 + offset], [
      index.cities.get(recommendation.city)?.name[language] ?? "",
      measure,
      index.measures.get(measure)?.name[language] ?? "",
      recommendation.topic[language],
      isCodedCity
        ? STATUS_LABELS[statusOf(index, recommendation.city, measure)][language]
        : NOT_CODED_LABEL[language],
    ]);
    comparison.cell(
      `conclusion ${offset + 1}, position of ${model}`,
      grid[conclusions + 1 + offset]?.[6],
      recommendation.city === chosenCity ? position : texts.chooseToSee,
    );
  });
}

function positionOf(
  { models, status, measure }: Lesson,
  city: string,
  index: EvidenceIndex,
  language: Language,
): Value {
  const { notDetailed, notProposed } = workbookTexts(language).gaps;
  const rank = models.find((model) => model.city.id === city)?.rank;
  if (rank !== undefined) return rank;
  if (status === "toDeepen") return notDetailed;
  if (statusOf(index, city, measure.id) === "absent") return STATUS_LABELS.absent[language];
  return notProposed
    .replace("{city}", index.cities.get(city)?.name[language] ?? "")
    .replace("{measure}", measure.name[language]);
}

function gapRow(
  lesson: Lesson,
  index: EvidenceIndex,
  language: Language,
  chosenCity: string,
  number: number,
): Value[] {
  const { gaps: texts } = workbookTexts(language);
  const { measure, status, models } = lesson;
  const shown = Array.from({ length: 3 }, (_, place) => {
    const model = models[place];
    if (!model) return "";
    const tied = models.filter(({ rank: other }) => other === model.rank).length > 1;
    return model.city.name[language] + (tied ? texts.tie : "");
  });
  const recommendation = index.dataset.recommendations.find(
    (each) => each.city === chosenCity && each.measures.includes(measure.id),
  );
  const author = recommendation?.modelCities[0];
  const first = models[0]?.city.id;
  const practice = first === undefined ? "" : index.records.get(first)?.get(measure.id)?.summary[language];
  return [
    number,
    measure.id,
    measure.name[language],
    index.themes.get(measure.theme)?.name[language] ?? "",
    SHORTFALL_LABELS[status][language],
    measure.list === "open" ? "≥" : "=",
    status === "toDeepen"
      ? texts.detailedCount.replace("{count}", String(lesson.coveredBy.length))
      : lesson.coveredBy.length,
    ...shown,
    author === undefined ? "" : (index.cities.get(author)?.name[language] ?? ""),
    author === undefined ? "" : positionOf(lesson, author, index, language),
    practice ?? "",
  ];
}
