import type { Area, Grid, SheetArea, SheetId } from "./area";

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

/** How a cell looks, apart from its number format and borders. Colours are "#RRGGBB". */
export interface CellFormat {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** null: no fill. */
  readonly fill: string | null;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  /** Degrees, -90 to 90; 180 is stacked text. */
  readonly textOrientation: number;
  /** Whether the cell refuses writes while its sheet is protected. */
  readonly locked: boolean;
}

/** The format shared by all cells of an area; a property that differs between them is null (for `fill`: undefined). */
export type SharedFormat = {
  readonly [K in keyof CellFormat]: K extends "fill" ? string | null | undefined : CellFormat[K] | null;
};

export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
export type BorderLine =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  readonly color: string;
}

export type CellBorders = Readonly<Partial<Record<"top" | "bottom" | "left" | "right", Border>>>;

/** Looks of cells, rows and columns. Formatting a whole row or column formats its cells, those to come as well. */
export interface Formats {
  /** Format of the workbook's Normal style, which every unformatted cell has. */
  readonly normal: CellFormat;
  get(at: SheetArea): SharedFormat;
  grid(at: SheetArea): CellFormat[][];
  set(at: SheetArea, patch: Partial<CellFormat>): void;
  /** Number formats in en-US notation, exactly as written; "General" where there is none. */
  numberFormats(at: SheetArea): string[][];
  /** null leaves a cell's number format. */
  setNumberFormats(at: SheetArea, formats: Grid<string | null>): void;
  fillNumberFormat(at: SheetArea, format: string): void;
  /** The border shared by an edge of the area; null where it differs along the edge. */
  border(at: SheetArea, edge: BorderEdge): Border | null;
  /** The borders that each cell has of its own. */
  borders(at: SheetArea): CellBorders[][];
  setBorder(at: SheetArea, edge: BorderEdge, border: Border): void;

  /** In points; the first column's (row's) where they differ. A hidden one has 0. */
  columnWidth(at: SheetArea): number;
  rowHeight(at: SheetArea): number;
  /** Whether all columns (rows) of the area share their width (height). */
  isColumnWidthShared(at: SheetArea): boolean;
  isRowHeightShared(at: SheetArea): boolean;
  /** Whether somebody has set the first column's (row's) width (height). */
  hasOwnColumnWidth(at: SheetArea): boolean;
  hasOwnRowHeight(at: SheetArea): boolean;
  setColumnWidth(at: SheetArea, points: number): void;
  setRowHeight(at: SheetArea, points: number): void;
  /** Fits columns (rows) to their contents. */
  autofitColumns(at: SheetArea): void;
  autofitRows(at: SheetArea): void;
  columnsHidden(at: SheetArea): boolean | null;
  rowsHidden(at: SheetArea): boolean | null;
  setColumnsHidden(at: SheetArea, hidden: boolean): void;
  setRowsHidden(at: SheetArea, hidden: boolean): void;

  merges(sheet: SheetId): Area[];
  merge(at: SheetArea): void;
}
