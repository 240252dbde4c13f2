/** Ids of a table's columns, which stay with a column that is renamed or moved. */
import type { Engine } from "../../engine/engine";
import { rangeData } from "../../engine/zones";
import type { Area, SheetArea } from "../../types/area";
import type { TableId } from "../../types/tables";

export function storeColumnIds(
  engine: Engine,
  table: TableId,
  { sheet, area }: SheetArea,
  ids: readonly number[],
): void {
  engine.setEntry({
    kind: "tableColumns",
    id: table,
    sheet,
    value: { ids },
    ranges: ids.map((_, offset) =>
      rangeData({ sheet, area: { ...area, column: area.column + offset, rowCount: 1, columnCount: 1 } }),
    ),
    formulas: [],
  });
}

/** Columns that came later have the next numbers, from the left; so have all of a table that was saved without ids. */
export function columnIds(engine: Engine, table: TableId, { column: first, columnCount }: Area): number[] {
  const entry = engine.entry("tableColumns", table);
  const stored = entry?.value.ids ?? [];
  const places = new Map(
    (entry?.ranges ?? []).flatMap((range, index) =>
      range === null ? [] : [[range._zone.left, stored[index]] as const],
    ),
  );
  let last = Math.max(0, ...stored);
  return Array.from({ length: columnCount }, (_, offset) => places.get(first + offset) ?? ++last);
}
