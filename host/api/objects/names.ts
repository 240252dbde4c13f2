import type { CellValue, DefinedName, SheetId } from "../../workbook/model";
import { formatAddress } from "../addresses";
import { asFlag, asText, isNothing } from "../arguments";
import { excelError } from "../errors";
import { HostCollection, HostObject, type Identity } from "../object";
import type { Session } from "../session";
import { found } from "./lookup";
import { Range } from "./range/range";
import { Worksheet } from "./worksheet";

function asFormula(reference: unknown): string {
  if (reference instanceof Range)
    return `=${formatAddress(reference.Worksheet.Name, reference.at.area, true)}`;
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  const text = asText(reference, "reference");
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

/**
 * Names of the workbook, or of one sheet. While another workbook is in front, Excel for Windows does not give them: items without
 * properties (office-js issue 5504), `ItemNotFound` where one is added or deleted (2078, 2983). Here they are not there at all.
 */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = "NamedItemCollection";

  constructor(
    session: Session,
    private readonly scope: SheetId | null,
  ) {
    super(session);
  }

  private wrap({ name }: DefinedName): NamedItem {
    return new NamedItem(this.session, this.scope, name);
  }

  get items(): NamedItem[] {
    return this.session.application.isBehind
      ? []
      : this.session.workbook.names.list(this.scope).map((name) => this.wrap(name));
  }

  GetCount(): number {
    return this.items.length;
  }

  GetItem(name: unknown): NamedItem {
    return found(this.GetItemOrNullObject(name), "name", name);
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    const item = this.session.workbook.names.find(this.scope, asText(name, "name"));
    return item === null || this.session.application.isBehind ? null : this.wrap(item);
  }

  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    if (this.session.application.isBehind)
      throw excelError("ItemNotFound", "Another workbook is in front of the one that the name belongs to.");
    return this.wrap(
      this.session.workbook.names.add({
        name: asText(name, "name"),
        scope: this.scope,
        formula: asFormula(reference),
        comment: isNothing(comment) ? "" : asText(comment, "comment"),
        visible: true,
      }),
    );
  }
}

export class NamedItem extends HostObject {
  readonly className = "NamedItem";

  constructor(
    session: Session,
    private readonly scope: SheetId | null,
    private readonly key: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { _Id: this.key };
  }

  private get item(): DefinedName {
    return found(this.session.workbook.names.find(this.scope, this.key), "name", this.key);
  }

  private update(patch: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): void {
    this.session.workbook.names.update(this.scope, this.item.name, patch);
  }

  private get values(): CellValue[][] {
    return this.session.workbook.names.values(this.scope, this.item.name);
  }

  get Name(): string {
    return this.item.name;
  }

  get Scope(): "Workbook" | "Worksheet" {
    return this.scope === null ? "Workbook" : "Worksheet";
  }

  get Type(): "Range" | "Array" | "String" | "Double" | "Boolean" | "Error" {
    if (this.session.workbook.names.area(this.scope, this.item.name) !== null) return "Range";
    const values = this.values;
    const [first] = values[0] ?? [];
    if (values.length > 1 || (values[0]?.length ?? 0) > 1) return "Array";
    if (typeof first === "number") return "Double";
    if (typeof first === "boolean") return "Boolean";
    return typeof first === "string" && first.startsWith("#") ? "Error" : "String";
  }

  /** The address of a range, else the value. */
  get Value(): CellValue {
    const at = this.session.workbook.names.area(this.scope, this.item.name);
    if (at === null) return this.values[0]?.[0] ?? "";
    return formatAddress(new Worksheet(this.session, at.sheet).Name, at.area, true);
  }

  get Formula(): string {
    return this.item.formula;
  }

  set Formula(value: unknown) {
    this.update({ formula: asFormula(value) });
  }

  get Comment(): string {
    return this.item.comment;
  }

  set Comment(value: unknown) {
    this.update({ comment: asText(value, "comment") });
  }

  get Visible(): boolean {
    return this.item.visible;
  }

  set Visible(value: unknown) {
    this.update({ visible: asFlag(value, "visible") });
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw excelError("InvalidArgument", `The name ${this.key} does not stand for cells.`);
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const at = this.session.workbook.names.area(this.scope, this.item.name);
    return at === null ? null : new Range(this.session, at);
  }

  Delete(): void {
    this.session.workbook.names.remove(this.scope, this.item.name);
  }
}
