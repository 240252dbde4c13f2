/**
 * The one door to @odoo/o-spreadsheet. Everything that leans on how the library is built inside (names of its plugins, open
 * sets of commands, its chatter on the console, what it expects of the runtime) is in this folder and checked when it loads.
 */
import { coreTypes, invalidateEvaluationCommands, isCoreCommand, registries } from "@odoo/o-spreadsheet";
import type { DispatchResult } from "@odoo/o-spreadsheet";
import type { Command } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { CellPlugin } from "@odoo/o-spreadsheet/dist/types/plugins/core/cell";
import type { DataValidationPlugin } from "@odoo/o-spreadsheet/dist/types/plugins/core/data_validation";
import type { NamedRangesPlugin } from "@odoo/o-spreadsheet/dist/types/plugins/core/named_range";
import type { SheetPlugin } from "@odoo/o-spreadsheet/dist/types/plugins/core/sheet";
import type { TablePlugin } from "@odoo/o-spreadsheet/dist/types/plugins/core/tables";
import type { CorePluginConstructor } from "@odoo/o-spreadsheet/dist/types/plugins/core_plugin";
import type { CoreViewPluginConstructor } from "@odoo/o-spreadsheet/dist/types/plugins/core_view_plugin";
import type { EvaluationPlugin } from "@odoo/o-spreadsheet/dist/types/plugins/ui_core_views/cell_evaluation/evaluation_plugin";

export {
  CompiledFormula,
  CorePlugin,
  LocalTransportService,
  Model,
  UIPlugin,
  helpers,
  iterateAstNodes,
  parse,
  registries,
} from "@odoo/o-spreadsheet";

/** The library's lists and dispatchers are typed as closed unions; plugins of one's own add to them by name. */
interface OpenSet {
  add(name: string): unknown;
}
export interface OpenDispatcher {
  dispatch(type: string, payload?: object): DispatchResult;
}

// The library is written for Node 22; this is the only newer function it calls on our paths.
if (!("groupBy" in Object)) {
  Object.defineProperty(Object, "groupBy", {
    value: <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
      const groups = new Map<PropertyKey, T[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return Object.fromEntries(groups);
    },
  });
}

const silent = () => undefined;

/** Runs work of the library without its timings on the console. */
export function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = silent;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}

function missing(name: string): Error {
  return new Error(
    `This version of o-spreadsheet has no plugin "${name}" as 19.3 has it: adapt host/workbook/engine.`,
  );
}

function corePlugin<T extends CorePluginConstructor>(
  name: string,
  isIt: (plugin: CorePluginConstructor) => plugin is T,
): T {
  if (!registries.corePluginRegistry.contains(name)) throw missing(name);
  const plugin = registries.corePluginRegistry.get(name);
  if (!isIt(plugin)) throw missing(name);
  return plugin;
}

const has = (plugin: { readonly getters: readonly string[] }, ...getters: string[]) =>
  getters.every((getter) => plugin.getters.includes(getter));

export const LibraryCellPlugin = corePlugin("cell", (plugin): plugin is typeof CellPlugin =>
  has(plugin, "getCells", "getCellById"),
);
export const LibraryDataValidationPlugin = corePlugin(
  "dataValidation",
  (plugin): plugin is typeof DataValidationPlugin => has(plugin, "getDataValidationRules"),
);
export const LibrarySheetPlugin = corePlugin("sheet", (plugin): plugin is typeof SheetPlugin =>
  has(plugin, "checkZonesExistInSheet", "getCommandZones"),
);
export const LibraryTablePlugin = corePlugin("tables", (plugin): plugin is typeof TablePlugin =>
  has(plugin, "getCoreTables", "getCoreTable"),
);
export const LibraryNamedRangesPlugin = corePlugin(
  "named_ranges",
  (plugin): plugin is typeof NamedRangesPlugin => has(plugin, "getNamedRange"),
);

function isEvaluation(plugin: CoreViewPluginConstructor): plugin is typeof EvaluationPlugin {
  return has(plugin, "getEvaluatedCell", "evaluateFormulaResult");
}
const evaluation = registries.coreViewsPluginRegistry.get("evaluation");
if (!isEvaluation(evaluation)) throw missing("evaluation");
export const LibraryEvaluationPlugin = evaluation;

/** Tells the library that a command changes the document (history, co-authors), not only the view. */
export function registerCoreCommand(type: string): void {
  const types: OpenSet = coreTypes;
  types.add(type);
}

/** Commands of this project's own that, like the library's core commands, only change the document. */
const OWN_COMMANDS = /^EXCEL_/;

export const changesDocument = (command: Command): boolean =>
  OWN_COMMANDS.test(command.type) || isCoreCommand(command);

/** After such a command every formula is calculated anew. */
export function registerRecalculatingCommand(type: string): void {
  const types: OpenSet = invalidateEvaluationCommands;
  types.add(type);
}

/** Whether the engine calculates every formula anew after a command. */
export const recalculates = ({ type }: Command): boolean => {
  const types: { has(name: string): boolean } = invalidateEvaluationCommands;
  return types.has(type);
};

/** Makes a text an error value to the library, as "#N/A" is. */
export function registerErrorValue(error: string): void {
  registries.errorTypes.add(error);
}

/**
 * Stops the session from writing formulas in short before they are sent, and from reading what arrives that way: 19.3 fails where
 * neighbours are alike but for a range that has one cell, as in COUNTIF(A$1:A1,A1) above COUNTIF(A$1:A2,A2), and formulas lose
 * their spaces.
 */
export function sendCommandsAsTheyAre(session: object): void {
  const squisher: unknown = Reflect.get(session, "commandSquisher");
  if (
    typeof squisher !== "object" ||
    squisher === null ||
    !("squish" in squisher && "unsquish" in squisher)
  ) {
    throw missing("collaborative session (commandSquisher)");
  }
  const asTheyAre = (commands: unknown) => commands;
  squisher.squish = asTheyAre;
  squisher.unsquish = asTheyAre;
}
