import type { DataLabels } from "../../../workbook/model";
import { asFlag, asText, oneOf } from "../../arguments";
import { ChartPart, ChartTextFormat } from "./chartText";

const POSITIONS = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Top",
  "Right",
] as const satisfies readonly DataLabels["position"][];

export class ChartDataLabels extends ChartPart<DataLabels> {
  readonly className = "ChartDataLabels";

  get ShowValue(): boolean {
    return this.data.show && this.data.showValue;
  }

  set ShowValue(value: unknown) {
    const showValue = asFlag(value, "showValue");
    this.update({ show: showValue, showValue });
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

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.session, "ChartDataLabelFormat", {
      get: () => this.data.font,
      set: (font) => {
        this.update({ font });
      },
    });
  }
}
