import type { SheetArea, SheetId } from "./area";

/** Excel's names: "Bar" is horizontal, "Column" is vertical. */
export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "BarClustered"
  | "BarStacked"
  | "BarStacked100"
  | "Line"
  | "LineMarkers"
  | "Area"
  | "AreaStacked"
  | "Pie"
  | "Doughnut";

/** Size and place in points from the sheet's top left corner. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Overrides of text looks; what is absent is Excel's default. */
export interface ChartFont {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

export interface ChartTitle {
  readonly text: string;
  readonly visible: boolean;
  readonly font: ChartFont;
}

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: ChartTitle;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly reversed: boolean;
  /** Where the other axis crosses this one: with a reversed category axis, "Maximum" keeps the value axis at the bottom. */
  readonly crossing: "Automatic" | "Minimum" | "Maximum";
  /** 1: every category has its label; null: as many as there is room for. */
  readonly labelSpacing: number | null;
  /** null: linked to the source. */
  readonly numberFormat: string | null;
  readonly majorGridlines: boolean;
  readonly font: ChartFont;
}

export interface DataLabels {
  readonly show: boolean;
  readonly numberFormat: string | null;
  readonly position: "Default" | "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Top" | "Right";
  readonly showValue: boolean;
  readonly font: ChartFont;
}

export interface ChartSeries {
  /** null: taken from `nameCell`, or "系列1"-like when there is none. */
  readonly name: string | null;
  readonly nameCell: SheetArea | null;
  readonly values: SheetArea;
  readonly categories: SheetArea | null;
  /** null: the theme's colour for its place. */
  readonly color: string | null;
  /** Percent of a bar's width, 0 to 500. */
  readonly gapWidth: number | null;
  /** null: as the chart's. */
  readonly dataLabels: DataLabels | null;
}

export interface Chart {
  readonly id: string;
  readonly sheet: SheetId;
  readonly name: string;
  readonly type: ChartType;
  readonly title: ChartTitle;
  readonly altText: string;
  readonly placement: Placement;
  readonly legend: {
    readonly visible: boolean;
    readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
    readonly font: ChartFont;
  };
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly dataLabels: DataLabels;
  readonly series: readonly ChartSeries[];
}

/** Charts of a sheet, in the order of creation. Series follow moved cells, renamed sheets and grown tables. */
export interface Charts {
  list(sheet: SheetId): Chart[];
  find(sheet: SheetId, idOrName: string): Chart | null;
  /**
   * A chart over a contiguous source. First row and column are names and categories where they are text or the corner is
   * empty, as Excel guesses. `seriesBy` must be given: Excel's "Auto" differs by platform. `sheet` is where the chart stands,
   * the source's sheet unless given.
   */
  add(type: ChartType, source: SheetArea, seriesBy: "Rows" | "Columns", sheet?: SheetId): Chart;
  setData(sheet: SheetId, id: string, source: SheetArea, seriesBy: "Rows" | "Columns"): void;
  update(sheet: SheetId, id: string, patch: Partial<Omit<Chart, "id" | "sheet">>): void;
  remove(sheet: SheetId, id: string): void;
  /** What a series is called where it is shown: its own name, its name cell's text, or "系列1". `index`: its place. */
  seriesName(series: ChartSeries, index: number): string;
  /** Points of a series as last calculated, for readers of `series.getDimensionValues` and tests. */
  seriesValues(series: ChartSeries): {
    readonly categories: readonly string[];
    readonly values: readonly (number | null)[];
  };
}
