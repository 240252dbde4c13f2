/**
 * The calculation behind the gaps sheet, shown to the right of it. For each measure: the chosen city's mark, whether that is a gap
 * or to deepen (`GAP_CODES`), and the order in the list. For each line of the list and each city: a score that orders the cities
 * to learn from as `analysis/` does: level × 10⁶ + measures covered in the theme × 10³ + similarity × 10² − 10⁻⁶ × the city's
 * position, so that ties keep the order of the cities (scores that differ by less than 10⁻³ are ties). Levels are 0 not covered
 * (as the chosen city is for each of its gaps), 1 listed, 2 detailed; where something is to deepen, listed cities have 0 as well.
 *
 * A city that nobody has coded yet counts as no city: nothing is listed for it, and its scores are 0.
 */
import type { Dataset, Language, ShortfallStatus } from "../../../dataset";
import { SHORTFALL_LABELS } from "../../../dataset";
import { ABSOLUTE, areaAddress, cellAddress, quote } from "../../formulas/address";
import { placeOf } from "../../formulas/lookUp";
import type { Area, Block, Cell } from "../../description";
import { MARKS } from "../../kit/marks";
import { matrixLayout, matrixReferences } from "../matrix/layout";
import { selectedCityReference } from "../../names/names";
import { fill } from "../../../locales/fill";
import { workbookTexts } from "../../texts";
import { nthCity, nthMeasure, type CalculationLayout } from "./calculationLayout";
import type { Parts } from "../../kit/section";
import { area } from "../../kit/sheet";
import { STYLES } from "../../kit/styles";

const LEVEL_SCORE = 1_000_000;
const THEME_SCORE = 1_000;
const SIMILARITY_SCORE = 100;

/** What a measure is to the chosen city; higher ones come first in the list. 0: neither a gap nor to deepen. */
export const GAP_CODES = { toDeepen: 1, notReported: 2, confirmed: 3 } as const satisfies Record<
  ShortfallStatus,
  number
>;

/** Scores of cities that cover a measure exceed the first, of those that do in detail the second. */
export const COVERING_SCORE = LEVEL_SCORE;
export const DETAILED_SCORE = 2 * LEVEL_SCORE;

/** The calculation, to the right of the list. */
export function calculation(dataset: Dataset, language: Language, layout: CalculationLayout): Partial<Parts> {
  const { titleRow, orderRow, firstColumn, columns } = layout;
  return {
    blocks: calculationBlocks(dataset, language, layout),
    styles: [
      { area: area(titleRow, firstColumn, 1, 1), style: STYLES.heading },
      { area: area(orderRow, firstColumn, layout.scores.rows + 3, columns), style: STYLES.small },
    ],
  };
}

function calculationBlocks(dataset: Dataset, language: Language, layout: CalculationLayout): Block[] {
  const { gaps, columns } = workbookTexts(language);
  const best = Array.from({ length: layout.models + 1 }, (_, n) => fill(gaps.best, { n: n + 1 }));
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const codes = areaAddress(layout.ranges.gapCodes);
  const eachCity = (formula: (nth: string) => string): Cell[] =>
    dataset.cities.map((_, index) => ({ formula: `=${formula(nthCity(layout, index))}` }));
  return [
    { row: layout.titleRow, column: layout.firstColumn, cells: [[gaps.calculation]] },
    {
      row: layout.headerRow,
      column: layout.firstColumn,
      cells: [[gaps.row, columns.theme, gaps.first, ...best], ...gapRows(dataset, language, layout)],
    },
    {
      row: layout.headerRow,
      column: layout.measureIds.column,
      cells: [
        [columns.measureId, columns.mark, gaps.gapCode, gaps.sortKey, gaps.order],
        ...measureRows(dataset, language, layout),
      ],
    },
    {
      row: layout.orderRow,
      column: layout.gapCount.column - 1,
      cells: [
        [gaps.total, { formula: `=COUNTIF(${codes},">${GAP_CODES.toDeepen}")` }],
        [SHORTFALL_LABELS.toDeepen[language], { formula: `=COUNTIF(${codes},${GAP_CODES.toDeepen})` }],
      ],
    },
    {
      row: layout.titleRow,
      column: layout.scores.column - 1,
      cells: [
        ["", gaps.similarity],
        ["", ...eachCity((nth) => `${nth}/1000000`)],
        [{ formula: `=${selectedRow(dataset, language)}` }, ...similarities(dataset, language, layout)],
        ["", ...eachCity((nth) => `INDEX(${matrix("cities")},${nth})&""`)],
      ],
    },
    { ...layout.scores, cells: scoreRows(dataset, language, layout) },
  ];
}

/** The row of the chosen city in the matrix, 0 for none and for one that is not coded: it has no number of covered measures. */
function selectedRow(dataset: Dataset, language: Language): string {
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const row = placeOf(selectedCityReference(language), matrix("cities"));
  return `IFERROR(${row}*ISNUMBER(INDEX(${matrix("cityCovering")},${row})),0)`;
}

/** Jaccard over covered measures: shared ÷ (of the one + of the other − shared), 0 where neither covers any. */
function similarities(dataset: Dataset, language: Language, layout: CalculationLayout): Cell[] {
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const selected = cellAddress(layout.selectedRow, ABSOLUTE);
  const covered = (marks: string) =>
    `((${marks}=${quote(MARKS.detailed)})+(${marks}=${quote(MARKS.listed)}))`;
  return dataset.cities.map((_, index) => {
    const nth = nthCity(layout, index);
    const marks = (row: string) => `INDEX(${matrix("body")},${row},0)`;
    const shared = `SUMPRODUCT(${covered(marks(selected))}*${covered(marks(nth))})`;
    const total = (row: string) => `INDEX(${matrix("cityCovering")},${row})`;
    return {
      formula: `=IF(${selected}=0,0,IFERROR(${shared}/(${total(selected)}+${total(nth)}-${shared}),0))`,
    };
  });
}

function measureRows(dataset: Dataset, language: Language, layout: CalculationLayout): Cell[][] {
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const selected = cellAddress(layout.selectedRow, ABSOLUTE);
  const { confirmed, notReported, toDeepen } = GAP_CODES;
  return Array.from({ length: layout.scores.rows }, (_, index): Cell[] => {
    const nth = nthMeasure(layout, index);
    const detailed = `INDEX(${matrix("measureDetailed")},1,${nth})`;
    const own = (of: Area) => cellAddress({ row: of.row + index, column: of.column }, { column: true });
    const [mark, code, key] = [own(layout.marks), own(layout.gapCodes), own(layout.sortKeys)];
    const id = own(layout.measureIds);
    return [
      { formula: `=INDEX(${matrix("measureIds")},1,${nth})&""` },
      { formula: `=IF(${selected}=0,"",INDEX(${matrix("body")},${selected},${nth}))` },
      {
        formula: `=IF(OR(${selected}=0,${id}=""),0,IF(${mark}=${quote(MARKS.absent)},${confirmed},IF(${mark}="",${notReported},IF(AND(${mark}=${quote(MARKS.listed)},${detailed}>0),${toDeepen},0))))`,
      },
      {
        formula: `=IF(${code}=0,0,${code}*1000000+IF(${code}=${toDeepen},${detailed},INDEX(${matrix("measureCovering")},1,${nth}))*1000-${nth})`,
      },
      { formula: `=IF(${code}=0,"",RANK(${key},${areaAddress(layout.ranges.sortKeys)}))` },
    ];
  });
}

/**
 * For each line of the list: its measure's row (0: none), its theme, the first city and the best scores. The n-th line is about
 * the n-th gap; the one behind the gaps is the heading of what is to deepen, which follows.
 */
function gapRows(dataset: Dataset, language: Language, layout: CalculationLayout): Cell[][] {
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const cityNames = areaAddress({ ...layout.ranges.scores, row: layout.headerRow, rows: 1 });
  const gapCount = cellAddress(layout.gapCount, ABSOLUTE);
  return Array.from({ length: layout.scores.rows }, (_, index): Cell[] => {
    const row = layout.headerRow + 1 + index;
    const nth = nthMeasure(layout, index);
    const own = (column: number) => cellAddress({ row, column }, { column: true });
    const position = own(layout.position);
    const scores = areaAddress({ ...layout.ranges.scores, row, rows: 1 }, { column: true });
    return [
      {
        formula: `=IF(${nth}=${gapCount}+1,0,IFERROR(MATCH(${nth}-(${nth}>${gapCount}),${areaAddress(layout.ranges.orders)},0),0))`,
      },
      {
        formula: `=IF(${position}=0,0,IFERROR(${placeOf(`INDEX(${matrix("measureThemeIds")},1,${position})`, matrix("themeIds"))},0))`,
      },
      {
        formula: `=IF(${own(layout.best)}>${COVERING_SCORE},INDEX(${cityNames},1,MATCH(${own(layout.best)},${scores},0)),"")`,
      },
      ...Array.from({ length: layout.models + 1 }, (__, n) => ({
        formula: `=IFERROR(LARGE(${scores},${n + 1}),0)`,
      })),
    ];
  });
}

function scoreRows(dataset: Dataset, language: Language, layout: CalculationLayout): Cell[][] {
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const gapCount = cellAddress(layout.gapCount, ABSOLUTE);
  return Array.from({ length: layout.scores.rows }, (_, gap) =>
    dataset.cities.map((__, city) => {
      const row = layout.scores.row + gap;
      const column = layout.scores.column + city;
      const position = cellAddress({ row, column: layout.position }, { column: true });
      const theme = cellAddress({ row, column: layout.theme }, { column: true });
      const similarity = cellAddress({ row: layout.similarityRow, column }, { row: true });
      const order = cellAddress({ row: layout.orderRow, column }, { row: true });
      const nth = nthCity(layout, city);
      const mark = `INDEX(${matrix("body")},${nth},${position})`;
      const isGap = `(${nthMeasure(layout, gap)}<=${gapCount})`;
      const level = `((${mark}=${quote(MARKS.detailed)})*2+(${mark}=${quote(MARKS.listed)})*${isGap})`;
      // The counts of a city that is not coded are blank texts.
      const breadth = `IF(${theme}=0,0,IFERROR(INDEX(${matrix("themeCovered")},${nth},${theme})*${THEME_SCORE},0))`;
      return {
        formula: `=IF(${position}=0,0,${level}*${LEVEL_SCORE}+${breadth}+${similarity}*${SIMILARITY_SCORE}-${order})`,
      };
    }),
  );
}
