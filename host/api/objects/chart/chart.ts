import type {
  Chart as ChartData,
  ChartAxis as AxisData,
  ChartType,
  Placement,
  SheetId,
} from "../../../workbook/model";
import { boundingArea } from "../../areas";
import { asNumber, asText, isNothing, oneOf, refuse } from "../../arguments";
import { HostObject, type Identity } from "../../object";
import type { Session } from "../../session";
import { ChartAxes } from "./chartAxes";
import { ChartDataLabels } from "./chartLabels";
import { ChartSeriesCollection } from "./chartSeries";
import { ChartLegend, ChartTitle } from "./chartText";
import { asSeriesBy, CHART_TYPES } from "./charts";
import { found } from "../lookup";
import { Range } from "../range/range";
import { rangeOf } from "../range/ranges";

export type ChartPatch = Partial<Omit<ChartData, "id" | "sheet">>;

export class Chart extends HostObject {
  readonly className = "Chart";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
    private readonly id: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { Id: this.id };
  }

  /** Current data. Errors: "ItemNotFound" after it was deleted. */
  get data(): ChartData {
    return found(this.session.workbook.charts.find(this.sheet, this.id), "chart", this.id);
  }

  update(patch: ChartPatch): void {
    this.session.workbook.charts.update(this.sheet, this.data.id, patch);
  }

  private place(patch: Partial<Placement>): void {
    this.update({ placement: { ...this.data.placement, ...patch } });
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.data.name;
  }

  set Name(value: unknown) {
    this.update({ name: asText(value, "name") });
  }

  get ChartType(): ChartType {
    return this.data.type;
  }

  set ChartType(value: unknown) {
    this.update({ type: oneOf(CHART_TYPES, value, "chartType") });
  }

  get Left(): number {
    return this.data.placement.left;
  }

  set Left(value: unknown) {
    this.place({ left: asNumber(value, "left") });
  }

  get Top(): number {
    return this.data.placement.top;
  }

  set Top(value: unknown) {
    this.place({ top: asNumber(value, "top") });
  }

  get Width(): number {
    return this.data.placement.width;
  }

  set Width(value: unknown) {
    this.place({ width: positive(value, "width") });
  }

  get Height(): number {
    return this.data.placement.height;
  }

  set Height(value: unknown) {
    this.place({ height: positive(value, "height") });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.session, {
      get: () => this.data.title,
      set: (title) => {
        this.update({ title });
      },
    });
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.session, {
      get: () => this.data.legend,
      set: (legend) => {
        this.update({ legend });
      },
    });
  }

  get Axes(): ChartAxes {
    const access = (key: "categoryAxis" | "valueAxis") => ({
      get: (): AxisData => this.data[key],
      set: (axis: AxisData): void => {
        this.update({ [key]: axis });
      },
    });
    return new ChartAxes(this.session, access("categoryAxis"), access("valueAxis"));
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.session, {
      get: () => this.data.dataLabels,
      set: (dataLabels) => {
        this.update({ dataLabels });
      },
    });
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.session, this);
  }

  SetData(sourceData: unknown, seriesBy: unknown): void {
    const source = rangeOf(this.session, sourceData, "sourceData", this.sheet).at;
    this.session.workbook.charts.setData(this.sheet, this.data.id, source, asSeriesBy(seriesBy));
  }

  /** Covers the cells from the start to the end cell, both included. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    const start = rangeOf(this.session, startCell, "startCell", this.sheet).at;
    const end = isNothing(endCell) ? start : rangeOf(this.session, endCell, "endCell", this.sheet).at;
    if (start.sheet !== this.sheet || end.sheet !== this.sheet) refuse("A chart stays on its worksheet.");
    const covered = new Range(this.session, { sheet: this.sheet, area: boundingArea(start.area, end.area) });
    this.place({ left: covered.Left, top: covered.Top, width: covered.Width, height: covered.Height });
  }

  Delete(): void {
    this.session.workbook.charts.remove(this.sheet, this.data.id);
  }
}

function positive(value: unknown, name: string): number {
  const number = asNumber(value, name);
  return number > 0 ? number : refuse(`${name} must be more than 0 points.`);
}
