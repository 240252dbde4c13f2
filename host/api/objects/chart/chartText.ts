import type {
  Chart as ChartData,
  ChartFont as FontData,
  ChartTitle as TitleData,
} from "../../../workbook/model";
import { asColor, asFlag, asNumber, asText, oneOf } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";

/** Access to a part of a chart; `set` replaces the part as a whole. */
export interface Access<T> {
  get(): T;
  set(value: T): void;
}

export abstract class ChartPart<T> extends HostObject {
  constructor(
    session: Session,
    private readonly access: Access<T>,
  ) {
    super(session);
  }

  protected get data(): T {
    return this.access.get();
  }

  protected update(patch: Partial<T>): void {
    this.access.set({ ...this.data, ...patch });
  }
}

export class ChartFont extends ChartPart<FontData> {
  readonly className = "ChartFont";

  get Bold(): boolean {
    return this.data.bold ?? false;
  }

  set Bold(value: unknown) {
    this.update({ bold: asFlag(value, "bold") });
  }

  /** Null where the chart's style decides. */
  get Size(): number | null {
    return this.data.size ?? null;
  }

  set Size(value: unknown) {
    this.update({ size: asNumber(value, "size") });
  }

  get Color(): string {
    return this.data.color ?? "#000000";
  }

  set Color(value: unknown) {
    this.update({ color: asColor(value, "color") });
  }
}

/** Format of a chart part; only its font is emulated. */
export class ChartTextFormat extends HostObject {
  constructor(
    session: Session,
    readonly className: string,
    private readonly font: Access<FontData>,
  ) {
    super(session);
  }

  get Font(): ChartFont {
    return new ChartFont(this.session, this.font);
  }
}

export class ChartTitle extends ChartPart<TitleData> {
  readonly className: string = "ChartTitle";

  get Text(): string {
    return this.data.text;
  }

  /** A title with a text is shown, as in Excel. */
  set Text(value: unknown) {
    this.update({ text: asText(value, "text"), visible: true });
  }

  get Visible(): boolean {
    return this.data.visible;
  }

  set Visible(value: unknown) {
    this.update({ visible: asFlag(value, "visible") });
  }

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.session, `${this.className}Format`, {
      get: () => this.data.font,
      set: (font) => {
        this.update({ font });
      },
    });
  }
}

export class ChartAxisTitle extends ChartTitle {
  override readonly className = "ChartAxisTitle";
}

type LegendData = ChartData["legend"];

export class ChartLegend extends ChartPart<LegendData> {
  readonly className = "ChartLegend";

  get Visible(): boolean {
    return this.data.visible;
  }

  set Visible(value: unknown) {
    this.update({ visible: asFlag(value, "visible") });
  }

  get Position(): LegendData["position"] {
    return this.data.position;
  }

  set Position(value: unknown) {
    this.update({ position: oneOf(["Top", "Bottom", "Left", "Right", "Corner"], value, "position") });
  }
}
