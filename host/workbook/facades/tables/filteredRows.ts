import type { CoreTable } from "@odoo/o-spreadsheet/dist/types/types/table";
import type { Engine } from "../../engine/engine";
import { hostConfig, tableShape } from "../../engine/tables";
import { areaOf, intersection } from "../../engine/zones";
import { dataArea } from "../../formulas/scope";
import { SHEET_COLUMNS } from "../../types/area";
import type { SheetArea, SheetId } from "../../types/area";

/** Tables of a sheet that have a filter. */
function filteredTables(engine: Engine, sheet: SheetId): CoreTable[] {
  const filters = engine.entries("filter").filter((entry) => entry.sheet === sheet);
  if (filters.length === 0) return [];
  const ids = new Set(filters.map(({ id }) => id));
  return engine.getters.getCoreTables(sheet).filter((table) => ids.has(hostConfig(table).excelId));
}

/** Rows of an area that a table's filter hides. */
export function filteredRows(engine: Engine, { sheet, area }: SheetArea): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const table of filteredTables(engine, sheet)) {
    const data = dataArea(tableShape(engine.getters, table));
    const common = intersection({ ...data, column: 0, columnCount: SHEET_COLUMNS }, area);
    if (!common) continue;
    for (let row = common.row; row < common.row + common.rowCount; row += 1)
      if (engine.getters.isRowHiddenByUser(sheet, row)) rows.add(row);
  }
  return rows;
}

/** The name of a filtered table that an area cuts into; null where it meets none. */
export function filteredTableIn(engine: Engine, { sheet, area }: SheetArea): string | null {
  const found = filteredTables(engine, sheet).find(({ range }) => intersection(areaOf(range.zone), area));
  return found ? hostConfig(found).excelName : null;
}
