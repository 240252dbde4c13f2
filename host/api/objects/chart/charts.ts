import type { Chart as ChartData, ChartType, SheetId } from "../../../workbook/model";
import { asText, isNothing, oneOf, refuse } from "../../arguments";
import { HostCollection } from "../../object";
import type { Session } from "../../session";
import { Chart } from "./chart";
import { found } from "../lookup";
import { rangeOf } from "../range/ranges";

export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
] as const satisfies readonly ChartType[];

/** Excel's default "Auto" guesses differently on web and desktop (office-js issues 1830, 2929), so it is refused. */
export function asSeriesBy(value: unknown): "Rows" | "Columns" {
  if (isNothing(value) || value === "Auto") {
    refuse(
      "seriesBy must be Rows or Columns: the default Auto gives other series on the web than on the desktop.",
    );
  }
  return oneOf(["Rows", "Columns"], value, "seriesBy");
}

export class ChartCollection extends HostCollection<Chart> {
  readonly className = "ChartCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
  ) {
    super(session);
  }

  private wrap({ id }: ChartData): Chart {
    return new Chart(this.session, this.sheet, id);
  }

  get items(): Chart[] {
    return this.session.workbook.charts.list(this.sheet).map((chart) => this.wrap(chart));
  }

  get Count(): number {
    return this.session.workbook.charts.list(this.sheet).length;
  }

  Add(type: unknown, sourceData: unknown, seriesBy: unknown): Chart {
    const source = rangeOf(this.session, sourceData, "sourceData", this.sheet).at;
    const known = oneOf(CHART_TYPES, type, "type");
    const chart = this.session.workbook.charts.add(known, source, asSeriesBy(seriesBy));
    return this.wrap(chart);
  }

  GetItem(name: unknown): Chart {
    return found(this.GetItemOrNullObject(name), "chart", name);
  }

  GetItemOrNullObject(name: unknown): Chart | null {
    const chart = this.session.workbook.charts.find(this.sheet, asText(name, "name"));
    return chart === null ? null : this.wrap(chart);
  }
}
