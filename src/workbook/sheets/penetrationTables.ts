/** The three tables of the penetration sheet, as formulas over the matrix. */
import type { Dataset, Language } from "../../dataset";
import { areaAddress, cellAddress, quote } from "../address";
import type { Block, Cell } from "../description";
import { BOUNDS } from "../marks";
import { matrixLayout, matrixReferences } from "../matrixLayout";
import { columnReference } from "../names";
import { workbookTexts } from "../texts";
import { area } from "./sheet";

/** Share and number of the cities that cover each theme, in the data's order of themes. */
export function themeBlock(dataset: Dataset, language: Language, row: number): Block {
  const texts = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const measureThemes = columnReference("measures", "themeId", language);
  const lists = columnReference("measures", "list", language);
  const header = [
    texts.columns.themeId,
    texts.penetration.themes,
    texts.penetration.share,
    texts.penetration.bound,
    texts.penetration.covering,
    texts.penetration.detailed,
    texts.penetration.measureCount,
  ];
  const rows = dataset.themes.map((theme, index): Cell[] => {
    const own = row + 1 + index;
    const id = cellAddress({ row: own, column: 0 }, { column: true });
    const pick = (totals: string) => `=INDEX(${totals},1,MATCH(${id},${matrix("themeIds")},0))`;
    return [
      theme.id,
      theme.name[language],
      { formula: `=${cellAddress({ row: own, column: 4 })}/ROWS(${matrix("cities")})` },
      {
        formula: `=IF(COUNTIFS(${measureThemes},${id},${lists},${quote(texts.lists.open)})>0,${quote(BOUNDS.open)},${quote(BOUNDS.closed)})`,
      },
      { formula: pick(matrix("themeCovering")) },
      { formula: pick(matrix("themeCoveringDetailed")) },
      { formula: `=COUNTIF(${matrix("measureThemeIds")},${id})` },
    ];
  });
  return { row, column: 0, cells: [header, ...rows] };
}

/** Sorted by formulas: the n-th row holds the measure whose order in the matrix is n. */
export function measureBlock(dataset: Dataset, language: Language, row: number): Block {
  const texts = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const ids = columnReference("measures", "measureId", language);
  const lists = columnReference("measures", "list", language);
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
    const pick = (line: string) => `INDEX(${line},1,MATCH(${index + 1},${matrix("measureOrder")},0))`;
    const id = cell(1);
    return [
      { formula: `=RANK(${cell(6)},${matrix("measureCovering")})` },
      { formula: `=${pick(matrix("measureIds"))}` },
      { formula: `=${pick(matrix("measureNames"))}` },
      { formula: `=${pick(matrix("measureDetailed"))}` },
      { formula: `=${cell(6)}-${cell(3)}` },
      {
        formula: `=IF(INDEX(${lists},MATCH(${id},${ids},0))=${quote(texts.lists.open)},${quote(BOUNDS.open)},${quote(BOUNDS.closed)})`,
      },
      { formula: `=${pick(matrix("measureCovering"))}` },
      { formula: `=${cell(6)}/ROWS(${matrix("cities")})` },
      { formula: `=INDEX(${columnReference("measures", "theme", language)},MATCH(${id},${ids},0))` },
    ];
  });
  return { row, column: 0, cells: [header, ...rows] };
}

/** Sorted by formulas like the measures. */
export function cityBlock(dataset: Dataset, language: Language, row: number): Block {
  const texts = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const themeCount = dataset.themes.length;
  const totalColumn = themeCount + 2;
  const header = [
    texts.penetration.rank,
    texts.columns.city,
    ...dataset.themes.map((theme) => theme.name[language]),
    texts.penetration.total,
    texts.penetration.depth,
  ];
  const rows = dataset.cities.map((_, index): Cell[] => {
    const cell = (column: number) => cellAddress({ row: row + 1 + index, column });
    const position = `MATCH(${index + 1},${matrix("cityOrder")},0)`;
    return [
      { formula: `=RANK(${cell(totalColumn)},${matrix("cityCovering")})` },
      { formula: `=INDEX(${matrix("cities")},${position})` },
      ...dataset.themes.map((__, theme) => ({
        formula: `=INDEX(${matrix("themeCovered")},${position},${theme + 1})`,
      })),
      { formula: `=SUM(${areaAddress(area(row + 1 + index, 2, 1, themeCount), {})})` },
      { formula: `=${cell(totalColumn)}/COLUMNS(${matrix("measureIds")})` },
    ];
  });
  return { row, column: 0, cells: [header, ...rows] };
}
