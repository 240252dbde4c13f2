import type { ColumnFilter, FilterCriterion } from "../../../workbook/model";
import { asIndex, asRecord, asText, isNothing, oneOf, optional, refuse, withKeys } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import { rangeOf } from "../range/ranges";
import type { Table } from "./table";

const OPERATORS = ["And", "Or"] as const;

/** As Office.js spells it. */
interface FilterCriteria {
  readonly filterOn: FilterCriterion["on"];
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}

function criteriaOf(criterion: FilterCriterion): FilterCriteria {
  const { on: filterOn, ...rest } = criterion;
  return { filterOn, ...rest };
}

function asValues(values: unknown): string[] {
  if (!Array.isArray(values) || values.length === 0) return refuse("values must be a list of texts.");
  return values.map((value) => asText(value, "values"));
}

function asCustom(criterion1: unknown, criterion2: unknown, operator: unknown): FilterCriterion {
  const second = optional(criterion2, "criterion2", asText);
  return {
    on: "Custom",
    criterion1: asText(criterion1, "criterion1"),
    ...(second !== undefined && { criterion2: second }),
    operator: isNothing(operator) ? "And" : oneOf(OPERATORS, operator, "operator"),
  };
}

/** By values and by custom criteria; other ways of filtering are not emulated. */
function asCriterion(criteria: unknown): FilterCriterion {
  const given = asRecord(criteria, "criteria");
  withKeys(given, ["filterOn", "values", "criterion1", "criterion2", "operator"], "criteria");
  const { filterOn, values, criterion1, criterion2, operator } = given;
  return oneOf(["Values", "Custom"], filterOn, "filterOn") === "Values"
    ? { on: "Values", values: asValues(values) }
    : asCustom(criterion1, criterion2, operator);
}

/** The filter of a table's column. */
export class Filter extends HostObject {
  readonly className = "Filter";

  constructor(
    session: Session,
    private readonly table: Table,
    private readonly column: number,
  ) {
    super(session);
  }

  private set(criterion: FilterCriterion | null): void {
    this.session.workbook.filters.set(this.table.data.id, this.column, criterion);
  }

  get Criteria(): FilterCriteria | null {
    const filters = this.session.workbook.filters.list(this.table.data.id);
    const found = filters.find(({ column }) => column === this.column);
    return found === undefined ? null : criteriaOf(found.criterion);
  }

  Apply(criteria: unknown): void {
    this.set(asCriterion(criteria));
  }

  ApplyValuesFilter(values: unknown): void {
    this.set({ on: "Values", values: asValues(values) });
  }

  ApplyCustomFilter(criteria1: unknown, criteria2: unknown, oper: unknown): void {
    this.set(asCustom(criteria1, criteria2, oper));
  }

  Clear(): void {
    this.set(null);
  }
}

/** The filters of a table. Those that a sheet has outside of tables are not emulated: reading tells that there are none. */
export class AutoFilter extends HostObject {
  readonly className = "AutoFilter";

  constructor(
    session: Session,
    private readonly table: Table | null,
  ) {
    super(session);
  }

  private get filters(): readonly ColumnFilter[] {
    return this.table === null ? [] : this.session.workbook.filters.list(this.table.data.id);
  }

  private require(): Table {
    return this.table ?? refuse("A filter outside of tables is not emulated.");
  }

  get Enabled(): boolean {
    return this.table?.ShowFilterButton ?? false;
  }

  get IsDataFiltered(): boolean {
    return this.filters.length > 0;
  }

  /** One for each column, null where it is not filtered. */
  get Criteria(): (FilterCriteria | null)[] {
    const { filters } = this;
    return (this.table?.data.columns ?? []).map((_, index) => {
      const found = filters.find(({ column }) => column === index);
      return found === undefined ? null : criteriaOf(found.criterion);
    });
  }

  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    const table = this.require();
    const { at } = rangeOf(this.session, range, "range", table.data.sheet);
    const { row, column } = table.data.area;
    if (at.area.row !== row || at.area.column !== column) refuse("The range is not the table's.");
    if (isNothing(columnIndex)) return;
    this.session.workbook.filters.set(
      table.data.id,
      asIndex(columnIndex, "columnIndex"),
      asCriterion(criteria),
    );
  }

  Reapply(): void {
    if (this.table !== null) this.session.workbook.filters.reapply(this.table.data.id);
  }

  ClearCriteria(): void {
    if (this.table !== null) this.session.workbook.filters.clear(this.table.data.id);
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    const table = this.require();
    this.session.workbook.filters.set(table.data.id, asIndex(columnIndex, "columnIndex"), null);
  }
}
