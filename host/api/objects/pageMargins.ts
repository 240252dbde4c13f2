import type { PageLayout as Layout, SheetId } from "../../workbook/model";
import { asNumber, asRecord, oneOf, optional, refuse, withKeys } from "../arguments";
import { HostObject } from "../object";
import type { Session } from "../session";

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

type Margin = keyof Layout["margins"];
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const satisfies readonly Margin[];

function asMargin(value: unknown, name: string): number {
  const points = asNumber(value, name);
  return points >= 0 ? points : refuse(`${name} must be 0 points or more.`);
}

/** The part of Excel's PageLayout that is about margins, in points. */
export abstract class PageMargins extends HostObject {
  constructor(
    session: Session,
    protected readonly sheet: SheetId,
  ) {
    super(session);
  }

  protected get layout(): Layout {
    return this.session.workbook.pageLayouts.get(this.sheet);
  }

  protected update(patch: Partial<Layout>): void {
    this.session.workbook.pageLayouts.set(this.sheet, patch);
  }

  private setMargin(margin: Margin, value: unknown): void {
    this.update({ margins: { ...this.layout.margins, [margin]: asMargin(value, `${margin}Margin`) } });
  }

  get TopMargin(): number {
    return this.layout.margins.top;
  }

  set TopMargin(value: unknown) {
    this.setMargin("top", value);
  }

  get BottomMargin(): number {
    return this.layout.margins.bottom;
  }

  set BottomMargin(value: unknown) {
    this.setMargin("bottom", value);
  }

  get LeftMargin(): number {
    return this.layout.margins.left;
  }

  set LeftMargin(value: unknown) {
    this.setMargin("left", value);
  }

  get RightMargin(): number {
    return this.layout.margins.right;
  }

  set RightMargin(value: unknown) {
    this.setMargin("right", value);
  }

  get HeaderMargin(): number {
    return this.layout.margins.header;
  }

  set HeaderMargin(value: unknown) {
    this.setMargin("header", value);
  }

  get FooterMargin(): number {
    return this.layout.margins.footer;
  }

  set FooterMargin(value: unknown) {
    this.setMargin("footer", value);
  }

  SetPrintMargins(unit: unknown, marginOptions: unknown): void {
    const factor = POINTS_PER[oneOf(["Points", "Inches", "Centimeters"], unit, "unit")];
    const given = asRecord(marginOptions, "marginOptions");
    withKeys(given, MARGINS, "marginOptions");
    const points = MARGINS.flatMap((margin) => {
      const value = optional(given[margin], `marginOptions.${margin}`, asMargin);
      return value === undefined ? [] : [[margin, value * factor] as const];
    });
    this.update({ margins: { ...this.layout.margins, ...Object.fromEntries(points) } });
  }
}
