/** The rows of the evidence table in the open workbook, found by what they say. */
import type { EvidenceIndex } from "../../analysis";
import type { Language } from "../../dataset";
import { columnName, findRow, IDENTIFYING_COLUMNS, recogniseRows, TABLES, type Pair } from "../../workbook";
import { cellValues } from "../kit/cells";
import { inExcel } from "../kit/inExcel";

/** Where a pair's row stands, or why it cannot be found. */
export type RowSearch =
  { status: "found"; row: number } | { status: "noRow" } | { status: "noColumn"; column: string };

/** The evidence table by its name or, where it has been renamed, by its columns; null where there is none. Up to three requests. */
export async function findEvidenceTable(
  context: Excel.RequestContext,
  language: Language,
): Promise<Excel.Table | null> {
  const named = context.workbook.tables.getItemOrNullObject(TABLES.evidence).load("name");
  await context.sync();
  if (!named.isNullObject) return named;
  const tables = context.workbook.tables.load("items/id");
  await context.sync();
  const columns = tables.items.map((table) => table.columns.load("items/name"));
  await context.sync();
  const wanted = IDENTIFYING_COLUMNS.map((id) => columnName(id, language));
  const place = columns.findIndex(({ items }) => {
    const names = items.map(({ name }) => name);
    return wanted.every((name) => names.includes(name));
  });
  return tables.items[place] ?? null;
}

/** Looks for the row that the index's record of a pair comes from. Two requests; reads only the columns that tell. */
export async function searchRow(
  context: Excel.RequestContext,
  table: Excel.Table,
  pair: Pair,
  index: EvidenceIndex,
  language: Language,
): Promise<RowSearch> {
  const names = IDENTIFYING_COLUMNS.map((id) => columnName(id, language));
  const columns = names.map((name) => table.columns.getItemOrNullObject(name).load("name"));
  await context.sync();
  const missing = columns.findIndex((column) => column.isNullObject);
  if (missing >= 0) return { status: "noColumn", column: names[missing] ?? "" };

  const ranges = columns.map((column) => column.getDataBodyRange().load("values"));
  await context.sync();
  const cells = ranges.map(cellValues);
  const body = (cells[0] ?? []).map((_, row) => cells.map((column) => column[row]?.[0] ?? ""));
  const row = findRow(recogniseRows({ header: names, body }, language, index), pair, index);
  return row === null ? { status: "noRow" } : { status: "found", row };
}

/** What a row says that the data do not hold. */
export interface RowRemarks {
  /** What it comes from: a release, or whatever the analyst wrote. */
  origin: string;
  /** The analyst's own notes. */
  notes: string;
}

/**
 * Origin and notes in the row of a pair; null where there is no such row.
 *
 * @throws OfficeExtension.Error when the workbook cannot be read
 */
export function readRemarks(
  pair: Pair,
  index: EvidenceIndex,
  language: Language,
): Promise<RowRemarks | null> {
  return inExcel(async (context) => {
    const table = await findEvidenceTable(context, language);
    if (table === null) return null;
    const found = await searchRow(context, table, pair, index, language);
    if (found.status !== "found") return null;
    const row = table.getDataBodyRange().getRow(found.row).load("values");
    const columns = table.columns.load("items/name");
    await context.sync();
    const [values = []] = cellValues(row);
    const text = (id: "origin" | "notes") => {
      const place = columns.items.findIndex(({ name }) => name === columnName(id, language));
      return String(values[place] ?? "").trim();
    };
    return { origin: text("origin"), notes: text("notes") };
  });
}
