/** The three tables of the penetration sheet, as formulas over the matrix. */
import { NOT_CODED_LABEL, type Dataset, type Language } from "../../../dataset";
import { cellAddress, ordinal, quote } from "../../formulas/address";
import { placeOf } from "../../formulas/lookUp";
import type { Block, Cell } from "../../description";
import { COUNT_SIGNS } from "../../kit/marks";
import { countReference, matrixLayout, matrixReferences } from "../matrix/layout";
import { CITIES } from "../../tables/cities";
import { columnReference } from "../../tables/columnNames";
import { MEASURES } from "../../tables/measures";
import { THEMES } from "../../tables/themes";
import { workbookTexts } from "../../texts";

/** Share and number of the cities that cover each theme: the n-th row is about the n-th theme of the matrix. */
export function themeBlock(dataset: Dataset, language: Language, row: number): Block {
  const texts = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const measureThemes = columnReference(MEASURES, "themeId", language);
  const lists = columnReference(MEASURES, "list", language);
  const header = [
    texts.columns.themeId,
    texts.penetration.themes,
    texts.penetration.share,
    texts.penetration.bound,
    texts.penetration.covering,
    texts.penetration.detailed,
    texts.penetration.measureCount,
  ];
  const coded = countReference("coded", matrixLayout(dataset), language);
  const rows = dataset.themes.map((_, index): Cell[] => {
    const cell = (column: number) => cellAddress({ row: row + 1 + index, column }, { column: column === 0 });
    const pick = (line: string) => `INDEX(${line},1,${nth(dataset, row, index)})`;
    const id = cell(0);
    return [
      { formula: `=${pick(matrix("themeIds"))}&""` },
      { formula: `=${pick(matrix("themeNames"))}&""` },
      { formula: `=IF(${coded}=0,"",${cell(4)}/${coded})` },
      {
        formula: `=IF(SUMPRODUCT((${measureThemes}&""=${id})*(${lists}<>${quote(texts.lists.closed)}))>0,${quote(COUNT_SIGNS.open)},${quote(COUNT_SIGNS.closed)})`,
      },
      { formula: `=${pick(matrix("themeCovering"))}` },
      { formula: `=${pick(matrix("themeCoveringDetailed"))}` },
      { formula: `=SUMPRODUCT(--(${matrix("measureThemeIds")}=${id}))` },
    ];
  });
  return { row, column: 0, cells: [header, ...rows] };
}

/** Sorted by formulas: the n-th row holds the measure whose order in the matrix is n. */
export function measureBlock(dataset: Dataset, language: Language, row: number): Block {
  const texts = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const ids = columnReference(MEASURES, "measureId", language);
  const lists = columnReference(MEASURES, "list", language);
  const themeIds = columnReference(THEMES, "themeId", language);
  const themeNames = columnReference(THEMES, "theme", language);
  const header = [
    texts.penetration.rank,
    texts.columns.measureId,
    texts.columns.measure,
    texts.penetration.detailed,
    texts.penetration.listed,
    texts.penetration.bound,
    texts.penetration.covering,
    texts.penetration.share,
    texts.columns.theme,
  ];
  const rows = dataset.measures.map((_, index): Cell[] => {
    const cell = (column: number) => cellAddress({ row: row + 1 + index, column });
    const pick = (line: string) =>
      `INDEX(${line},1,MATCH(${nth(dataset, row, index)},${matrix("measureOrder")},0))`;
    const id = cell(1);
    return orBlank([
      { formula: `=RANK(${cell(6)},${matrix("measureCovering")})` },
      { formula: `=${pick(matrix("measureIds"))}` },
      { formula: `=${pick(matrix("measureNames"))}` },
      { formula: `=${pick(matrix("measureDetailed"))}` },
      { formula: `=${cell(6)}-${cell(3)}` },
      {
        formula: `=IF(INDEX(${lists},${placeOf(id, ids)})=${quote(texts.lists.closed)},${quote(COUNT_SIGNS.closed)},${quote(COUNT_SIGNS.open)})`,
      },
      { formula: `=${pick(matrix("measureCovering"))}` },
      { formula: `=${cell(6)}/${countReference("coded", matrixLayout(dataset), language)}` },
      {
        formula: `=INDEX(${themeNames},${placeOf(pick(matrix("measureThemeIds")), themeIds)})`,
      },
    ]);
  });
  return { row, column: 0, cells: [header, ...rows] };
}

/** Sorted by formulas like the measures, cities that are not coded last, without figures; the n-th column of themes is about the n-th theme of the matrix. */
export function cityBlock(dataset: Dataset, language: Language, row: number): Block {
  const texts = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const ids = columnReference(CITIES, "cityId", language);
  const names = columnReference(CITIES, "city", language);
  const totalColumn = cityTotalColumn(dataset);
  const blank = Array.from({ length: totalColumn - FIRST_THEME - dataset.themes.length }, () => null);
  /** The row above the header is empty there. */
  const nthTheme = (index: number) =>
    ordinal("columns", { row: row - 1, column: FIRST_THEME }, { row: row - 1, column: FIRST_THEME + index });
  const header = [
    texts.penetration.rank,
    texts.columns.cityId,
    texts.columns.city,
    ...dataset.themes.map((_, index) => ({
      formula: `=INDEX(${matrix("themeNames")},1,${nthTheme(index)})&""`,
    })),
    ...blank,
    texts.penetration.total,
    texts.penetration.depth,
  ];
  const rows = dataset.cities.map((_, index): Cell[] => {
    const own = row + 1 + index;
    const total = cellAddress({ row: own, column: totalColumn });
    const name = cellAddress({ row: own, column: FIRST_THEME - 1 });
    const position = `MATCH(${nth(dataset, row, index)},${matrix("cityOrder")},0)`;
    return orBlank([
      // As RANK() does: silence earns no place.
      { formula: `=IF(OR(${total}="",${total}=0),"",RANK(${total},${matrix("cityCovering")}))` },
      // A city of one's own may have no id: a reference to a blank cell would show 0.
      { formula: `=INDEX(${ids},${placeOf(name, names)})&""` },
      { formula: `=INDEX(${matrix("cities")},${position})&""` },
      ...dataset.themes.map((__, theme) => ({
        formula: `=INDEX(${matrix("themeCovered")},${position},${nthTheme(theme)})`,
      })),
      ...blank,
      { formula: `=INDEX(${matrix("cityCovering")},${position})` },
      {
        formula: `=IF(${total}="",IF(${name}="","",${quote(NOT_CODED_LABEL[language])}),${total}/${countReference("measures", matrixLayout(dataset), language)})`,
      },
    ]);
  });
  return { row, column: 0, cells: [header, ...rows] };
}

/** Blank in rows for which the matrix has no line any more, or whose theme or city is not in the code tables. */
function orBlank(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) =>
    typeof cell === "object" && cell !== null ? { formula: `=IFERROR(${cell.formula.slice(1)},"")` } : cell,
  );
}

/** The first column of themes in the table of cities. */
const FIRST_THEME = 3;
/** Columns of the tables of themes and measures, which a column inserted for another theme must not run through. */
const COLUMNS_OF_OTHERS = 9;

/** The column after the themes in the table of cities. */
export function cityTotalColumn({ themes }: Dataset): number {
  return Math.max(FIRST_THEME + themes.length, COLUMNS_OF_OTHERS);
}

/** The width of the sheet's tables; the column behind them is empty. */
export function tableColumns(dataset: Dataset): number {
  return cityTotalColumn(dataset) + 2;
}

/** Which line of a block a row is, from its header's row. */
function nth(dataset: Dataset, header: number, index: number): string {
  const cell = (row: number) => ({ row, column: tableColumns(dataset) });
  return ordinal("rows", cell(header + 1), cell(header + 1 + index));
}
