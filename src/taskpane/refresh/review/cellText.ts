/** Rows and cells of a preview in words. Pure. */
import { LEVELS, STATUS_LABELS, type Language, type Value } from "../../../dataset";
import { MARKS } from "../../../workbook/kit/marks";
import type { ColumnId } from "../../../workbook/tables/schema";
import type { ReviewRow } from "../port";
import type { RefreshTexts } from "../texts";

/** Parts of a name, such as `合肥 · 知识产权基金`. */
export function joined(parts: readonly (string | number)[]): string {
  return parts.join(" · ");
}

/** What people call a row; rows of other tables than the evidence are told with their table. */
export function rowText(
  { table, city, measure, label }: ReviewRow,
  language: Language,
  { tables }: RefreshTexts,
): string {
  const name = city !== null && measure !== null ? [city, measure.name[language]] : [label];
  return joined(table === "evidence" ? name : [tables[table], ...name]);
}

/** A cell's content; levels with the mark by which the matrix shows them. */
export function cellText(field: ColumnId, value: Value, { review }: RefreshTexts): string {
  if (value === "") return review.empty;
  const level = LEVELS.find(
    (known) => field === "level" && Object.values(STATUS_LABELS[known]).includes(String(value)),
  );
  return level ? `${MARKS[level]} ${value}` : String(value);
}
