import type { Chart as ChartData, Placement, SheetId } from "../../workbook/model";
import { asNumber, asText } from "../arguments";
import { HostCollection, HostObject, type Identity } from "../object";
import type { Session } from "../session";
import { found, itemAt } from "./lookup";

/** Shapes of a sheet. The workbook underneath has charts only; Excel lists them here as well, as "Unsupported". */
export class ShapeCollection extends HostCollection<Shape> {
  readonly className = "ShapeCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
  ) {
    super(session);
  }

  get items(): Shape[] {
    return this.session.workbook.charts
      .list(this.sheet)
      .map(({ id }) => new Shape(this.session, this.sheet, id));
  }

  GetCount(): number {
    return this.items.length;
  }

  GetItem(key: unknown): Shape {
    return found(this.GetItemOrNullObject(key), "shape", key);
  }

  GetItemOrNullObject(key: unknown): Shape | null {
    const chart = this.session.workbook.charts.find(this.sheet, asText(key, "key"));
    return chart === null ? null : new Shape(this.session, this.sheet, chart.id);
  }

  GetItemAt(index: unknown): Shape {
    return itemAt(this.items, index, "shapes");
  }
}

/** A chart, seen as a shape. */
export class Shape extends HostObject {
  readonly className = "Shape";

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

  private get chart(): ChartData {
    return found(this.session.workbook.charts.find(this.sheet, this.id), "shape", this.id);
  }

  private update(patch: Partial<Omit<ChartData, "id" | "sheet">>): void {
    this.session.workbook.charts.update(this.sheet, this.chart.id, patch);
  }

  private place(patch: Partial<Placement>): void {
    this.update({ placement: { ...this.chart.placement, ...patch } });
  }

  get Id(): string {
    return this.id;
  }

  get Type(): "Unsupported" {
    return "Unsupported";
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(value: unknown) {
    this.update({ name: asText(value, "name") });
  }

  get AltTextTitle(): string {
    return this.chart.altTextTitle;
  }

  set AltTextTitle(value: unknown) {
    this.update({ altTextTitle: asText(value, "altTextTitle") });
  }

  get AltTextDescription(): string {
    return this.chart.altText;
  }

  set AltTextDescription(value: unknown) {
    this.update({ altText: asText(value, "altTextDescription") });
  }

  get Left(): number {
    return this.chart.placement.left;
  }

  set Left(value: unknown) {
    this.place({ left: asNumber(value, "left") });
  }

  get Top(): number {
    return this.chart.placement.top;
  }

  set Top(value: unknown) {
    this.place({ top: asNumber(value, "top") });
  }

  get Width(): number {
    return this.chart.placement.width;
  }

  set Width(value: unknown) {
    this.place({ width: asNumber(value, "width") });
  }

  get Height(): number {
    return this.chart.placement.height;
  }

  set Height(value: unknown) {
    this.place({ height: asNumber(value, "height") });
  }

  Delete(): void {
    this.session.workbook.charts.remove(this.sheet, this.chart.id);
  }
}
