/** A description fitted to the workbook as it stands: people rename, delete and move what its formulas refer to. */
import {
  cellAddress,
  HEALTH_TABLES,
  healthTableName,
  HOME,
  PERIOD_CELL,
  SELECTED_CITY_CELL,
  SHEET_IDS,
  sheetName,
  sheetPrefix,
  type Cell,
  type SheetId,
  type WorkbookDescription,
} from "../../workbook";
import { isFormula } from "../kit/cells";
import type { StructureRead } from "./readStructure";

/** In place of a formula that refers to what is not there; it is written again when that has been restored. */
export const LOST = "=#REF!";

/**
 * With the sheets' present names in formulas and names, the cells of period and chosen city where they are now, and `LOST` where a
 * formula refers to a sheet or table that is gone.
 *
 * @param restored a sheet that is about to be there
 */
export function asItStands(
  description: WorkbookDescription,
  read: StructureRead,
  restored?: SheetId,
): WorkbookDescription {
  const fitted = fitting(read, restored);
  const fit = (cell: Cell): Cell =>
    cell !== null && isFormula(cell) ? { formula: fitted(cell.formula) } : cell;
  const fitAll = <T extends { readonly cells: Cell[][] }>(block: T): T => ({
    ...block,
    cells: block.cells.map((row) => row.map(fit)),
  });
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map(fitAll),
      tables: sheet.tables.map(fitAll),
    })),
    names: description.names.map((each) => ({ ...each, formula: fitted(each.formula) })),
  };
}

/** The name of a sheet of ours as it is now: by its mark or, where that is lost, by a table on it. */
function nameNow({ structure: { marks, tables } }: StructureRead, id: SheetId): string | undefined {
  const [table] = HEALTH_TABLES.filter((each) => HOME[each] === id).flatMap((each) => tables.get(each) ?? []);
  return marks.get(id) ?? table?.sheet;
}

function fitting(read: StructureRead, restored: SheetId | undefined): (formula: string) => string {
  const { language, inspection, shownPlace, cityPlace } = read;
  const lost = HEALTH_TABLES.filter((table) => HOME[table] !== restored)
    .map(healthTableName)
    .filter((name) => !inspection.tables.some((table) => table.name === name));
  const present = new Map<string, string | undefined>();
  for (const [id, cell, place] of [
    ["about", PERIOD_CELL, shownPlace],
    ["gaps", SELECTED_CITY_CELL, cityPlace],
  ] as const) {
    if (id === restored || place === null) continue;
    const described = sheetPrefix(sheetName(id, language)) + cellAddress(cell, { row: true, column: true });
    present.set(described, sheetPrefix(place.sheet) + anchored(place.cell));
  }
  for (const id of SHEET_IDS) {
    const now = id === restored ? sheetName(id, language) : nameNow(read, id);
    present.set(sheetPrefix(sheetName(id, language)), now === undefined ? undefined : sheetPrefix(now));
  }
  // Whole cells come before the sheets that they begin with.
  const pattern = new RegExp(
    [...present.keys()].map((key) => key.replace(/[$'.*+?^(){}|[\]\\]/g, "\\$&")).join("|"),
    "g",
  );
  return (formula) => {
    if (lost.some((table) => formula.includes(`${table}[`))) return LOST;
    const found = formula.match(pattern) ?? [];
    if (found.some((key) => present.get(key) === undefined)) return LOST;
    return formula.replace(pattern, (key) => present.get(key) ?? key);
  };
}

/** `B7` as `$B$7`. */
function anchored(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
