import type { ChartAxis as AxisData } from "../../../workbook/model";
import { asFlag, asNumber, asText, oneOf, refuse } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import { ChartAxisTitle, ChartPart, ChartTextFormat, type Access } from "./chartText";

export class ChartAxes extends HostObject {
  readonly className = "ChartAxes";

  constructor(
    session: Session,
    private readonly category: Access<AxisData>,
    private readonly value: Access<AxisData>,
  ) {
    super(session);
  }

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.session, this.category);
  }

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.session, this.value);
  }
}

/** A limit of an axis: "" is automatic. */
function asLimit(value: unknown, name: string): number | null {
  return value === "" ? null : asNumber(value, name);
}

export class ChartAxis extends ChartPart<AxisData> {
  readonly className = "ChartAxis";

  get Visible(): boolean {
    return this.data.visible;
  }

  set Visible(value: unknown) {
    this.update({ visible: asFlag(value, "visible") });
  }

  /** "" where it is automatic; Excel would give the number it has chosen. */
  get Minimum(): number | "" {
    return this.data.minimum ?? "";
  }

  set Minimum(value: unknown) {
    this.update({ minimum: asLimit(value, "minimum") });
  }

  get Maximum(): number | "" {
    return this.data.maximum ?? "";
  }

  set Maximum(value: unknown) {
    this.update({ maximum: asLimit(value, "maximum") });
  }

  get ReversePlotOrder(): boolean {
    return this.data.reversed;
  }

  set ReversePlotOrder(value: unknown) {
    this.update({ reversed: asFlag(value, "reversePlotOrder") });
  }

  /** "Custom" places are not kept. */
  get Position(): string {
    return this.data.crossing;
  }

  set Position(value: unknown) {
    this.update({ crossing: oneOf(["Automatic", "Minimum", "Maximum"], value, "position") });
  }

  /** "" where it is automatic. */
  get TickLabelSpacing(): number | "" {
    return this.data.labelSpacing ?? "";
  }

  set TickLabelSpacing(value: unknown) {
    const spacing = asLimit(value, "tickLabelSpacing");
    const isWhole = spacing === null || (Number.isInteger(spacing) && spacing > 0);
    this.update({
      labelSpacing: isWhole ? spacing : refuse("tickLabelSpacing must be a whole number from 1."),
    });
  }

  get NumberFormat(): string {
    return this.data.numberFormat ?? "General";
  }

  set NumberFormat(value: unknown) {
    this.update({ numberFormat: asText(value, "numberFormat") });
  }

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.session, {
      get: () => this.data.title,
      set: (title) => {
        this.update({ title });
      },
    });
  }

  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.session, {
      get: () => ({ visible: this.data.majorGridlines }),
      set: ({ visible }) => {
        this.update({ majorGridlines: visible });
      },
    });
  }

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.session, "ChartAxisFormat", {
      get: () => this.data.font,
      set: (font) => {
        this.update({ font });
      },
    });
  }
}

export class ChartGridlines extends ChartPart<{ readonly visible: boolean }> {
  readonly className = "ChartGridlines";

  get Visible(): boolean {
    return this.data.visible;
  }

  set Visible(value: unknown) {
    this.update({ visible: asFlag(value, "visible") });
  }
}
