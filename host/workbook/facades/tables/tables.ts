import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import type { CoreTable } from "@odoo/o-spreadsheet/dist/types/types/table";
import { newId } from "../../engine/engine";
import { allTables, columnNames, hostConfig, tableId, tableName, tableShape } from "../../engine/tables";
import { columnIds, storeColumnIds } from "./columnIds";
import { areaOf, intersection, rangeData } from "../../engine/zones";
import { dataArea } from "../../formulas/scope";
import { parseTableSymbol } from "../../formulas/tableSymbol";
import type { Area, SheetArea, SheetId } from "../../types/area";
import type { Cells } from "../../types/cells";
import type { Filters } from "../../types/filters";
import type { Table, TableId, TableOptions, Tables } from "../../types/tables";
import { requireFreeName } from "../names/nameRules";

const DEFAULT_STYLE = "TableStyleMedium2";

/** The data rows of a table before and after a resize, for charts of its columns. */
export interface Resized {
  readonly sheet: SheetId;
  readonly before: Pick<Area, "row" | "rowCount">;
  readonly after: Pick<Area, "row" | "rowCount">;
  readonly columns: Pick<Area, "column" | "columnCount">;
}

export class WorkbookTables implements Tables {
  constructor(
    private readonly core: Core,
    private readonly cells: Cells,
    private readonly filters: Filters,
    private readonly whenResized: (resized: Resized) => void,
  ) {}

  list(sheet?: SheetId): Table[] {
    const { getters } = this.core.engine;
    const tables = sheet === undefined ? allTables(getters) : getters.getCoreTables(sheet);
    return tables.map((table) => this.describe(table));
  }

  find(idOrName: string): Table | null {
    const wanted = idOrName.toLowerCase();
    // Only the one that is found is described: reading its columns' names costs more than looking for it.
    const found = allTables(this.core.engine.getters).find(
      (table) => tableId(table) === idOrName || tableName(table).toLowerCase() === wanted,
    );
    return found ? this.describe(found) : null;
  }

  dataArea(id: TableId): SheetArea {
    const table = this.core.engine.coreTable(id);
    return { sheet: table.range.sheetId, area: dataArea(tableShape(this.core.engine.getters, table)) };
  }

  add({ sheet, area }: SheetArea, hasHeaders: boolean): Table {
    const { engine } = this.core;
    this.core.require({ sheet, area });
    engine.requireUnprotected(sheet);
    const whole = { ...area, rowCount: Math.max(2, area.rowCount + (hasHeaders ? 0 : 1)) };
    this.requireFree(sheet, whole, null);
    const config = {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      styleId: DEFAULT_STYLE,
      excelId: newId(),
      excelName: this.freeName(),
      excelStyle: DEFAULT_STYLE,
    };
    engine.batch(() => {
      if (!hasHeaders) this.cells.insertCells({ sheet, area: { ...area, rowCount: 1 } }, "down");
      engine.send("CREATE_TABLE", {
        sheetId: sheet,
        ranges: [rangeData({ sheet, area: whole })],
        config,
        tableType: "static",
      });
      this.tidyHeader(sheet, whole);
      storeColumnIds(engine, config.excelId, { sheet, area: whole }, numbers(whole.columnCount));
    });
    return this.describe(engine.coreTable(config.excelId));
  }

  update(id: TableId, patch: Partial<TableOptions>): void {
    const { engine } = this.core;
    const { range, config } = engine.coreTable(id);
    if (patch.name !== undefined && patch.name !== config.excelName)
      requireFreeName(this.core, patch.name, { table: id });
    // Without its buttons a table has no filters.
    if (patch.showFilterButton === false) this.filters.clear(id);
    engine.send("UPDATE_TABLE", {
      sheetId: range.sheetId,
      zone: range.zone,
      config: {
        ...hostIdentity(engine.coreTable(id)),
        ...(patch.name !== undefined && { excelName: patch.name }),
        ...(patch.style !== undefined && { excelStyle: patch.style, styleId: this.engineStyle(patch.style) }),
        ...(patch.showFilterButton !== undefined && { hasFilters: patch.showFilterButton }),
        ...(patch.showBandedRows !== undefined && { bandedRows: patch.showBandedRows }),
      },
    });
  }

  resize(id: TableId, area: Area): void {
    const { engine } = this.core;
    const table = engine.coreTable(id);
    const { sheetId: sheet, zone } = table.range;
    this.core.require({ sheet, area });
    engine.requireUnprotected(sheet);
    const headers = table.config.numberOfHeaders;
    if (area.row !== zone.top || !intersection(area, areaOf(zone)) || area.rowCount <= headers) {
      throw new WorkbookError(
        "InvalidArgument",
        "The new range of a table must keep its header row where it is, overlap the table and leave a row for data.",
      );
    }
    this.requireFree(sheet, area, id);
    const { area: before } = this.dataArea(id);
    engine.batch(() => {
      engine.send("UPDATE_TABLE", {
        sheetId: sheet,
        zone,
        newTableRange: rangeData({ sheet, area }),
        config: hostIdentity(table),
      });
      this.tidyHeader(sheet, area);
      this.whenResized({ sheet, before: rows(before), after: rows(this.dataArea(id).area), columns: area });
    });
  }

  setColumnIds(id: TableId, ids: readonly number[]): void {
    const { engine } = this.core;
    const { range } = engine.coreTable(id);
    storeColumnIds(engine, id, { sheet: range.sheetId, area: areaOf(range.zone) }, ids);
  }

  setShowTotals(id: TableId, show: boolean): void {
    const { engine } = this.core;
    const table = engine.coreTable(id);
    const { sheetId: sheet, zone } = table.range;
    if (table.config.totalRow === show) return;
    engine.requireUnprotected(sheet);
    const area = areaOf(zone);
    const rowCount = area.rowCount + (show ? 1 : -1);
    engine.batch(() => {
      const below = { ...area, row: area.row + area.rowCount - (show ? 0 : 1), rowCount: 1 };
      if (show) this.cells.insertCells({ sheet, area: below }, "down");
      engine.send("UPDATE_TABLE", {
        sheetId: sheet,
        zone,
        newTableRange: rangeData({ sheet, area: { ...area, rowCount } }),
        config: { ...hostIdentity(table), totalRow: show },
      });
      if (!show) this.cells.clear({ sheet, area: below }, "Contents");
    });
  }

  remove(id: TableId): void {
    const { engine } = this.core;
    const { range } = engine.coreTable(id);
    engine.requireUnprotected(range.sheetId);
    engine.batch(() => {
      this.filters.clear(id);
      engine.deleteEntry("tableColumns", id);
      engine.send("REMOVE_TABLE", { sheetId: range.sheetId, target: [range.zone] });
      this.cells.clear({ sheet: range.sheetId, area: areaOf(range.zone) }, "All");
    });
  }

  convertToRange(id: TableId): void {
    const { engine } = this.core;
    const { range, config } = engine.coreTable(id);
    engine.requireUnprotected(range.sheetId);
    engine.batch(() => {
      this.filters.clear(id);
      engine.deleteEntry("tableColumns", id);
      this.spellOut(config.excelName ?? "");
      engine.send("REMOVE_TABLE", { sheetId: range.sheetId, target: [range.zone] });
    });
  }

  private describe(table: CoreTable): Table {
    const { getters } = this.core.engine;
    const config = hostConfig(table);
    return {
      id: config.excelId,
      name: config.excelName,
      sheet: table.range.sheetId,
      area: areaOf(table.range.zone),
      columns: columnNames(getters, table),
      columnIds: columnIds(this.core.engine, config.excelId, areaOf(table.range.zone)),
      showHeaders: config.numberOfHeaders > 0,
      showTotals: config.totalRow,
      showFilterButton: config.hasFilters,
      showBandedRows: config.bandedRows,
      showBandedColumns: config.bandedColumns,
      highlightFirstColumn: config.firstColumn,
      highlightLastColumn: config.lastColumn,
      style: config.excelStyle,
    };
  }

  /** Errors: "InvalidArgument" when the cells belong to another table. */
  private requireFree(sheet: SheetId, area: Area, id: TableId | null): void {
    const other = this.list(sheet).find((table) => table.id !== id && intersection(table.area, area));
    if (other)
      throw new WorkbookError("InvalidArgument", `A table cannot overlap another table, ${other.name}.`);
  }

  private freeName(): string {
    const base = this.core.language === "zh-CN" ? "表" : "Table";
    for (let number = 1; ; number++) if (!this.find(`${base}${number}`)) return `${base}${number}`;
  }

  /** The engine draws only styles it knows. */
  private engineStyle(style: string): string {
    const { getters } = this.core.engine;
    return style !== "" && Object.keys(getters.getTableStyles()).includes(style) ? style : "None";
  }

  /** Writing the header cells as they are makes them texts, complete and unique. */
  private tidyHeader(sheet: SheetId, area: Area): void {
    const header = { sheet, area: { ...area, rowCount: 1 } };
    this.cells.write(header, [Array.from({ length: area.columnCount }, () => null)]);
  }

  /** Puts cells in place of the words for a table's regions in all formulas. */
  private spellOut(table: string): void {
    const { engine } = this.core;
    for (const sheetId of engine.getters.getSheetIds()) {
      for (const cell of engine.getters.getCells(sheetId)) {
        if (!cell.isFormula) continue;
        const symbols = cell.compiledFormula.symbols.filter((symbol) => parseTableSymbol(symbol, table));
        const { row, col } = engine.getters.getCellPosition(cell.id);
        const formula = this.core.engineFormula({ sheet: sheetId, cell: { row, column: col } });
        if (symbols.length === 0 || formula === null) continue;
        // The longest first: KCFIN_T.主题 is the beginning of KCFIN_T.主题编号.
        const content = [...symbols]
          .sort((a, b) => b.length - a.length)
          .reduce((text, symbol) => text.replaceAll(symbol, this.cellsOf(symbol, sheetId)), formula);
        engine.send("UPDATE_CELL", { sheetId, row, col, content });
      }
    }
  }

  private cellsOf(symbol: string, sheet: SheetId): string {
    const { getters } = this.core.engine;
    const range = getters.getNamedRange(symbol)?.range;
    return range ? getters.getRangeString(range, sheet, { useFixedReference: true }) : "#REF";
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const rows = ({ row, rowCount }: Area) => ({ row, rowCount });

/** The engine merges a patch into its settings; the identity is given again for tables that have none stored yet. */
function hostIdentity(table: CoreTable) {
  const { excelId, excelName, excelStyle } = hostConfig(table);
  return { excelId, excelName, excelStyle };
}
