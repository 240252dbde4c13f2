/** Commands of the engine as news of what changed, told once per step. */
import type { Command } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { Getters } from "@odoo/o-spreadsheet/dist/types/types/getters";
import type { Change, ChangeSource } from "../model";
import { SHEET_COLUMNS, SHEET_ROWS } from "../types/area";
import type { Area, SheetId } from "../types/area";
import type { TableId } from "../types/tables";
import type { DocumentCommand } from "./plugins/documentPlugin";
import { mergeCells } from "./mergeCells";
import { allTables, hostConfig } from "./tables";
import { areaOf } from "./zones";

type Known = Command | DocumentCommand;

/** Collects a step's changes; cells edited one by one come out as areas. */
export class ChangeLog {
  private changes: Change[] = [];
  private cells = new Map<string, { sheet: SheetId; source: ChangeSource; keys: Set<number> }>();
  private tables = new Map<TableId, SheetId>();
  private isCalculated = false;
  private isSilent = false;

  /** Runs work that records nothing but that something was calculated. */
  silently(work: () => void): void {
    const before = this.isSilent;
    this.isSilent = true;
    try {
      work();
    } finally {
      this.isSilent = before;
      this.isCalculated = true;
    }
  }

  record(command: Known, getters: Getters, source: ChangeSource): void {
    if (this.isSilent && source === "Local") return;
    switch (command.type) {
      case "UPDATE_CELL":
        if (command.content !== undefined) this.cell(command.sheetId, command.row, command.col, source);
        return;
      case "UNDO":
      case "REDO":
        for (const undone of command.commands) this.record(undone, getters, source);
        return;
      case "ADD_COLUMNS_ROWS":
      case "REMOVE_COLUMNS_ROWS":
        this.headers(command, source);
        return;
      default:
        this.other(command, getters, source);
    }
  }

  push(change: Change): void {
    this.flushCells();
    this.changes.push(change);
  }

  /** Everything since the last call, in order. */
  drain(getters: Getters): Change[] {
    this.flushCells();
    this.compareTables(getters);
    const changes = this.changes;
    if (this.isCalculated) changes.push({ kind: "Calculated", sheets: [...getters.getSheetIds()] });
    this.changes = [];
    this.isCalculated = false;
    return changes;
  }

  private cell(sheet: SheetId, row: number, column: number, source: ChangeSource): void {
    const group = this.cells.get(sheet + source) ?? { sheet, source, keys: new Set<number>() };
    group.keys.add(row * SHEET_COLUMNS + column);
    this.cells.set(sheet + source, group);
  }

  private flushCells(): void {
    for (const { sheet, source, keys } of this.cells.values()) {
      this.isCalculated = true;
      for (const area of mergeCells(keys)) this.changes.push({ kind: "RangeEdited", source, sheet, area });
    }
    this.cells.clear();
  }

  private headers(
    command: Extract<Known, { type: "ADD_COLUMNS_ROWS" | "REMOVE_COLUMNS_ROWS" }>,
    source: ChangeSource,
  ): void {
    const isRow = command.dimension === "ROW";
    const whole = (first: number, count: number): Area =>
      isRow
        ? { row: first, rowCount: count, column: 0, columnCount: SHEET_COLUMNS }
        : { row: 0, rowCount: SHEET_ROWS, column: first, columnCount: count };
    this.isCalculated = true;
    if (command.type === "REMOVE_COLUMNS_ROWS") {
      const first = Math.min(...command.elements);
      const area = whole(first, command.elements.length);
      this.push({ kind: isRow ? "RowDeleted" : "ColumnDeleted", source, sheet: command.sheetId, area });
      return;
    }
    const first = command.position === "before" ? command.base : command.base + 1;
    const area = whole(first, command.quantity);
    this.push({ kind: isRow ? "RowInserted" : "ColumnInserted", source, sheet: command.sheetId, area });
  }

  private other(command: Known, getters: Getters, source: ChangeSource): void {
    switch (command.type) {
      case "CREATE_SHEET":
        this.push({ kind: "SheetAdded", source, sheet: command.sheetId });
        break;
      case "DUPLICATE_SHEET":
        this.push({ kind: "SheetAdded", source, sheet: command.sheetIdTo });
        break;
      case "DELETE_SHEET":
        this.push({ kind: "SheetDeleted", source, sheet: command.sheetId });
        break;
      case "RENAME_SHEET":
        this.push({ kind: "SheetRenamed", source, sheet: command.sheetId });
        break;
      case "MOVE_SHEET":
        this.push({ kind: "SheetMoved", source, sheet: command.sheetId });
        break;
      case "ACTIVATE_SHEET":
        this.push({ kind: "SheetActivated", source: "Local", sheet: command.sheetIdTo });
        break;
      case "SET_FORMATTING":
      case "CLEAR_FORMATTING":
      case "SET_ZONE_BORDERS":
        for (const zone of command.target) {
          this.push({ kind: "FormatChanged", source, sheet: command.sheetId, area: areaOf(zone) });
        }
        break;
      case "COLOR_SHEET":
      case "HIDE_SHEET":
      case "SHOW_SHEET":
      case "LOCK_SHEET":
      case "UNLOCK_SHEET":
      case "FREEZE_ROWS":
      case "FREEZE_COLUMNS":
      case "SET_GRID_LINES_VISIBILITY":
        this.push({ kind: "SheetChanged", source, sheet: command.sheetId });
        break;
      case "EXCEL_SET_ENTRY":
        // Ids of columns come with their table, of which there is news already.
        if (command.entry.sheet !== null && command.entry.kind !== "tableColumns")
          this.push({ kind: "SheetChanged", source, sheet: command.entry.sheet });
        break;
      case "UPDATE_TABLE": {
        const table = getters.getCoreTableMatchingTopLeft(command.sheetId, command.zone);
        if (table)
          this.push({
            kind: "TableChanged",
            source,
            sheet: command.sheetId,
            table: hostConfig(table).excelId,
          });
        break;
      }
    }
  }

  private compareTables(getters: Getters): void {
    const source = "Local";
    const now = new Map(allTables(getters).map((table) => [hostConfig(table).excelId, table.range.sheetId]));
    for (const [table, sheet] of now) {
      if (!this.tables.has(table)) this.changes.push({ kind: "TableAdded", source, sheet, table });
    }
    for (const [table, sheet] of this.tables) {
      if (!now.has(table)) this.changes.push({ kind: "TableDeleted", source, sheet, table });
    }
    this.tables = now;
  }
}
