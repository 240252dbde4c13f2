import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { meets } from "./filterCriteria";
import { allTables, hostConfig, tableShape } from "../../engine/tables";
import { areaOf, rangeData } from "../../engine/zones";
import { filteredRows } from "./filteredRows";
import { dataArea } from "../../formulas/scope";
import type { SheetArea, SheetId } from "../../types/area";
import type { Cells } from "../../types/cells";
import type { ColumnFilter, FilterCriterion, Filters } from "../../types/filters";
import type { TableId } from "../../types/tables";

/** Filtered rows are plainly hidden rows: files do not distinguish them either. */
export class WorkbookFilters implements Filters {
  constructor(
    private readonly core: Core,
    private readonly cells: () => Cells,
  ) {}

  list(table: TableId): ColumnFilter[] {
    const entry = this.core.engine.entry("filter", table);
    if (!entry) return [];
    const whole = areaOf(this.core.engine.coreTable(table).range.zone);
    return entry.value.criteria
      .flatMap((criterion, index): ColumnFilter[] => {
        const range = entry.ranges[index];
        const column = range ? areaOf(range._zone).column - whole.column : -1;
        return column >= 0 && column < whole.columnCount ? [{ column, criterion }] : [];
      })
      .sort((a, b) => a.column - b.column);
  }

  set(table: TableId, column: number, criterion: FilterCriterion | null): void {
    const { area } = this.whole(table);
    if (column < 0 || column >= area.columnCount)
      throw new WorkbookError("InvalidArgument", "The table has no such column to be filtered.");
    const others = this.list(table).filter((filter) => filter.column !== column);
    this.store(table, criterion === null ? others : [...others, { column, criterion }]);
  }

  clear(table: TableId): void {
    if (this.core.engine.entry("filter", table)) this.store(table, []);
  }

  reapply(table: TableId): void {
    if (this.core.engine.entry("filter", table)) this.store(table, this.list(table));
  }

  hiddenRows(at: SheetArea): ReadonlySet<number> {
    return filteredRows(this.core.engine, at);
  }

  /** Drops filters of deleted columns and tables, and shows the rows that they hid. */
  settle(sheet: SheetId): void {
    const { engine } = this.core;
    const tables = new Set(allTables(engine.getters).map((table) => hostConfig(table).excelId));
    for (const { id, sheet: on, ranges } of engine.entries("filter")) {
      if (!tables.has(id)) engine.deleteEntry("filter", id);
      else if (on === sheet && ranges.some((range) => range === null)) this.reapply(id);
    }
  }

  private whole(table: TableId): SheetArea {
    const { range } = this.core.engine.coreTable(table);
    this.core.engine.requireUnprotected(range.sheetId);
    return { sheet: range.sheetId, area: areaOf(range.zone) };
  }

  private store(table: TableId, filters: readonly ColumnFilter[]): void {
    const { engine } = this.core;
    const { sheet, area } = this.whole(table);
    engine.batch(() => {
      if (filters.length === 0) engine.deleteEntry("filter", table);
      else
        engine.setEntry({
          kind: "filter",
          id: table,
          sheet,
          value: { criteria: filters.map(({ criterion }) => criterion) },
          // The header cells, which go where the columns go.
          ranges: filters.map(({ column }) =>
            rangeData({
              sheet,
              area: { row: area.row, column: area.column + column, rowCount: 1, columnCount: 1 },
            }),
          ),
          formulas: [],
        });
      this.hide(table, filters);
    });
  }

  private hide(table: TableId, filters: readonly ColumnFilter[]): void {
    const { engine } = this.core;
    const core = engine.coreTable(table);
    const sheetId = core.range.sheetId;
    const data = dataArea(tableShape(engine.getters, core));
    const at = { sheet: sheetId, area: data };
    const columns = filters.map(({ column, criterion }) => {
      const cells = { ...at, area: { ...data, column: data.column + column, columnCount: 1 } };
      return { criterion, values: this.cells().values(cells), texts: this.cells().texts(cells) };
    });
    const rows = Array.from({ length: data.rowCount }, (_, index) => index);
    const hidden = rows.filter((row) =>
      columns.some(
        ({ criterion, values, texts }) =>
          !meets({ value: values[row]?.[0] ?? "", text: texts[row]?.[0] ?? "" }, criterion),
      ),
    );
    const send = (type: string, elements: readonly number[]) => {
      const place = elements.map((row) => data.row + row);
      if (place.length > 0) engine.send(type, { sheetId, dimension: "ROW", elements: place });
    };
    const now = new Set(rows.filter((row) => engine.getters.isRowHiddenByUser(sheetId, data.row + row)));
    send(
      "UNHIDE_COLUMNS_ROWS",
      [...now].filter((row) => !hidden.includes(row)),
    );
    send(
      "HIDE_COLUMNS_ROWS",
      hidden.filter((row) => !now.has(row)),
    );
  }
}
