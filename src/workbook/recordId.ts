import type { EvidenceRecord } from "../dataset";

/** The id of a row of evidence: what it was about when it was released, whatever analysts make of the row. */
export function recordId({
  city,
  measure,
  period,
}: Pick<EvidenceRecord, "city" | "measure" | "period">): string {
  return [city, measure, period].join("|");
}
