import type { Area, Table as TableData, TableOptions } from "../../../workbook/model";
import { area } from "../../areas";
import { asFlag, asText, refuse } from "../../arguments";
import { excelError } from "../../errors";
import { HostObject, type Identity } from "../../object";
import type { Session } from "../../session";
import { AutoFilter } from "./filters";
import { found } from "../lookup";
import { Range } from "../range/range";
import { rangeOf } from "../range/ranges";
import { TableColumnCollection } from "./tableColumns";
import { TableRowCollection } from "./tableRows";
import { TableSort } from "./tableSort";
import { Worksheet } from "../worksheet";

export class Table extends HostObject {
  readonly className = "Table";

  constructor(
    session: Session,
    private readonly id: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { Id: this.id };
  }

  override get eventTarget(): string {
    return this.id;
  }

  /** Current data. Errors: "ItemNotFound" after it was deleted. */
  get data(): TableData {
    return found(this.session.workbook.tables.find(this.id), "table", this.id);
  }

  private update(patch: Partial<TableOptions>): void {
    this.session.workbook.tables.update(this.data.id, patch);
  }

  /** Rows of the table as a range: the whole, or counted from its top or bottom. */
  rangeOf(rows: (whole: Area) => Area): Range {
    const { sheet, area: whole } = this.data;
    return new Range(this.session, { sheet, area: rows(whole) });
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.data.name;
  }

  /** A name in use is an "InvalidArgument" here, though it is "ItemAlreadyExists" elsewhere (office-js issue 551). */
  set Name(value: unknown) {
    const name = asText(value, "name");
    const { tables, names } = this.session.workbook;
    const other = tables.find(name);
    const isTaken = (other !== null && other.id !== this.id) || names.find(null, name) !== null;
    this.update({ name: isTaken ? refuse(`The name "${name}" is in use.`) : name });
  }

  get Style(): string {
    return this.data.style;
  }

  set Style(value: unknown) {
    this.update({ style: asText(value, "style") });
  }

  get ShowHeaders(): boolean {
    return this.data.showHeaders;
  }

  get ShowTotals(): boolean {
    return this.data.showTotals;
  }

  set ShowTotals(value: unknown) {
    this.session.workbook.tables.setShowTotals(this.id, asFlag(value, "showTotals"));
  }

  get ShowFilterButton(): boolean {
    return this.data.showFilterButton;
  }

  set ShowFilterButton(value: unknown) {
    this.update({ showFilterButton: asFlag(value, "showFilterButton") });
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.data.sheet);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.session, this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.session, this);
  }

  get Sort(): TableSort {
    return new TableSort(this.session, this);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.session, this);
  }

  GetRange(): Range {
    return this.rangeOf((whole) => whole);
  }

  GetHeaderRowRange(): Range {
    if (!this.data.showHeaders) throw excelError("ItemNotFound", "The table has no header row.");
    return this.rangeOf(({ row, column, columnCount }) => area(row, column, 1, columnCount));
  }

  GetDataBodyRange(): Range {
    return new Range(this.session, this.session.workbook.tables.dataArea(this.data.id));
  }

  Resize(newRange: unknown): void {
    const { sheet } = this.data;
    const { at } = rangeOf(this.session, newRange, "newRange", sheet);
    if (at.sheet !== sheet) refuse("The new range is on another worksheet.");
    this.session.workbook.tables.resize(this.id, at.area);
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    this.session.workbook.tables.convertToRange(this.id);
    return range;
  }

  Delete(): void {
    this.session.workbook.tables.remove(this.data.id);
  }

  ClearFilters(): void {
    this.AutoFilter.ClearCriteria();
  }

  ReapplyFilters(): void {
    this.AutoFilter.Reapply();
  }
}
