/** A release from a workbook that this product has made: the evidence and code tables as they were last saved. */
import type { Dataset } from "../../dataset";
import { readBack, type ColumnId, type UnreadableRow } from "../../workbook";
import { asRelease } from "../asRelease";
import { dataFaults } from "../dataFaults";
import { releaseFault, WHOLE_FILE, type Imported, type Place, type ReleaseFault } from "../fault";
import { readFacts } from "./facts";
import { openPackage } from "./package";
import { findTables, type FoundTables, type TableName } from "./tables";

const LISTS: Readonly<Record<string, TableName>> = {
  records: "evidence",
  measures: "measures",
  themes: "themes",
  cities: "cities",
};

/** The columns that fields are read from, where they are not called the same. */
const FIELD_COLUMNS: Record<TableName, Readonly<Record<string, ColumnId>>> = {
  evidence: {
    city: "city",
    measure: "measureId",
    level: "level",
    period: "period",
    citations: "section",
    summary: "summary",
    note: "doubt",
  },
  measures: {
    id: "measureId",
    theme: "themeId",
    name: "measure",
    definition: "definition",
    citations: "section",
    listNote: "listNote",
  },
  themes: { id: "themeId", name: "theme" },
  cities: { id: "cityId", name: "city", pinyin: "pinyin" },
};

const KEY_COLUMNS: Record<TableName, ColumnId> = {
  evidence: "city",
  measures: "measureId",
  themes: "themeId",
  cities: "city",
};

function unreadableFault(
  { row, column, value }: UnreadableRow,
  { place }: FoundTables,
  known: string,
): ReleaseFault {
  const where = place("evidence", row, column);
  if (value === "") return { code: "data", place: where, fault: { path: "", code: "blank" } };
  switch (column) {
    case "city":
      return releaseFault("unknownCity", where, { value });
    case "measureId":
      return releaseFault("unknownMeasure", where, { value });
    case "level":
      return releaseFault("level", where, { value });
    case "period":
      return releaseFault("period", where, { value, known });
  }
}

/**
 * A release from the bytes of an .xlsx file. Texts that the workbook has in one language take the other from `base` while they
 * agree with it; what its tables do not carry (periods, targets, conclusions) is the base's.
 */
export function readXlsx(bytes: Uint8Array, base: Dataset): Imported {
  const file = openPackage(bytes);
  if (typeof file === "string") return { faults: [releaseFault(file)] };
  const found = findTables(file);
  if (!("tables" in found)) return found;
  const { language, tables, place } = found;
  if (tables.evidence.body.length === 0) return { faults: [...found.faults, releaseFault("noRows")] };
  const facts = readFacts(file, language, base);
  const { dataset, unreadable } = readBack(tables, language, facts.period, base);
  const known = base.periods.map(({ name }) => name[language]).join(", ");
  const passedOver = new Set(unreadable.map(({ row }) => row));
  const rowsOfRecords = tables.evidence.body.flatMap((_, row) => (passedOver.has(row) ? [] : [row]));

  function placeOf([list, index, field]: readonly (string | number)[]): Place {
    const table = LISTS[list ?? ""];
    if (table === undefined || typeof index !== "number") return WHOLE_FILE;
    const row = table === "evidence" ? rowsOfRecords[index] : index;
    const column = FIELD_COLUMNS[table][field ?? ""] ?? KEY_COLUMNS[table];
    return row === undefined ? WHOLE_FILE : place(table, row, column);
  }

  const checked = asRelease(dataset, facts.release);
  const faults = [
    ...found.faults,
    ...unreadable.map((row) => unreadableFault(row, found, known)),
    ...dataFaults("faults" in checked ? checked.faults : [], placeOf),
  ];
  if (faults.length > 0 || !("dataset" in checked)) return { faults };
  return { dataset: checked.dataset, notices: facts.notices };
}
