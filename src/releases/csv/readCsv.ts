/** Reads a release from a CSV text. */
import { checkDataset, type Dataset } from "../../dataset";
import { WHOLE_FILE, releaseFault, type Imported, type Notice, type Place } from "../faults/fault";
import { dataFaults } from "../faults/dataFaults";
import { tellErrors, withoutDates } from "../faults/errorCells";
import { respelledNotices } from "../faults/respelled";
import { isCodeList } from "../kinds";
import { placeIn } from "./cells";
import { csvColumnName, type CsvColumn } from "./columns";
import { withoutLostTexts } from "./lostTexts";
import { parseCsv, type CsvTable } from "./parse";
import { ENTITY_COLUMNS, type EntityKind } from "./readEntities";
import { readRows, type ReadRows } from "./readRows";

/** The columns that each field of a record is read from. */
const FIELD_COLUMNS: Readonly<Record<string, readonly CsvColumn[]>> = {
  ...ENTITY_COLUMNS,
  period: ["period"],
  level: ["level"],
  citations: ["section"],
  summary: ["summaryZh", "summaryEn", "summary"],
  note: ["doubtZh", "doubtEn", "doubt"],
};

const ENTITY_LISTS: Readonly<Record<string, EntityKind>> = {
  cities: "city",
  themes: "theme",
  measures: "measure",
};

const bothNames = (columns: readonly CsvColumn[]) =>
  columns.map((column) => `${csvColumnName(column, "zh")} / ${csvColumnName(column, "en")}`).join(", ");

/** The cell that a part of the data set was read from. */
function placeOf(
  table: CsvTable,
  { dataset, rowOfRecord, rowOf }: ReadRows,
  [list, index, field]: readonly (string | number)[],
): Place {
  const first = table.rows[0]?.row ?? 1;
  if (list === "release") return placeIn(table, first, ["release"]);
  if (typeof index !== "number") return WHOLE_FILE;
  if (list === "records") {
    const row = rowOfRecord[index];
    return row === undefined ? WHOLE_FILE : placeIn(table, row, FIELD_COLUMNS[field ?? "city"] ?? []);
  }
  const kind = ENTITY_LISTS[list ?? ""];
  if (kind === undefined) return WHOLE_FILE;
  const entries = { city: dataset.cities, theme: dataset.themes, measure: dataset.measures }[kind];
  const row = rowOf(kind, entries[index]?.id ?? "");
  return row === undefined ? WHOLE_FILE : placeIn(table, row, ENTITY_COLUMNS[kind]);
}

function noticesOf(table: CsvTable, { added, named, understood, dataset }: ReadRows): Notice[] {
  const notices: Notice[] = [
    { code: "ignoredColumns", names: table.ignored },
    ...respelledNotices(understood),
    { code: "newCities", names: added.city },
    { code: "newThemes", names: added.theme },
    { code: "newMeasures", names: added.measure },
    { code: "unnamed", names: named ? [] : [dataset.release.id] },
  ];
  return notices.filter(({ names }) => names.length > 0);
}

/**
 * Reads a release from a CSV text, one record per row. `base` supplies what CSV lacks (definitions, targets, source …) and texts
 * in a language that the file leaves blank. Cities, themes and measures that `base` does not have are added.
 */
export function readCsv(text: string, base: Dataset): Imported {
  const parsed = parseCsv(text);
  if (parsed === undefined)
    return { faults: [releaseFault(isCodeList(text) ? "codeList" : "unknownFormat")] };
  if ("missing" in parsed)
    return { faults: [releaseFault("missingColumns", WHOLE_FILE, { columns: bothNames(parsed.missing) })] };
  if ("faults" in parsed) return parsed;
  return readEvidenceTable(parsed.table, base);
}

/** Reads the records of a table, wherever it was found. */
export function readEvidenceTable(given: CsvTable, base: Dataset): Imported {
  const { table, errors, faults } = withoutLostTexts(given);
  if (table.rows.length === 0) return { faults: [releaseFault("noRows")] };
  const rows = readRows(table, base);
  const checked = checkDataset(rows.dataset);
  const wrong = "faults" in checked ? checked.faults : [];
  const told = tellErrors(errors, [
    ...rows.faults,
    ...dataFaults(wrong, (keys) => placeOf(table, rows, keys)),
  ]);
  const all = [...withoutDates(told.faults, faults), ...faults];
  if (all.length > 0 || !("dataset" in checked)) return { faults: all };
  return { dataset: checked.dataset, notices: [...told.notices, ...noticesOf(table, rows)] };
}
