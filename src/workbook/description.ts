/**
 * What a workbook looks like, as plain data: built by pure functions, applied by the one writer in `src/excel/`,
 * read by tests. Rows and columns are zero-based; lengths are points (1/72 inch), as in Office.js.
 */
import type { Language } from "../dataset";

export interface Position {
  row: number;
  column: number;
}

export interface Area extends Position {
  rows: number;
  columns: number;
}

/** A native formula, in English function names and A1 or structured references, with its leading "=". */
export interface Formula {
  formula: string;
}

/** `null` leaves the cell as it is: the analyst's own. A string is always text, whatever it begins with. */
export type Cell = string | number | boolean | Formula | null;

export interface Block extends Position {
  cells: Cell[][];
}

export interface Style {
  bold?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  horizontal?: "Left" | "Center" | "Right";
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  numberFormat?: string;
  borders?: Partial<Record<"EdgeTop" | "EdgeBottom" | "InsideHorizontal" | "InsideVertical", string>>;
}

export interface StyledArea {
  area: Area;
  style: Style;
}

/** An Excel table (ListObject). `cells` has the body only; the first row of the area holds the column names. */
export interface TableDescription extends Position {
  name: string;
  columns: string[];
  cells: Cell[][];
  style: string;
}

export interface Link extends Position {
  text: string;
  screenTip: string;
  target: { sheet: SheetId; cell: string };
}

/** Cells whose text equals `equals`, or for which `formula` is true, get this fill and colour. */
export type ConditionalFormat = {
  area: Area;
  fill: string;
  color: string;
} & ({ equals: string } | { formula: string });

export interface ListValidation extends Position {
  /** How many cells down from this one; one where it is not given. */
  rows?: number;
  /** Formula of the list, such as `=KCFIN_CityList`, or its words, separated by commas. */
  source: string;
  /** Shown beside a cell that is selected. */
  prompt?: { title: string; message: string };
  error: { title: string; message: string };
}

export interface ChartDescription {
  /** Unique on its sheet, the same in every language. */
  name: string;
  type: "BarClustered" | "BarStacked";
  title: string;
  altText: string;
  /** Contiguous: first column categories, first row series names. */
  source: Area;
  /** The cells that the chart covers. */
  place: Area;
  /** For each series its fill and the colour of the labels on it. */
  colors: { fill: string; text: string }[];
  axisFormat: string;
  /** null: no labels. */
  labelFormat: string | null;
  valueAxisTitle: string;
  /** Upper end of the value axis, where the scale has a natural one. */
  maximum?: number;
  legend: boolean;
}

export interface PrintSetup {
  orientation: "Portrait" | "Landscape";
  area: Area;
  /** All on one page; else as many pages as its rows need. */
  onePage: boolean;
  /** Rows before which pages begin. */
  breaks?: number[];
  /** How many leading rows are repeated on each page. */
  titleRows: Pick<Area, "row" | "rows"> | null;
  footer: { left: string; right: string };
}

/** An area whose place a hidden name keeps, whatever is inserted or moved. */
export interface NamedArea {
  name: string;
  area: Area;
}

/** Contents of any worksheet, ours or the user's. */
export interface SheetContents {
  name: string;
  tabColor: string;
  gridlines: boolean;
  columnWidths: { column: number; columns: number; width: number }[];
  rowHeights: { row: number; rows: number; height: number }[];
  blocks: Block[];
  tables: TableDescription[];
  merges: Area[];
  styles: StyledArea[];
  links: Link[];
  conditionalFormats: ConditionalFormat[];
  validations: ListValidation[];
  charts: ChartDescription[];
  freeze: { rows: number; columns: number } | null;
  /** null: never printed. */
  print: PrintSetup | null;
  /** Hidden so that only code brings it back. */
  veryHidden: boolean;
}

/** One of the product's own sheets. */
export interface SheetDescription extends SheetContents {
  id: SheetId;
  namedAreas: NamedArea[];
}

export interface NameDescription {
  name: string;
  /** What the name stands for, such as `=KCFIN_Cities[城市]` or `=差距!$B$3`. */
  formula: string;
  comment: string;
  visible: boolean;
}

export const SHEET_IDS = [
  "about",
  "evidence",
  "matrix",
  "penetration",
  "gaps",
  "advice",
  "measures",
  "cities",
  "targets",
  "codebook",
] as const;

/** The sheets that people see, in the order of their tabs. */
export type VisibleSheetId = (typeof SHEET_IDS)[number];

/** Those that the first version did not have. */
export const LATER_SHEETS = ["advice", "codebook"] as const satisfies readonly VisibleSheetId[];

/** `base` holds what the last release wrote into each row; `receipts`, the refresh log, is added by the first refresh. */
export const REFRESH_SHEET_IDS = ["base", "receipts"] as const;

export type SheetId = VisibleSheetId | (typeof REFRESH_SHEET_IDS)[number];

export interface WorkbookDescription {
  language: Language;
  release: string;
  sheets: SheetDescription[];
  names: NameDescription[];
}
