import type {
  CoreCommand,
  DuplicateSheetCommand,
  UpdateCellCommand,
  UpdateTableCommand,
} from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { CorePluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_plugin";
import type { RangeAdapterFunctions } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { CoreTable } from "@odoo/o-spreadsheet/dist/types/types/table";
import { parseTableSymbol, tableSymbol } from "../../formulas/tableSymbol";
import type { StructuredReference } from "../../formulas/structuredReference";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { documentGetters } from "./documentPlugin";
import { whileGrowing } from "../growth";
import { LibraryTablePlugin, registerRecalculatingCommand, registries } from "../library";
import { headerText, hostConfig } from "../tables";

/** Excel's identity for the copies of a sheet's tables, by that of the originals; decided by whoever copies the sheet. */
interface CopiedTables {
  readonly excelTables?: readonly {
    readonly excelId: string;
    readonly to: string;
    readonly excelName: string;
  }[];
}

type Rename = (reference: StructuredReference) => string | null;

/**
 * A table grows when it is resized, not by writing beside it: what co-authors' cells do must not depend on the order in which
 * they arrive. It stays when its contents are cleared. Its columns are named by its header cells, and formulas follow them.
 */
class HostTablePlugin extends LibraryTablePlugin {
  private readonly context: EngineContext;

  constructor(config: CorePluginConfig) {
    super(config);
    this.context = contextOf(config);
  }

  /** The engine would have a table that ends where the sheet does grow with the sheet. */
  override adaptRanges(adapters: RangeAdapterFunctions): void {
    super.adaptRanges(this.context.isGrowing ? whileGrowing(adapters) : adapters);
  }

  override handle(command: CoreCommand): void {
    if (command.type === "UPDATE_CELL") this.renameColumn(command);
    else if (command.type !== "DELETE_CONTENT") {
      if (command.type === "UPDATE_TABLE") this.renameTable(command);
      super.handle(command);
      if (command.type === "DUPLICATE_SHEET") this.identifyCopies(command);
    }
  }

  private identifyCopies({ sheetIdTo, excelTables = [] }: DuplicateSheetCommand & CopiedTables): void {
    for (const table of this.getCoreTables(sheetIdTo)) {
      const copy = excelTables.find(({ excelId }) => excelId === hostConfig(table).excelId);
      if (!copy) continue;
      const config = { ...table.config, excelId: copy.to, excelName: copy.excelName };
      this.history.update("tables", sheetIdTo, table.id, { ...table, config });
    }
  }

  /** Runs before the cell changes: its plugin comes later. */
  private renameColumn(command: UpdateCellCommand): void {
    if (command.content === undefined) return;
    const table = this.getCoreTables(command.sheetId).find(
      ({ range, config }) =>
        config.numberOfHeaders > 0 &&
        range.zone.top === command.row &&
        range.zone.left <= command.col &&
        range.zone.right >= command.col,
    );
    if (!table) return;
    const oldName = headerText(this.getters.getCell(command)).toLowerCase();
    const newName = command.content.replace(/^'/, "");
    if (oldName === "" || newName === "" || newName.toLowerCase() === oldName) return;
    const renamed = (column: string) => (column.toLowerCase() === oldName ? newName : column);
    this.renameSymbols(
      table,
      ({ items, columns }) =>
        columns &&
        tableSymbol(hostConfig(table).excelName, {
          items,
          columns: [renamed(columns[0]), renamed(columns[1])],
        }),
    );
  }

  private renameTable(command: UpdateTableCommand): void {
    const table = this.getCoreTableMatchingTopLeft(command.sheetId, command.zone);
    const newName = command.config?.excelName;
    if (!table || newName === undefined) return;
    if (newName !== hostConfig(table).excelName)
      this.renameSymbols(table, (reference) => tableSymbol(newName, reference));
  }

  /** Gives the words that stand for regions of a table in formulas their new spelling. */
  private renameSymbols(table: CoreTable, rename: Rename): void {
    const { excelName } = hostConfig(table);
    for (const symbol of this.usedSymbols()) {
      const reference = parseTableSymbol(symbol, excelName);
      const newSymbol = reference && rename(reference);
      if (newSymbol === null || newSymbol === symbol) continue;
      const { sheetId, zone } = table.range;
      this.dispatch("UPDATE_NAMED_RANGE", {
        oldRangeName: symbol,
        newRangeName: newSymbol,
        ranges: [{ _sheetId: sheetId, _zone: zone }],
      });
    }
  }

  private usedSymbols(): Set<string> {
    const symbols = new Set<string>();
    for (const sheet of this.getters.getSheetIds()) {
      for (const cell of this.getters.getCells(sheet)) {
        if (cell.isFormula) for (const symbol of cell.compiledFormula.symbols) symbols.add(symbol);
      }
    }
    for (const { formulas } of documentGetters(this.getters).getExcelEntries("name")) {
      for (const formula of formulas)
        for (const word of formula.match(/[\p{L}\p{N}_.]+/gu) ?? []) symbols.add(word);
    }
    return symbols;
  }
}

registries.corePluginRegistry.replace("tables", HostTablePlugin);
for (const type of ["CREATE_TABLE", "UPDATE_TABLE", "REMOVE_TABLE"]) registerRecalculatingCommand(type);
