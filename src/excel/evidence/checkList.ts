import {
  cellAddress,
  checkTables,
  isToldWithRows,
  periodSpelling,
  type CheckedRow,
  type Finding,
  type TableId,
} from "../../workbook";
import { readOpenTables } from "./readEvidence";
import { inExcel } from "../kit/inExcel";

/** A row that is not counted as it stands. Cells are in A1 notation. */
export interface UncountedItem {
  /** null for the cell that chooses the plan period. */
  table: CheckedRow["table"] | null;
  why: CheckedRow["why"] | "shownPeriod";
  /** The sheet that the table stands on. */
  sheet: string;
  cell: string;
  value: string;
  /** The cell of the other row, where the two are about the same. */
  first: string | null;
  /** How the cell should be written, where that is clear. */
  offer?: string | undefined;
}

/** Damage to a table that keeps its rows, or what stands in them, from being read: one item, however many rows there are. */
export interface StructureItem {
  table: TableId;
  why: "structure";
  sheet: string;
  /** Empty where there is none to go to. */
  cell: string;
  value: string;
  first: null;
  /** Structure is repaired on Overview. */
  offer?: undefined;
  finding: Finding;
}

export type CheckItem = UncountedItem | StructureItem;

/** Looks through the tables of the open workbook; null where it has none. Waits while a cell is being edited. */
export async function readCheckList(): Promise<CheckItem[] | null> {
  const read = await readOpenTables();
  if (read === null) return null;
  if (read.status === "damaged") return structureItems(read.all);
  const { language, tables, shown, shownPlace, base, places, findings } = read;
  const chosen = periodSpelling(shown, base, language);
  const period: UncountedItem[] =
    chosen === shown
      ? []
      : [{ table: null, why: "shownPeriod", ...shownPlace, value: shown, first: null, offer: chosen }];
  const rows = checkTables(tables, language, shown, base).flatMap(
    ({ table, row, column, why, value, first, offer }): UncountedItem[] => {
      const place = places.get(table);
      if (place === undefined) return [];
      // The body begins below the headers.
      const cell = (inBody: number) =>
        cellAddress({ row: place.row + 1 + inBody, column: place.column + column });
      const other = first === null ? null : cell(first);
      return [{ table, why, sheet: place.sheet, cell: cell(row), value, first: other, offer }];
    },
  );
  return [...structureItems(findings), ...period, ...rows];
}

function structureItems(findings: readonly Finding[]): StructureItem[] {
  return findings.filter(isToldWithRows).map((finding) => ({
    table: tableOf(finding),
    why: "structure",
    ...("place" in finding ? finding.place : { sheet: "name" in finding ? finding.name : "", cell: "" }),
    value: "now" in finding && typeof finding.now === "string" ? finding.now : "",
    first: null,
    finding,
  }));
}

function tableOf(finding: Finding): TableId {
  return "table" in finding && finding.table !== "base" ? finding.table : "evidence";
}

/** Shows a cell and selects it. */
export function selectCell(sheet: string, cell: string): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}
