import type { PageLayout as Layout, SheetId } from "../../../workbook/model";
import { asText, oneOf } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";

export class HeaderFooterGroup extends HostObject {
  readonly className = "HeaderFooterGroup";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
  ) {
    super(session);
  }

  /** All pages have the same header and footer: the only state this host keeps. */
  get State(): "Default" {
    return "Default";
  }

  set State(value: unknown) {
    oneOf(["Default"], value, "state");
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.session, this.sheet);
  }
}

type Band = "header" | "footer";
type Part = keyof Layout[Band];

export class HeaderFooter extends HostObject {
  readonly className = "HeaderFooter";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
  ) {
    super(session);
  }

  private part(band: Band, part: Part): string {
    return this.session.workbook.pageLayouts.get(this.sheet)[band][part];
  }

  private setPart(band: Band, part: Part, value: unknown): void {
    const { pageLayouts } = this.session.workbook;
    const parts = pageLayouts.get(this.sheet)[band];
    pageLayouts.set(this.sheet, { [band]: { ...parts, [part]: asText(value, `${part} ${band}`) } });
  }

  get LeftHeader(): string {
    return this.part("header", "left");
  }

  set LeftHeader(value: unknown) {
    this.setPart("header", "left", value);
  }

  get CenterHeader(): string {
    return this.part("header", "center");
  }

  set CenterHeader(value: unknown) {
    this.setPart("header", "center", value);
  }

  get RightHeader(): string {
    return this.part("header", "right");
  }

  set RightHeader(value: unknown) {
    this.setPart("header", "right", value);
  }

  get LeftFooter(): string {
    return this.part("footer", "left");
  }

  set LeftFooter(value: unknown) {
    this.setPart("footer", "left", value);
  }

  get CenterFooter(): string {
    return this.part("footer", "center");
  }

  set CenterFooter(value: unknown) {
    this.setPart("footer", "center", value);
  }

  get RightFooter(): string {
    return this.part("footer", "right");
  }

  set RightFooter(value: unknown) {
    this.setPart("footer", "right", value);
  }
}
