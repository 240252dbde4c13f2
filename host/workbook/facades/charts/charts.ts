import { WorkbookError } from "../../errors";
import {
  NO_TITLE,
  PLAIN_LABELS,
  defaultName,
  defaultSeriesName,
  defaultTitle,
  plainAxis,
  seriesOf,
} from "./chartDefaults";
import { engineDefinition } from "./chartView";
import { gridOf } from "../../core";
import type { Core } from "../../core";
import type { Entry } from "../../engine/plugins/documentPlugin";
import { newId } from "../../engine/engine";
import type { StoredSeries } from "../../engine/entries";
import { rangeData, sheetAreaOf } from "../../engine/zones";
import { ChartPlacement } from "./chartPlacement";
import type { SheetArea, SheetId } from "../../types/area";
import type { Cells } from "../../types/cells";
import type { Chart, ChartSeries, ChartType, Charts } from "../../types/charts";

/** Excel's default place of a chart. */
const DEFAULT_PLACEMENT = { left: 120, top: 80, width: 360, height: 216 };
const RANGES_PER_SERIES = 3;

export class WorkbookCharts implements Charts {
  private readonly places: ChartPlacement;

  constructor(
    private readonly core: Core,
    private readonly cells: Cells,
  ) {
    this.places = new ChartPlacement(core);
  }

  list(sheet: SheetId): Chart[] {
    this.core.engine.requireSheet(sheet);
    const { getters } = this.core.engine;
    return this.core.engine
      .entries("chart")
      .filter((entry) => entry.sheet === sheet && getters.isChartDefined(entry.id))
      .map((entry) => this.describe(sheet, entry));
  }

  find(sheet: SheetId, idOrName: string): Chart | null {
    const wanted = idOrName.toLowerCase();
    return this.list(sheet).find(({ id, name }) => id === idOrName || name.toLowerCase() === wanted) ?? null;
  }

  add(
    type: ChartType,
    source: SheetArea,
    seriesBy: "Rows" | "Columns",
    sheet: SheetId = source.sheet,
  ): Chart {
    const { engine, language } = this.core;
    this.core.require(source);
    engine.requireUnprotected(sheet);
    const series = this.series(source, seriesBy);
    const [only] = series;
    const isSingle = series.length === 1;
    const ownTitle =
      isSingle && only?.nameCell ? this.cells.result(source.sheet, only.nameCell.area).value : "";
    const chart: Chart = {
      id: newId(),
      sheet,
      name: this.freeName(sheet),
      type,
      title: { ...NO_TITLE, text: String(ownTitle || defaultTitle(language)), visible: true },
      altText: "",
      placement: DEFAULT_PLACEMENT,
      legend: { visible: true, position: "Bottom", font: {} },
      categoryAxis: plainAxis(false),
      valueAxis: plainAxis(true),
      dataLabels: PLAIN_LABELS,
      series,
    };
    engine.batch(() => this.write(chart, newId()));
    return chart;
  }

  setData(sheet: SheetId, id: string, source: SheetArea, seriesBy: "Rows" | "Columns"): void {
    this.update(sheet, id, { series: this.series(source, seriesBy) });
  }

  update(sheet: SheetId, id: string, patch: Partial<Omit<Chart, "id" | "sheet">>): void {
    this.core.engine.requireUnprotected(sheet);
    const entry = this.require(sheet, id);
    const chart = { ...this.describe(sheet, entry), ...patch };
    const isTaken =
      patch.name !== undefined &&
      this.list(sheet).some(
        (other) => other.id !== id && other.name.toLowerCase() === chart.name.toLowerCase(),
      );
    if (isTaken)
      throw new WorkbookError(
        "ItemAlreadyExists",
        `There is a chart named "${chart.name}" on the sheet already.`,
      );
    this.core.engine.batch(() => {
      this.write(chart, entry.value.figure);
      if (patch.placement) this.places.move(sheet, entry.value.figure, patch.placement);
    });
  }

  remove(sheet: SheetId, id: string): void {
    const { engine } = this.core;
    engine.requireUnprotected(sheet);
    const { value } = this.require(sheet, id);
    engine.batch(() => {
      engine.send("DELETE_FIGURE", { sheetId: sheet, figureId: value.figure });
      engine.deleteEntry("chart", id);
    });
  }

  seriesValues({ values, categories }: ChartSeries): ReturnType<Charts["seriesValues"]> {
    const numbers = this.cells.values(values).flat();
    const labels = categories
      ? this.cells.texts(categories).flat()
      : numbers.map((_, index) => String(index + 1));
    return { categories: labels, values: numbers.map((value) => (typeof value === "number" ? value : null)) };
  }

  /** What a series is called where it is shown. `index` is its place in the chart. */
  seriesName({ name, nameCell }: ChartSeries, index: number): string {
    if (name !== null) return name;
    const text = nameCell
      ? (this.cells.texts({ ...nameCell, area: { ...nameCell.area, rowCount: 1, columnCount: 1 } })[0]?.[0] ??
        "")
      : "";
    return text || defaultSeriesName(this.core.language, index + 1);
  }

  /** A table has grown or shrunk: series over its whole columns follow. */
  follow(
    sheet: SheetId,
    before: { readonly row: number; readonly rowCount: number },
    after: typeof before,
    columns: { readonly column: number; readonly columnCount: number },
  ): void {
    const isWhole = (area: SheetArea | null): boolean =>
      area !== null &&
      area.sheet === sheet &&
      area.area.row === before.row &&
      area.area.rowCount === before.rowCount &&
      area.area.column >= columns.column &&
      area.area.column < columns.column + columns.columnCount;
    const grown = (area: SheetArea): SheetArea =>
      isWhole(area) ? { ...area, area: { ...area.area, ...after } } : area;
    for (const entry of this.core.engine.entries("chart")) {
      if (entry.sheet === null || !this.core.engine.getters.isChartDefined(entry.id)) continue;
      const chart = this.describe(entry.sheet, entry);
      if (!chart.series.some(({ values, categories }) => isWhole(values) || isWhole(categories))) continue;
      const series = chart.series.map((one) => ({
        ...one,
        values: grown(one.values),
        categories: one.categories && grown(one.categories),
      }));
      this.write({ ...chart, series }, entry.value.figure);
    }
  }

  private series(source: SheetArea, seriesBy: "Rows" | "Columns"): ChartSeries[] {
    const results = gridOf(source.area, (row, column) => this.cells.result(source.sheet, { row, column }));
    const plain = { name: null, color: null, gapWidth: null, dataLabels: null };
    return seriesOf(source, seriesBy, results).map((cells) => ({ ...plain, ...cells }));
  }

  private freeName(sheet: SheetId): string {
    const taken = new Set(this.list(sheet).map(({ name }) => name));
    for (let number = 1; ; number++) {
      const name = defaultName(this.core.language, number);
      if (!taken.has(name)) return name;
    }
  }

  private require(sheet: SheetId, id: string): Entry<"chart"> {
    const entry = this.core.engine.entry("chart", id);
    if (!entry || entry.sheet !== sheet || !this.core.engine.getters.isChartDefined(id)) {
      throw new WorkbookError("ItemNotFound", "The chart has been deleted.");
    }
    return entry;
  }

  private write(chart: Chart, figure: string): void {
    const { engine } = this.core;
    const { sheet, placement, series, ...value } = chart;
    const ranges = series.flatMap(({ values, nameCell, categories }) =>
      [values, nameCell, categories].map((cells) => cells && rangeData(cells)),
    );
    const stored: StoredSeries[] = series.map(
      ({ values: _v, nameCell: _n, categories: _c, ...looks }) => looks,
    );
    engine.setEntry({
      kind: "chart",
      id: chart.id,
      sheet,
      value: { ...value, figure, series: stored },
      ranges,
      formulas: [],
    });
    const definition = engineDefinition(chart, (id) => engine.getters.getSheetName(id));
    const isNew = !engine.getters.isChartDefined(chart.id);
    const place = isNew ? this.places.anchor(sheet, placement) : {};
    engine.send(isNew ? "CREATE_CHART" : "UPDATE_CHART", {
      sheetId: sheet,
      chartId: chart.id,
      figureId: figure,
      definition,
      ...place,
    });
  }

  private describe(sheet: SheetId, entry: Entry<"chart">): Chart {
    const { figure, series, ...value } = entry.value;
    const cellsAt = (index: number): SheetArea | null => {
      const range = entry.ranges[index];
      return range ? sheetAreaOf(range) : null;
    };
    const placed = series.flatMap((looks, index): ChartSeries[] => {
      const first = index * RANGES_PER_SERIES;
      const values = cellsAt(first);
      return values
        ? [{ ...looks, values, nameCell: cellsAt(first + 1), categories: cellsAt(first + 2) }]
        : [];
    });
    return { ...value, sheet, placement: this.places.of(sheet, figure), series: placed };
  }
}
