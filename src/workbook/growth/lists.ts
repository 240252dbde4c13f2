/**
 * The lists of cities, measures and themes on the sheets: where the sheets grow when the code tables do. Hidden names keep their
 * places, whatever is inserted, moved or renamed.
 */
import { NAME_PREFIX } from "../names/names";
import type { Area, NamedArea, SheetId } from "../description";

/** A part of a sheet whose lines are filled together. */
export const BLOCKS = {
  matrix: "matrix",
  penetrationThemes: "penetration",
  penetrationMeasures: "penetration",
  penetrationCities: "penetration",
  gaps: "gaps",
} as const satisfies Record<string, SheetId>;

export type BlockId = keyof typeof BLOCKS;
export type CodeTable = "cities" | "measures" | "themes";

interface List {
  readonly block: BlockId;
  /** What a line of it is. */
  readonly axis: "rows" | "columns";
  readonly of: CodeTable;
  /** The matrix names what it lists; the other sheets count through the matrix by formulas. */
  readonly labelled: boolean;
  /** What stands in the line that closes it: nothing, or the heading of what follows. */
  readonly closedBy: "nothing" | "heading";
}

const labelled = (axis: List["axis"], of: CodeTable): List => ({
  block: "matrix",
  axis,
  of,
  labelled: true,
  closedBy: "nothing",
});
const counted = (block: BlockId, axis: List["axis"], of: CodeTable): List => ({
  ...labelled(axis, of),
  block,
  labelled: false,
});

export const LISTS = {
  matrixCities: labelled("rows", "cities"),
  matrixMeasures: labelled("columns", "measures"),
  matrixThemes: labelled("columns", "themes"),
  matrixThemesDetailed: labelled("columns", "themes"),
  penetrationThemes: counted("penetrationThemes", "rows", "themes"),
  penetrationMeasures: counted("penetrationMeasures", "rows", "measures"),
  penetrationCities: counted("penetrationCities", "rows", "cities"),
  penetrationCityThemes: { ...counted("penetrationCities", "columns", "themes"), closedBy: "heading" },
  gapMeasures: counted("gaps", "rows", "measures"),
  gapCities: counted("gaps", "columns", "cities"),
} as const satisfies Record<string, List>;

export type ListId = keyof typeof LISTS;

export const LIST_IDS: readonly ListId[] = Object.keys(LISTS).filter((id): id is ListId => id in LISTS);

/** What a chart shows, by the lists that it shows all lines of. */
export const CHART_LISTS = {
  KCFIN_ThemePenetration: { rows: "penetrationThemes", columns: null },
  KCFIN_MeasureCoverage: { rows: "penetrationMeasures", columns: null },
  KCFIN_CityDepth: { rows: "penetrationCities", columns: "penetrationCityThemes" },
} as const satisfies Record<string, { rows: ListId; columns: ListId | null }>;

export type ChartName = keyof typeof CHART_LISTS;

/** The hidden name of a list: the cell of each line that is empty in the line that closes it, that one included. */
export function listName(list: ListId): string {
  return `${NAME_PREFIX}List_${list}`;
}

/** The hidden name of a block, the lines that close its lists included. */
export function blockName(block: BlockId): string {
  return `${NAME_PREFIX}Block_${block}`;
}

/** The hidden name of what a chart shows, the lines that close its lists included. */
export function chartSourceName(chart: ChartName): string {
  return `${chart}_Source`;
}

export function listArea(list: ListId, area: Area): NamedArea {
  return { name: listName(list), area };
}

export function blockArea(block: BlockId, area: Area): NamedArea {
  return { name: blockName(block), area };
}

export function chartSource(chart: ChartName, source: Area): NamedArea {
  const { columns } = CHART_LISTS[chart];
  return {
    name: chartSourceName(chart),
    area: { ...source, rows: source.rows + 1, columns: source.columns + (columns === null ? 0 : 1) },
  };
}
