/** The bundled release a year on: two summaries say more, one record is gone, one city more is covered. */
import { bundledDataset, type Dataset, type EvidenceRecord } from "../../src/dataset";

const [first, second, third, ...others] = bundledDataset.records;
if (!first || !second || !third) throw new Error("The bundled release has no evidence.");

/** The records whose summaries say more. */
export const SAYING_MORE: readonly [EvidenceRecord, EvidenceRecord] = [first, second];

const added = { ...third, city: bundledDataset.cities.find(({ id }) => isSilent(id))?.id ?? "" };

export const later: Dataset = {
  ...bundledDataset,
  release: { ...bundledDataset.release, id: "2099.1", date: "2099-01-31" },
  records: [moreOf(first), moreOf(second), added, ...others],
};

function isSilent(city: string): boolean {
  return !bundledDataset.records.some((record) => record.city === city && record.measure === third?.measure);
}

export function moreOf(record: EvidenceRecord): EvidenceRecord {
  const { zh: inChinese, en: inEnglish } = record.summary;
  return { ...record, summary: { zh: `${inChinese}（补充）`, en: `${inEnglish} (more)` } };
}

/** A file as somebody chooses it from their disk. */
export function jsonFile(name: string, content: unknown) {
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) };
}
