/**
 * What belongs to an Excel document and the engine has no place for: one store of entries that is saved with the document,
 * undone, shared with co-authors and moved along with cells, as everything else of the engine is. Tables, formats and rules
 * are not here: they are stored in the engine's own objects.
 */
import type { CorePluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_plugin";
import type { CoreCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { RangeAdapterFunctions } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { Range, RangeData } from "@odoo/o-spreadsheet/dist/types/types/range";
import type { WorkbookData } from "@odoo/o-spreadsheet/dist/types/types/workbook_data";
import { withoutSheet } from "../../formulas/deletedSheet";
import type { SheetId } from "../../types/area";
import {
  CorePlugin,
  helpers,
  registerCoreCommand,
  registerRecalculatingCommand,
  registries,
} from "../library";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { whileGrowing } from "../growth";
import type { EntryKind, EntryValues } from "../entries";

/** An entry as it is asked for and given: plain data, its cells as the engine's range data. */
export interface Entry<K extends EntryKind = EntryKind> {
  readonly kind: K;
  readonly id: string;
  /** The sheet it lives and dies with; null: the document's. */
  readonly sheet: SheetId | null;
  readonly value: EntryValues[K];
  /** Cells it is about; they move with insertions. null: deleted since. */
  readonly ranges: readonly (RangeData | null)[];
  /** Formulas in the engine's spelling, relative to `sheet`; they follow as cells' formulas do. */
  readonly formulas: readonly string[];
}

/** Commands about names are apart: after them formulas are calculated anew. */
export interface SetEntryCommand<K extends EntryKind = EntryKind> {
  readonly type: "EXCEL_SET_ENTRY" | "EXCEL_SET_NAME";
  readonly entry: Entry<K>;
}
export interface DeleteEntryCommand {
  readonly type: "EXCEL_DELETE_ENTRY" | "EXCEL_DELETE_NAME";
  readonly kind: EntryKind;
  readonly id: string;
}
export type DocumentCommand = SetEntryCommand | DeleteEntryCommand;

interface OpenTransformations {
  addTransformation(
    executed: string,
    toTransform: readonly string[],
    transform: (command: CoreCommand, executed: CoreCommand) => CoreCommand,
  ): unknown;
}

const hasEntry = (command: object): command is { readonly entry: Entry } => "entry" in command;

type StoredEntry<K extends EntryKind = EntryKind> = Omit<Entry<K>, "ranges"> & {
  readonly ranges: readonly (Range | null)[];
};
type Store = { readonly [K in EntryKind]?: Readonly<Record<string, StoredEntry<K>>> };

interface DocumentState {
  store: Store;
}

declare module "@odoo/o-spreadsheet/dist/types/types/workbook_data" {
  interface WorkbookData {
    excelEntries?: readonly Entry[];
  }
}

/** The getters that this plugin adds. */
export type DocumentGetters = Pick<DocumentPlugin, "getExcelEntry" | "getExcelEntries">;

function isDocumentGetters(getters: object): getters is DocumentGetters {
  return "getExcelEntry" in getters && "getExcelEntries" in getters;
}
export function documentGetters(getters: object): DocumentGetters {
  if (!isDocumentGetters(getters)) throw new Error("The engine was made without the document's plugin.");
  return getters;
}

/** Kinds whose entries are meaningless once all their cells are gone. */
const DIES_WITH_CELLS: ReadonlySet<EntryKind> = new Set<EntryKind>(["hyperlink"]);

export class DocumentPlugin extends CorePlugin<DocumentState> implements DocumentState {
  static override getters = ["getExcelEntry", "getExcelEntries"];
  readonly store: Store;
  private readonly context: EngineContext;

  constructor(config: CorePluginConfig) {
    super(config);
    this.store = {};
    this.context = contextOf(config);
  }

  override handle(command: CoreCommand | DocumentCommand): void {
    switch (command.type) {
      case "EXCEL_SET_ENTRY":
      case "EXCEL_SET_NAME":
        this.put(this.stored(command.entry));
        break;
      case "EXCEL_DELETE_ENTRY":
      case "EXCEL_DELETE_NAME":
        this.drop(command.kind, [command.id]);
        break;
      case "DELETE_SHEET":
        for (const entry of this.all()) {
          const formulas = entry.formulas.map((formula) => withoutSheet(formula, command.sheetName));
          if (entry.sheet === command.sheetId) this.drop(entry.kind, [entry.id]);
          else if (formulas.some((formula, index) => formula !== entry.formulas[index]))
            this.put({ ...entry, formulas });
        }
        break;
    }
  }

  override adaptRanges(adapters: RangeAdapterFunctions): void {
    const { applyChange, adaptFormulaString } = this.context.isGrowing ? whileGrowing(adapters) : adapters;
    for (const entry of this.all()) {
      const changes = entry.ranges.map((range) => range && applyChange(range));
      const ranges = changes.map((change) =>
        change === null || change.changeType === "REMOVE" ? null : change.range,
      );
      const formulas = entry.formulas.map((formula) => adaptFormulaString(entry.sheet ?? "", formula));
      const isSame =
        changes.every((change) => change === null || change.changeType === "NONE") &&
        formulas.every((formula, index) => formula === entry.formulas[index]);
      if (isSame) continue;
      if (DIES_WITH_CELLS.has(entry.kind) && ranges.every((range) => range === null))
        this.drop(entry.kind, [entry.id]);
      else this.put({ ...entry, ranges, formulas });
    }
  }

  getExcelEntry<K extends EntryKind>(kind: K, id: string): Entry<K> | undefined {
    const entry = this.store[kind]?.[id];
    return entry && this.given(entry);
  }

  getExcelEntries<K extends EntryKind>(kind: K): Entry<K>[] {
    return Object.values<StoredEntry<K>>(this.store[kind] ?? {}).map((entry) => this.given(entry));
  }

  override import(data: WorkbookData): void {
    for (const entry of data.excelEntries ?? []) this.put(this.stored(entry));
  }

  override export(data: WorkbookData): void {
    data.excelEntries = this.all().map((entry) => this.given(entry));
  }

  private all(): StoredEntry[] {
    return Object.values<Readonly<Record<string, StoredEntry>>>(this.store).flatMap((entries) =>
      Object.values(entries),
    );
  }

  private put(entry: StoredEntry): void {
    const entries: Store = { ...this.store, [entry.kind]: { ...this.store[entry.kind], [entry.id]: entry } };
    this.history.update("store", entries);
  }

  private drop(kind: EntryKind, ids: readonly string[]): void {
    const kept = Object.entries(this.store[kind] ?? {}).filter(([id]) => !ids.includes(id));
    this.history.update("store", { ...this.store, [kind]: Object.fromEntries(kept) });
  }

  private stored<K extends EntryKind>(entry: Entry<K>): StoredEntry<K> {
    return { ...entry, ranges: entry.ranges.map((data) => data && this.getters.getRangeFromRangeData(data)) };
  }

  private given<K extends EntryKind>(entry: StoredEntry<K>): Entry<K> {
    return {
      ...entry,
      ranges: entry.ranges.map((range) => range && { _sheetId: range.sheetId, _zone: range.unboundedZone }),
    };
  }
}

registries.corePluginRegistry.add("excel_document", DocumentPlugin);
for (const type of ["EXCEL_SET_ENTRY", "EXCEL_DELETE_ENTRY", "EXCEL_SET_NAME", "EXCEL_DELETE_NAME"]) {
  registerCoreCommand(type);
  // As for most of the engine's commands: nothing of it is undone by another command when histories are merged.
  registries.inverseCommandRegistry.add(type, (command) => [command]);
}
for (const type of ["EXCEL_SET_NAME", "EXCEL_DELETE_NAME"]) registerRecalculatingCommand(type);

// A co-author inserts or deletes cells while this command is under way: its cells move too.
const openTransformations: OpenTransformations = registries.otRegistry;
for (const executed of ["ADD_COLUMNS_ROWS", "REMOVE_COLUMNS_ROWS"]) {
  openTransformations.addTransformation(executed, ["EXCEL_SET_ENTRY", "EXCEL_SET_NAME"], (command, done) => {
    if (!hasEntry(command)) return command;
    const ranges = command.entry.ranges.map(
      (range) => (range && helpers.transformRangeData(range, done)) ?? null,
    );
    return { ...command, entry: { ...command.entry, ranges } };
  });
}
