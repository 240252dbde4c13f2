import type { Dataset, EvidenceRecord } from "../../../src/dataset";
import { FIRST } from "./support";

/** Releases that people refresh with: each changes, adds and withdraws some rows of the one before. */
export function makeReleases(random: () => number, count: number): Dataset[] {
  const pairs = FIRST.cities.flatMap((city) =>
    FIRST.measures.map((measure) => [city.id, measure.id] as const),
  );
  let records: readonly EvidenceRecord[] = FIRST.records;
  return Array.from({ length: count }, (_, index): Dataset => {
    const kept = records.filter(() => random() > 0.15);
    const changed = kept.map((record): EvidenceRecord => {
      if (random() > 0.4) return record;
      const text = `R${index}-${record.city}-${record.measure}`;
      return {
        ...record,
        summary: { zh: text, en: text },
        ...(random() < 0.5 && { level: "detailed" as const }),
      };
    });
    const missing = pairs.filter(
      ([city, measure]) => !changed.some((one) => one.city === city && one.measure === measure),
    );
    const added = missing
      .filter(() => random() < 0.3)
      .map(([city, measure]): EvidenceRecord => {
        const text = `N${index}-${city}-${measure}`;
        const summary = { zh: text, en: text };
        return { city, measure, period: "P1", level: "listed", citations: [{ section: "三" }], summary };
      });
    records = [...changed, ...added];
    const release = { ...FIRST.release, id: `R${index}`, date: `2026-0${index + 2}-01` };
    return { ...FIRST, release, records: [...records] };
  });
}
