/** Texts for rows and cells of a review. Pure. */
import { LEVELS, STATUS_LABELS, type Language, type Value } from "../../../dataset";
import { MARKS } from "../../../workbook/kit/marks";
import type { ColumnId } from "../../../workbook/tables/schema";
import type { ReviewRow } from "../port";
import type { RefreshTexts } from "../texts";

/** Joins the parts of a name: `合肥 · 知识产权基金`. */
export function joined(parts: readonly (string | number)[]): string {
  return parts.join(" · ");
}

/** Name of a row; outside of the evidence table it begins with the table's name. */
export function rowText(
  { table, city, measure, label }: ReviewRow,
  language: Language,
  { tables }: RefreshTexts,
): string {
  const name = city !== null && measure !== null ? [city, measure.name[language]] : [label];
  return joined(table === "evidence" ? name : [tables[table], ...name]);
}

/** Content of a cell; levels get their mark of the matrix, such as "● Detailed". */
export function cellText(field: ColumnId, value: Value, { review }: RefreshTexts): string {
  if (value === "") return review.empty;
  const level = LEVELS.find(
    (known) => field === "level" && Object.values(STATUS_LABELS[known]).includes(String(value)),
  );
  return level ? `${MARKS[level]} ${value}` : String(value);
}
