import { asColor, asFlag, asNumber, asText, refuse } from "../../arguments";
import { FormatPart } from "./formatPart";

const NO_FILL = "#FFFFFF";
const MAXIMUM_FONT_SIZE = 409;

export class RangeFill extends FormatPart {
  readonly className = "RangeFill";

  /** Excel gives white for cells without a fill and "" where they differ. */
  get Color(): string {
    const { fill } = this.shared;
    return fill === undefined ? "" : (fill ?? NO_FILL);
  }

  set Color(value: unknown) {
    this.set({ fill: asColor(value, "color") });
  }

  Clear(): void {
    this.set({ fill: null });
  }
}

export class RangeFont extends FormatPart {
  readonly className = "RangeFont";

  get Name(): string | null {
    return this.shared.fontName;
  }

  set Name(value: unknown) {
    this.set({ fontName: asText(value, "name") });
  }

  get Size(): number | null {
    return this.shared.fontSize;
  }

  set Size(value: unknown) {
    const size = asNumber(value, "size");
    const valid = size >= 1 && size <= MAXIMUM_FONT_SIZE;
    this.set({ fontSize: valid ? size : refuse(`size is 1 to ${MAXIMUM_FONT_SIZE} points.`) });
  }

  get Color(): string | null {
    return this.shared.fontColor;
  }

  set Color(value: unknown) {
    this.set({ fontColor: asColor(value, "color") });
  }

  get Bold(): boolean | null {
    return this.shared.bold;
  }

  set Bold(value: unknown) {
    this.set({ bold: asFlag(value, "bold") });
  }
}
