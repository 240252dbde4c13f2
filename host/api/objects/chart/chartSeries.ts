import type { ChartSeries as SeriesData, DataLabels } from "../../../workbook/model";
import { asColor, asFlag, asInteger, asText, oneOf, refuse } from "../../arguments";
import { HostCollection, HostObject } from "../../object";
import type { Session } from "../../session";
import type { Chart } from "./chart";
import { ChartDataLabels } from "./chartLabels";
import { itemAt } from "../lookup";
import { rangeOf } from "../range/ranges";

const MAXIMUM_GAP = 500;
const DEFAULT_GAP = 150;

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly className = "ChartSeriesCollection";

  constructor(
    session: Session,
    private readonly chart: Chart,
  ) {
    super(session);
  }

  get items(): ChartSeries[] {
    return this.chart.data.series.map((_, index) => new ChartSeries(this.session, this.chart, index));
  }

  get Count(): number {
    return this.chart.data.series.length;
  }

  GetItemAt(index: unknown): ChartSeries {
    return itemAt(this.items, index, "series");
  }
}

export class ChartSeries extends HostObject {
  readonly className = "ChartSeries";

  constructor(
    session: Session,
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super(session);
  }

  get data(): SeriesData {
    return itemAt(this.chart.data.series, this.index, "series");
  }

  update(patch: Partial<SeriesData>): void {
    const series = this.chart.data.series.map((one, index) =>
      index === this.index ? { ...one, ...patch } : one,
    );
    this.chart.update({ series });
  }

  private get points(): {
    readonly categories: readonly string[];
    readonly values: readonly (number | null)[];
  } {
    return this.session.workbook.charts.seriesValues(this.data);
  }

  get Name(): string {
    const { name, nameCell } = this.data;
    if (name !== null) return name;
    return nameCell === null ? "" : (this.session.workbook.cells.texts(nameCell)[0]?.[0] ?? "");
  }

  set Name(value: unknown) {
    this.update({ name: asText(value, "name") });
  }

  get ChartType(): string {
    return this.chart.ChartType;
  }

  get GapWidth(): number {
    return this.data.gapWidth ?? DEFAULT_GAP;
  }

  set GapWidth(value: unknown) {
    const width = asInteger(value, "gapWidth");
    const valid = width >= 0 && width <= MAXIMUM_GAP;
    this.update({ gapWidth: valid ? width : refuse(`gapWidth is 0 to ${MAXIMUM_GAP} percent.`) });
  }

  private get labels(): DataLabels {
    return this.data.dataLabels ?? this.chart.data.dataLabels;
  }

  get HasDataLabels(): boolean {
    return this.labels.show;
  }

  set HasDataLabels(value: unknown) {
    const show = asFlag(value, "hasDataLabels");
    this.update({ dataLabels: { ...this.labels, show, showValue: true } });
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.session, {
      get: () => this.labels,
      set: (dataLabels) => {
        this.update({ dataLabels });
      },
    });
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.session, this);
  }

  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.session, this);
  }

  get pointCount(): number {
    return this.points.values.length;
  }

  GetDimensionValues(dimension: unknown): readonly (string | number | null)[] {
    const wanted = oneOf(["Categories", "Values"], dimension, "dimension");
    return wanted === "Categories" ? this.points.categories : this.points.values;
  }

  SetValues(sourceData: unknown): void {
    this.update({ values: rangeOf(this.session, sourceData, "sourceData", this.chart.data.sheet).at });
  }

  SetXAxisValues(sourceData: unknown): void {
    this.update({ categories: rangeOf(this.session, sourceData, "sourceData", this.chart.data.sheet).at });
  }
}

export class ChartSeriesFormat extends HostObject {
  readonly className = "ChartSeriesFormat";

  constructor(
    session: Session,
    private readonly series: ChartSeries,
  ) {
    super(session);
  }

  get Fill(): ChartFill {
    return new ChartFill(this.session, this.series);
  }
}

export class ChartFill extends HostObject {
  readonly className = "ChartFill";

  constructor(
    session: Session,
    private readonly series: ChartSeries,
  ) {
    super(session);
  }

  SetSolidColor(color: unknown): void {
    this.series.update({ color: asColor(color, "color") });
  }
}

export class ChartPointsCollection extends HostObject {
  readonly className = "ChartPointsCollection";

  constructor(
    session: Session,
    private readonly series: ChartSeries,
  ) {
    super(session);
  }

  GetCount(): number {
    return this.series.pointCount;
  }
}
