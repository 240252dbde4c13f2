/**
 * The list of the chosen city's gaps and, under a heading of its own, of what is to deepen: what each row says, as formulas over the
 * calculation beside it.
 */
import { SHORTFALL_LABELS, STATUS_LABELS } from "../../../dataset";
import type { Dataset, Language } from "../../../dataset";
import { ABSOLUTE, areaAddress, cellAddress, columnLetters, ordinal, quote } from "../../formulas/address";
import type { Area, Cell } from "../../description";
import { evidenceKey } from "../../formulas/evidenceKey";
import { placeOf } from "../../formulas/lookUp";
import { COUNT_SIGNS, MARKS } from "../../kit/marks";
import { matrixLayout, matrixReferences } from "../matrix/layout";
import { section, type SectionAt } from "../../kit/section";
import { area } from "../../kit/sheet";
import { COLORS, STYLES } from "../../kit/styles";
import { periodReference, selectedCityReference } from "../../names/names";
import { fill } from "../../../locales/fill";
import { columnReference } from "../../tables/columnNames";
import { CONCLUSIONS } from "../../tables/conclusions";
import { EVIDENCE } from "../../tables/evidence";
import { MEASURES } from "../../tables/measures";
import { THEMES } from "../../tables/themes";
import { workbookTexts } from "../../texts";
import { COVERING_SCORE, DETAILED_SCORE, GAP_CODES } from "./calculation";
import type { CalculationLayout } from "./calculationLayout";

/** How many cities to learn from are shown for each gap. */
export const MODELS = 3;

/** Columns of the list. */
export const LIST = {
  number: 0,
  measureId: 1,
  measure: 2,
  theme: 3,
  status: 4,
  bound: 5,
  covering: 6,
  firstModel: 7,
  authors: 7 + MODELS,
  position: 8 + MODELS,
  practice: 9 + MODELS,
} as const;
/** The column behind them is empty. */
export const LIST_COLUMNS = 10 + MODELS;

function listHeader(language: Language): string[] {
  const { columns, gaps, penetration } = workbookTexts(language);
  return [
    gaps.number,
    columns.measureId,
    columns.measure,
    columns.theme,
    gaps.status,
    penetration.bound,
    gaps.covering,
    ...Array.from({ length: MODELS }, (_, index) => fill(gaps.learn, { n: index + 1 })),
    gaps.authors,
    gaps.authorsPosition,
    gaps.practice,
  ];
}

/**
 * The list below a note on its order, with the empty row that closes it.
 *
 * @param closed the rows of the list with that row, as formulas refer to them
 */
export function listSection(
  dataset: Dataset,
  language: Language,
  layout: CalculationLayout,
  closed: Area,
): SectionAt {
  const list = { ...closed, rows: closed.rows - 1 };
  const { gaps } = workbookTexts(language);
  const statusColumn = columnLetters(LIST.status);
  const column = (index: number): Area => ({ ...list, column: index, columns: 1 });
  return (row) =>
    section(2 + closed.rows, {
      blocks: [
        { row, column: 0, cells: [[gaps.orderNote]] },
        {
          row: row + 1,
          column: 0,
          cells: [listHeader(language), ...listRows(dataset, language, layout, list)],
        },
      ],
      styles: [
        { area: area(row, 0, 1, 1), style: STYLES.small },
        { area: area(row + 1, 0, 1, LIST_COLUMNS), style: STYLES.header },
        { area: list, style: STYLES.body },
        { area: column(LIST.number), style: { color: COLORS.muted, horizontal: "Center" } },
        { area: column(LIST.bound), style: { horizontal: "Right" } },
        { area: column(LIST.covering), style: { horizontal: "Left" } },
        { area: column(LIST.position), style: { horizontal: "Left" } },
        { area: column(LIST.practice), style: { wrap: true } },
        { area: column(LIST.position), style: { wrap: true } },
      ],
      conditionalFormats: [
        {
          area: { ...closed, column: LIST.status, columns: 1 },
          equals: SHORTFALL_LABELS.confirmed[language],
          fill: COLORS.absent,
          color: COLORS.absentInk,
        },
        {
          area: { ...closed, column: LIST.status, columns: 1 },
          equals: SHORTFALL_LABELS.toDeepen[language],
          fill: COLORS.listed,
          color: COLORS.ink,
        },
        {
          // The whole row of the heading. ROW(), as references in rules count from another cell in each Excel.
          area: closed,
          formula: `=INDEX($${statusColumn}:$${statusColumn},ROW())=${quote(gaps.noGap)}`,
          fill: COLORS.brandSoft,
          color: COLORS.brand,
        },
      ],
      rowHeights: [{ row: row + 1, rows: 1, height: 32 }],
    });
}

/** Gaps in the order of the calculation, then the heading of what is to deepen and what follows it, or nothing. */
function listRows(dataset: Dataset, language: Language, layout: CalculationLayout, list: Area): Cell[][] {
  const { gaps, lists } = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const reference = {
    themes: columnReference(THEMES, "theme", language),
    themeIds: columnReference(THEMES, "themeId", language),
    measureIds: columnReference(MEASURES, "measureId", language),
    lists: columnReference(MEASURES, "list", language),
    model: columnReference(CONCLUSIONS, "model", language),
    conclusionKey: columnReference(CONCLUSIONS, "key", language),
    summary: columnReference(EVIDENCE, "summary", language),
    evidenceKey: columnReference(EVIDENCE, "key", language),
  };
  const [gapCount, deepenCount] = [layout.gapCount, layout.deepenCount].map((at) =>
    cellAddress(at, ABSOLUTE),
  );
  const codes = areaAddress(layout.ranges.gapCodes);
  return Array.from({ length: list.rows }, (_, index): Cell[] => {
    const row = list.row + index;
    const nth = ordinal("rows", { row: list.row, column: LIST_COLUMNS }, { row, column: LIST_COLUMNS });
    const isHeading = `AND(${nth}=${gapCount}+1,${deepenCount}>0)`;
    const own = (column: number) => cellAddress({ row, column }, { column: true });
    const position = own(layout.position);
    const when = (value: string, heading = '""'): Cell => ({
      formula: `=IF(${position}>0,${value},${heading === '""' ? heading : `IF(${isHeading},${heading},"")`})`,
    });
    const isToDeepen = `INDEX(${codes},${position})=${GAP_CODES.toDeepen}`;
    const id = own(LIST.measureId);
    const authors = own(LIST.authors);
    const scores = areaAddress({ ...layout.ranges.scores, row, rows: 1 }, { column: true });
    const cityNames = areaAddress({ ...layout.ranges.scores, row: layout.headerRow, rows: 1 });
    const authorsScore = `INDEX(${scores},1,${placeOf(authors, cityNames)})`;
    const authorsMark = `INDEX(${matrix("body")},${placeOf(authors, matrix("cities"))},${position})`;
    const silence = fill(quote(gaps.notProposed), {
      city: `"&${authors}&"`,
      measure: `"&${own(LIST.measure)}&"`,
    });
    const otherwise = `IF(${authorsMark}=${quote(MARKS.absent)},${quote(STATUS_LABELS.absent[language])},${silence})`;
    const best = (n: number) => own(layout.best + n);
    const practiceKey = evidenceKey(
      own(layout.first),
      id,
      periodReference(language),
      `IF(${own(layout.best)}>${DETAILED_SCORE},${quote(MARKS.detailed)},${quote(MARKS.listed)})`,
    );
    return [
      when(`${nth}-(${nth}>${gapCount})*(${gapCount}+1)`),
      when(
        `INDEX(${matrix("measureIds")},1,${position})`,
        fill(quote(gaps.deepenHeading), { count: `"&${deepenCount}&"` }),
      ),
      when(`INDEX(${matrix("measureNames")},1,${position})`, quote(gaps.deepenMeaning)),
      when(
        `IFERROR(INDEX(${reference.themes},${placeOf(`INDEX(${matrix("measureThemeIds")},1,${position})`, reference.themeIds)}),"")`,
      ),
      when(
        `IF(${isToDeepen},${quote(SHORTFALL_LABELS.toDeepen[language])},IF(INDEX(${codes},${position})=${GAP_CODES.confirmed},${quote(SHORTFALL_LABELS.confirmed[language])},${quote(SHORTFALL_LABELS.notReported[language])}))`,
        quote(gaps.noGap),
      ),
      when(
        `IF(INDEX(${reference.lists},${placeOf(id, reference.measureIds)})=${quote(lists.closed)},${quote(COUNT_SIGNS.closed)},${quote(COUNT_SIGNS.open)})`,
      ),
      when(
        `IF(${isToDeepen},${fill(quote(gaps.detailedCount), { count: `"&INDEX(${matrix("measureDetailed")},1,${position})&"` })},INDEX(${matrix("measureCovering")},1,${position}))`,
      ),
      ...Array.from({ length: MODELS }, (__, n): Cell => {
        const tiedWithNext = `AND(${best(n + 1)}>${COVERING_SCORE},${best(n)}-${best(n + 1)}<0.001)`;
        const tied = n === 0 ? tiedWithNext : `OR(${best(n - 1)}-${best(n)}<0.001,${tiedWithNext})`;
        return {
          formula: `=IF(${best(n)}>${COVERING_SCORE},INDEX(${cityNames},1,MATCH(${best(n)},${scores},0))&IF(${tied},${quote(gaps.tie)},""),"")`,
        };
      }),
      when(
        `IFERROR(INDEX(${reference.model},${placeOf(`${selectedCityReference(language)}&"|"&${id}`, reference.conclusionKey)}),"")`,
      ),
      {
        formula: `=IF(${authors}="","",IF(${authorsScore}>${COVERING_SCORE},SUMPRODUCT(--(${scores}>${authorsScore}+0.001))+1,IF(${isToDeepen},${quote(gaps.notDetailed)},${otherwise})))`,
      },
      {
        formula: `=IF(${own(layout.first)}="","",IFERROR(INDEX(${reference.summary},${placeOf(practiceKey, reference.evidenceKey)})&"",""))`,
      },
    ];
  });
}
