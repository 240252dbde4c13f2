import type { DataLabels } from "../../workbook/model";
import { asFlag, asText, oneOf } from "../arguments";
import { ChartPart, ChartTextFormat } from "./chartText";

const POSITIONS = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Top",
  "Right",
] as const satisfies readonly DataLabels["position"][];

const SHOWN_PARTS = ["showValue", "showSeriesName", "showCategoryName"] as const;
type ShownPart = (typeof SHOWN_PARTS)[number];

export class ChartDataLabels extends ChartPart<DataLabels> {
  readonly className = "ChartDataLabels";

  /** Labels are there as long as they say something. */
  private setPart(part: ShownPart, value: unknown): void {
    const flag = asFlag(value, part);
    const others = SHOWN_PARTS.some((other) => other !== part && this.data[other]);
    this.update({ [part]: flag, show: flag || (this.data.show && others) });
  }

  get ShowValue(): boolean {
    return this.data.show && this.data.showValue;
  }

  set ShowValue(value: unknown) {
    this.setPart("showValue", value);
  }

  get ShowSeriesName(): boolean {
    return this.data.show && this.data.showSeriesName;
  }

  set ShowSeriesName(value: unknown) {
    this.setPart("showSeriesName", value);
  }

  get ShowCategoryName(): boolean {
    return this.data.show && this.data.showCategoryName;
  }

  set ShowCategoryName(value: unknown) {
    this.setPart("showCategoryName", value);
  }

  get Position(): DataLabels["position"] {
    return this.data.position;
  }

  set Position(value: unknown) {
    this.update({ position: oneOf(POSITIONS, value, "position") });
  }

  get NumberFormat(): string {
    return this.data.numberFormat ?? "General";
  }

  set NumberFormat(value: unknown) {
    this.update({ numberFormat: asText(value, "numberFormat") });
  }

  get LinkNumberFormat(): boolean {
    return this.data.numberFormat === null;
  }

  set LinkNumberFormat(value: unknown) {
    this.update({ numberFormat: asFlag(value, "linkNumberFormat") ? null : this.NumberFormat });
  }

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.session, "ChartDataLabelFormat", {
      get: () => this.data.font,
      set: (font) => {
        this.update({ font });
      },
    });
  }
}
