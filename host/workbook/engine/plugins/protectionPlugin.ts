import type { UIPluginConstructor } from "@odoo/o-spreadsheet/dist/types/plugins/ui_plugin";
import type { Command, CommandResult } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { ProtectionOptions } from "../../types/sheets";
import { BATCH } from "./sessionPlugin";
import { GROW } from "./sheetPlugin";
import { documentGetters } from "./documentPlugin";
import { UIPlugin, registries } from "../library";

const LibraryLockPlugin: UIPluginConstructor = registries.statefulUIPluginRegistry.get("lock_sheet");

/** The engine's lock refuses everything; Excel's protection lets pass what its options and unlocked cells allow. */
class ProtectionPlugin extends LibraryLockPlugin {
  override allowDispatch(command: Command): CommandResult | CommandResult[] {
    const type: string = command.type;
    // A batch is checked by its single commands; growing changes no existing cell.
    const isPermitted = type === BATCH || type === GROW || this.isPermitted(command);
    return isPermitted ? UIPlugin.prototype.allowDispatch.call(this, command) : super.allowDispatch(command);
  }

  private isPermitted(command: Command): boolean {
    switch (command.type) {
      case "RENAME_SHEET":
      case "COLOR_SHEET":
      case "DELETE_SHEET":
      case "FREEZE_ROWS":
      case "FREEZE_COLUMNS":
      case "UNFREEZE_ROWS":
      case "UNFREEZE_COLUMNS":
      case "SET_GRID_LINES_VISIBILITY":
        return true;
      case "UPDATE_CELL":
        return this.isUnlocked(command.sheetId, command.row, command.col);
      case "SET_FORMATTING":
      case "SET_ZONE_BORDERS":
        return this.options(command.sheetId)?.allowFormatCells ?? false;
      case "ADD_COLUMNS_ROWS":
        return this.isAllowed(command, "allowInsertRows", "allowInsertColumns");
      case "REMOVE_COLUMNS_ROWS":
        return this.isAllowed(command, "allowDeleteRows", "allowDeleteColumns");
      case "RESIZE_COLUMNS_ROWS":
      case "HIDE_COLUMNS_ROWS":
      case "UNHIDE_COLUMNS_ROWS":
        return this.isAllowed(command, "allowFormatRows", "allowFormatColumns");
      default:
        return false;
    }
  }

  private options(sheetId: string): ProtectionOptions | undefined {
    return documentGetters(this.getters).getExcelEntry("sheet", sheetId)?.value.protection?.options;
  }

  private isAllowed(
    command: { readonly sheetId: string; readonly dimension: "ROW" | "COL" },
    forRows: keyof ProtectionOptions,
    forColumns: keyof ProtectionOptions,
  ): boolean {
    return this.options(command.sheetId)?.[command.dimension === "ROW" ? forRows : forColumns] ?? false;
  }

  private isUnlocked(sheetId: string, row: number, col: number): boolean {
    const style = this.getters.getCell({ sheetId, row, col })?.style;
    return style?.locked === false;
  }
}

registries.statefulUIPluginRegistry.replace("lock_sheet", ProtectionPlugin);
