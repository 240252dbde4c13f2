import type { Chart as ChartData, SheetId } from "../../../workbook/model";
import { asText } from "../../arguments";
import { HostCollection, HostObject, type Identity } from "../../object";
import type { Session } from "../../session";
import { found, itemAt } from "../lookup";

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

  get AltTextDescription(): string {
    return this.chart.altText;
  }

  set AltTextDescription(value: unknown) {
    this.update({ altText: asText(value, "altTextDescription") });
  }
}
