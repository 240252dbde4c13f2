import type { CorePluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_plugin";
import type { CommandResult, CoreCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { Zone } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../types/area";
import type { SheetId } from "../../types/area";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { LibrarySheetPlugin, registerCoreCommand, registries } from "../library";

export const GROW = "EXCEL_GROW";

/** Makes a sheet at least so large. For what the engine does in several steps and must have room for. */
interface GrowCommand {
  readonly type: typeof GROW;
  readonly sheetId: SheetId;
  readonly rows: number;
  readonly columns: number;
}

/** Rules may reach far below the data; no rows are allotted for them. */
const MOST_ROWS = 100_000;

/** Rows and columns to spare, so that the last ones stay empty: new ones look like the last. */
const SPARE = { ROW: 50, COL: 5 } as const;

/**
 * Excel's sheets are there from the start; the engine's grow here with what is written into them. Growing is a consequence of a
 * command, not one of its own: so it neither moves what co-authors write at the same time, nor takes it along when undone.
 */
class HostSheetPlugin extends LibrarySheetPlugin {
  private readonly context: EngineContext;

  constructor(config: CorePluginConfig) {
    super(config);
    this.context = contextOf(config);
  }

  override checkZonesExistInSheet(sheetId: SheetId, zones: Zone[]): CommandResult {
    const isWithin = ({ top, left, bottom, right }: Zone) =>
      top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < SHEET_ROWS && right < SHEET_COLUMNS;
    return super.checkZonesExistInSheet(sheetId, zones.every(isWithin) ? [] : zones);
  }

  override beforeHandle(command: CoreCommand | GrowCommand): void {
    if (command.type === "UPDATE_CELL") this.growTo(command.sheetId, command.row + 1, command.col + 1);
    else if (command.type === GROW) this.growTo(command.sheetId, command.rows, command.columns);
    else if ("sheetId" in command && this.tryGetSheet(command.sheetId)) {
      for (const { bottom, right } of this.getCommandZones(command)) {
        this.growTo(command.sheetId, Math.min(bottom + 1, MOST_ROWS), right + 1);
      }
    }
    if (command.type !== GROW) super.beforeHandle(command);
  }

  private growTo(sheetId: SheetId, rows: number, columns: number): void {
    this.grow(sheetId, "ROW", rows, this.getNumberRows(sheetId));
    this.grow(sheetId, "COL", columns, this.getNumberCols(sheetId));
  }

  private grow(sheetId: SheetId, dimension: "ROW" | "COL", wanted: number, present: number): void {
    if (wanted <= present) return;
    this.context.isGrowing = true;
    this.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: this.getSheetName(sheetId),
      dimension,
      base: present - 1,
      quantity: wanted - present + SPARE[dimension],
      position: "after",
    });
    this.context.isGrowing = false;
  }
}

registries.corePluginRegistry.replace("sheet", HostSheetPlugin);
registerCoreCommand(GROW);
registries.inverseCommandRegistry.add(GROW, (command) => [command]);
