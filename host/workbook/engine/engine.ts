import "./plugins/cellPlugin";
import "./plugins/dataValidationPlugin";
import "./plugins/documentPlugin";
import "./plugins/evaluationPlugin";
import "./plugins/namedRangesPlugin";
import "./plugins/protectionPlugin";
import "./plugins/tablePlugin";
import "../functions/register";
import type { ModelConfig } from "@odoo/o-spreadsheet/dist/types/types/model";
import { WorkbookError } from "../errors";
import type { WorkbookErrorCode } from "../errors";
import type { Change } from "../model";
import type { CellAddress, SheetId } from "../types/area";
import type { TableId } from "../types/tables";
import { EngineContext } from "./context";
import { documentGetters } from "./plugins/documentPlugin";
import type { Entry } from "./plugins/documentPlugin";
import type { EntryKind } from "./entries";
import { Model, quietly } from "./library";
import { BATCH } from "./plugins/sessionPlugin";
import { GROW } from "./plugins/sheetPlugin";
import type { OpenDispatcher } from "./library";
import { allTables, tableId } from "./tables";
import { positionOf } from "./zones";

type Transport = ModelConfig["transportService"];

/** Refusals that mean nothing was to be done. */
const NOTHING_TO_DO = new Set(["NoChanges", "UnchangedSheetName", "EmptyUndoStack", "EmptyRedoStack"]);

const CODES = new Map<string, WorkbookErrorCode>([
  ["SheetLocked", "AccessDenied"],
  ["Readonly", "AccessDenied"],
  ["DuplicatedSheetName", "ItemAlreadyExists"],
  ["NotEnoughSheets", "InvalidOperation"],
  ["NotEnoughElements", "InvalidOperation"],
  ["WaitingSessionConfirmation", "InvalidOperation"],
  ["TableOverlap", "InvalidArgument"],
  ["MergeInTable", "InvalidOperation"],
]);

const EXPLANATIONS = new Map<string, string>([
  ["SheetLocked", "The sheet is protected. Unprotect it, then try again."],
  ["DuplicatedSheetName", "A sheet of that name is there already. Choose another name."],
  ["NotEnoughSheets", "A workbook must keep at least one visible sheet."],
  [
    "ForbiddenCharactersInSheetName",
    "The name has a character that sheets' names cannot have: * ? / \\ [ ] or an apostrophe.",
  ],
  ["TableOverlap", "The cells belong to a table already."],
]);

/** The engine of one opened workbook: commands in, state out. Facades in the folder above speak Excel on top of it. */
export class Engine {
  readonly context = new EngineContext();
  readonly model: Model;
  /** Hands the collected changes to whoever listens; set by the workbook. */
  tell: () => void = () => undefined;
  private depth = 0;

  constructor(data: object, { transportService, ...config }: Partial<ModelConfig>) {
    const transport = transportService && { transportService: quietTransport(transportService) };
    this.model = quietly(
      () => new Model(data, { ...config, ...transport, custom: { ...config.custom, excel: this.context } }),
    );
    this.context.changes.drain(this.model.getters);
  }

  get getters(): Model["getters"] {
    return this.model.getters;
  }

  /** Errors: WorkbookError when the engine refuses; nothing has changed then. */
  send(type: string, payload: object = {}): void {
    const dispatcher: OpenDispatcher = this.model;
    const result = quietly(() => dispatcher.dispatch(type, payload));
    if (result.isSuccessful) return;
    const reasons = result.reasons.map(String).filter((reason) => !NOTHING_TO_DO.has(reason));
    const [reason] = reasons;
    if (reason === undefined) return;
    const explanation =
      EXPLANATIONS.get(reason) ?? `The workbook refused it (${type}: ${reasons.join(", ")}).`;
    throw new WorkbookError(CODES.get(reason) ?? "InvalidArgument", explanation);
  }

  /** Work as one step: one undo, one revision for co-authors, one calculation. Nested batches belong to the outer one. */
  batch<T>(work: () => T): T {
    if (this.depth > 0) return work();
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
    this.context.batch = () => {
      this.depth++;
      // An exception must not leave the engine in the middle of a command.
      try {
        outcome = { value: work() };
      } catch (error) {
        outcome = { error };
      } finally {
        this.depth--;
      }
    };
    this.send(BATCH);
    if (!outcome)
      throw new WorkbookError("InvalidOperation", "The workbook is waiting for its co-authors. Try again.");
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }

  /** Undoes or does again this client's last step; false when there is none. */
  step(what: "UNDO" | "REDO"): boolean {
    const { canUndo, canRedo } = this.model.getters;
    if (!(what === "UNDO" ? canUndo() : canRedo())) return false;
    this.send(`REQUEST_${what}`);
    return true;
  }

  /** To be called before anything calculated is read: calculating may have been put off. */
  calculated(): Model["getters"] {
    quietly(this.context.calculate);
    return this.model.getters;
  }

  entry<K extends EntryKind>(kind: K, id: string): Entry<K> | undefined {
    return documentGetters(this.getters).getExcelEntry(kind, id);
  }

  entries<K extends EntryKind>(kind: K): Entry<K>[] {
    return documentGetters(this.getters).getExcelEntries(kind);
  }

  setEntry<K extends EntryKind>(entry: Entry<K>): void {
    this.send(entry.kind === "name" ? "EXCEL_SET_NAME" : "EXCEL_SET_ENTRY", { entry });
  }

  deleteEntry(kind: EntryKind, id: string): void {
    this.send(kind === "name" ? "EXCEL_DELETE_NAME" : "EXCEL_DELETE_ENTRY", { kind, id });
  }

  /** Errors: "ItemNotFound". */
  requireSheet(id: SheetId): void {
    if (!this.getters.tryGetSheet(id))
      throw new WorkbookError("ItemNotFound", `There is no sheet ${id}: it has been deleted.`);
  }

  /** For writes that the engine itself does not see as the sheet's. Errors: "AccessDenied". */
  requireUnprotected(id: SheetId): void {
    this.requireSheet(id);
    if (this.getters.isSheetLocked(id)) {
      throw new WorkbookError("AccessDenied", EXPLANATIONS.get("SheetLocked") ?? "The sheet is protected.");
    }
  }

  cell(sheet: SheetId, cell: CellAddress) {
    return this.getters.getCell(positionOf(sheet, cell));
  }

  /** Errors: "ItemNotFound". */
  coreTable(id: TableId) {
    const table = allTables(this.getters).find((candidate) => tableId(candidate) === id);
    if (!table) throw new WorkbookError("ItemNotFound", "The table has been deleted.");
    return table;
  }

  /** Allots rows and columns up to a corner, for what cannot do so by itself. */
  growTo(sheet: SheetId, rows: number, columns: number): void {
    const { numberOfRows, numberOfCols } = this.getters.getSheetSize(sheet);
    if (rows > numberOfRows || columns > numberOfCols) this.send(GROW, { sheetId: sheet, rows, columns });
  }

  /** Tells of a change that the engine has no word for. */
  announce(change: Change): void {
    this.context.changes.push(change);
    if (this.depth === 0) this.tell();
  }

  /** Tells of one change in place of all that the work consists of. */
  announceAs(change: Change, work: () => void): void {
    this.context.changes.silently(work);
    this.announce(change);
  }
}

/** Work on what arrives from co-authors is not announced on the console either. */
function quietTransport(transport: Transport): Transport {
  return {
    sendMessage: (message) => transport.sendMessage(message),
    leave: (id) => transport.leave(id),
    onNewMessage: (id, callback) => transport.onNewMessage(id, (message) => quietly(() => callback(message))),
  };
}

/** A new identity, unique among co-authors. */
export const newId = (): string => globalThis.crypto.randomUUID().replace(/-/g, "");
