/** What keeps a workbook's data from being a release, told in the workbook's terms. Pure. */
import { faultText, type Dataset, type Fault, type Text } from "../../dataset";
import { columnName, type ColumnId } from "../../workbook/names";
import type { SourceFault } from "./port";

/** So many are told in full; people mend the first ones and try again. */
const TOLD = 50;

/** The columns that the fields of a record are read from. */
const COLUMNS: Readonly<Record<string, ColumnId>> = {
  citations: "section",
  summary: "summary",
  note: "doubt",
};

/** Each place is told one thing about: a text that is blank in both languages is blank once. */
export function exportFaults(
  faults: readonly Fault[],
  dataset: Dataset,
): { faults: readonly SourceFault[]; more: number } {
  const told = new Map<string, SourceFault>();
  for (const fault of faults) {
    const place = placeOf(fault, dataset);
    // A list that is read from one cell is empty when the cell is.
    const shown: Fault = fault.code === "emptyList" ? { path: fault.path, code: "blank" } : fault;
    const text = { zh: faultText(shown, "zh"), en: faultText(shown, "en") };
    if (!told.has(place.en)) told.set(place.en, { place, text });
  }
  const all = [...told.values()];
  return { faults: all.slice(0, TOLD), more: Math.max(0, all.length - TOLD) };
}

/** Records go by city, measure and column; anything else by its path. */
function placeOf({ path }: Fault, dataset: Dataset): Text {
  const [, index, field = ""] = /^records\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const record = index === undefined ? undefined : dataset.records[Number(index)];
  if (record === undefined) return { zh: path, en: path };
  const city = dataset.cities.find(({ id }) => id === record.city);
  const column = COLUMNS[field];
  const place = (language: "zh" | "en") =>
    [city?.name[language] ?? record.city, record.measure, column && columnName(column, language)]
      .filter((part) => part !== undefined)
      .join(" · ");
  return { zh: place("zh"), en: place("en") };
}
