import type { SheetArea } from "./area";
import type { TableId } from "./tables";

/** What a column's cells must show for their rows to stay. Without regard to case, as Excel compares. */
export type FilterCriterion =
  /** One of these texts as displayed; "" is an empty cell. */
  | { readonly on: "Values"; readonly values: readonly string[] }
  /** As Excel writes them: ">5", "<>是", "=*科创*" (with `*`, `?` and `~`). */
  | {
      readonly on: "Custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator: "And" | "Or";
    };

export interface ColumnFilter {
  /** Counted from 0 at the table's left. */
  readonly column: number;
  readonly criterion: FilterCriterion;
}

/**
 * Filters of tables, which all who have the document open see alike. Rows are hidden when a filter is set or applied again, not
 * when cells change.
 */
export interface Filters {
  /** From left to right. */
  list(table: TableId): ColumnFilter[];
  /** Filters a column, or with null takes its filter off; rows that then meet all filters of the table are shown, others hidden. */
  set(table: TableId, column: number, criterion: FilterCriterion | null): void;
  /** Takes all filters off and shows all rows. */
  clear(table: TableId): void;
  /** Shows and hides rows as they are now. */
  reapply(table: TableId): void;
  /** Rows of an area that a filter hides, counted from 0 on their sheet. */
  hiddenRows(at: SheetArea): ReadonlySet<number>;
}
