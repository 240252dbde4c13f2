import type { CoreCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { WorkbookData } from "@odoo/o-spreadsheet/dist/types/types/workbook_data";
import { LibraryCellPlugin, registries } from "./library";

/**
 * Formatting a cell leaves its content alone. The library reads and compiles the content again, which costs most of the
 * time of formatting and loses the spaces of formulas.
 */
class HostCellPlugin extends LibraryCellPlugin {
  override handle(command: CoreCommand): void {
    if (command.type === "UPDATE_CELL" && command.content === undefined) {
      const cell = this.getters.getCell(command);
      const hasContent = cell && (cell.isFormula || cell.content !== "");
      if (hasContent && !("formula" in command)) {
        const { style, format, ...rest } = cell;
        const newStyle = command.style === undefined ? style : (command.style ?? undefined);
        const newFormat = command.format === undefined ? format : command.format || undefined;
        this.history.update("cells", command.sheetId, cell.id, {
          ...rest,
          ...(newStyle && { style: newStyle }),
          ...(newFormat !== undefined && { format: newFormat }),
        });
        return;
      }
    }
    super.handle(command);
  }

  /** Formulas are saved whole: writing them in short fails as `sendCommandsAsTheyAre` tells. */
  override export(data: WorkbookData): void {
    super.export(data, false);
  }
}

registries.corePluginRegistry.replace("cell", HostCellPlugin);
