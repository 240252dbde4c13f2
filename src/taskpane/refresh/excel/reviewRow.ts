/** Prepares rows of a plan for the view. Pure. */
import { conflictKey, rowKey, type Dataset } from "../../../dataset";
import type { LabelledRow } from "../../../excel/refresh";
import { tableSchema } from "../../../workbook";
import type { ReviewRow } from "../port";

/** @param release the release that is compared, for the measures' names */
export function reviewRow(plan: LabelledRow, release: Dataset): ReviewRow {
  const { table, kind, touched, label, changes, conflicts } = plan;
  const { fields, shown } = tableSchema(table);
  const columnOf = (field: string) => fields.filter((column) => column === field);
  const cells = plan.mine?.fields ?? plan.theirs?.fields ?? {};
  const measure = release.measures.find(({ id }) => id === cells.measureId);
  const city = String(cells.city ?? "");
  const whole = kind === "changed" ? [] : shown;
  return {
    key: rowKey(plan),
    table,
    kind,
    touched,
    city: city === "" ? null : city,
    measure: measure ? { id: measure.id, name: measure.name } : null,
    label,
    changes: changes.flatMap(({ field, from, to }) =>
      columnOf(field).map((column) => ({ field: column, from, to })),
    ),
    conflicts: conflicts.flatMap(({ field, ...sides }) =>
      columnOf(field).map((column) => ({ key: conflictKey(plan, field), field: column, ...sides })),
    ),
    fields: whole.flatMap((field) => {
      const value = cells[field] ?? "";
      return value === "" ? [] : [{ field, value }];
    }),
  };
}
