import type { CorePluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_plugin";
import type { CommandResult, CoreCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { RangeAdapterFunctions, Style } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { WorkbookData } from "@odoo/o-spreadsheet/dist/types/types/workbook_data";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { whileGrowing } from "../growth";
import { CorePlugin, LibraryCellPlugin, registries } from "../library";

/**
 * Formatting a cell leaves its content alone. The library reads and compiles the content again, which costs most of the
 * time of formatting and loses the spaces of formulas.
 */
class HostCellPlugin extends LibraryCellPlugin {
  private readonly context: EngineContext;
  private readonly styles = new Map<string, Style>();

  constructor(config: CorePluginConfig) {
    super(config);
    this.context = contextOf(config);
  }

  override adaptRanges(adapters: RangeAdapterFunctions): void {
    super.adaptRanges(this.context.isGrowing ? whileGrowing(adapters) : adapters);
  }

  /** A cell beyond the sheet's present end is allotted when it is written (`sheetPlugin.ts`). */
  override allowDispatch(command: CoreCommand): CommandResult | CommandResult[] {
    if (command.type !== "UPDATE_CELL") return super.allowDispatch(command);
    const sheet = this.getters.tryGetSheet(command.sheetId);
    const isBeyond = sheet && (command.row >= sheet.rows.length || command.col >= sheet.numberOfCols);
    return isBeyond ? CorePlugin.prototype.allowDispatch.call(this, command) : super.allowDispatch(command);
  }

  override handle(given: CoreCommand): void {
    const command =
      given.type === "UPDATE_CELL" && given.style ? { ...given, style: this.shared(given.style) } : given;
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

  /** Cells that look alike share their style: the library makes one for every cell. */
  private shared(style: Style): Style {
    const key = JSON.stringify(style);
    const known = this.styles.get(key) ?? style;
    this.styles.set(key, known);
    return known;
  }

  /** Formulas are saved whole: writing them in short fails as `sendCommandsAsTheyAre` tells. */
  override export(data: WorkbookData): void {
    super.export(data, false);
  }
}

registries.corePluginRegistry.replace("cell", HostCellPlugin);
