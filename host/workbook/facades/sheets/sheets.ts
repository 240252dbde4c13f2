import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { newId } from "../../engine/engine";
import type { StoredSheet } from "../../engine/entries";
import { areaOf, zoneOf } from "../../engine/zones";
import type { SheetArea, SheetId } from "../../types/area";
import type { SheetCopier } from "./sheetCopy";
import { MAX_SHEET_NAME } from "../../types/sheets";
import type { ProtectionOptions, Selection, Sheet, SheetPatch, Sheets } from "../../types/sheets";

const FORBIDDEN = /[:\\/?*[\]]|^'|'$/;

const PLAIN: StoredSheet = { visibility: "Visible", protection: null };

export class WorkbookSheets implements Sheets {
  constructor(
    private readonly core: Core,
    private readonly copier: SheetCopier,
  ) {}

  list(): Sheet[] {
    return this.core.engine.getters.getSheetIds().map((id, position) => this.describe(id, position));
  }

  find(idOrName: string): Sheet | null {
    const wanted = idOrName.toLowerCase();
    const { getters } = this.core.engine;
    const ids = getters.getSheetIds();
    const position = ids.findIndex(
      (id) => id === idOrName || getters.getSheetName(id).toLowerCase() === wanted,
    );
    const id = ids[position];
    return id === undefined ? null : this.describe(id, position);
  }

  add(name?: string): Sheet {
    const { engine } = this.core;
    const chosen = name ?? engine.getters.getNextSheetName("Sheet");
    this.requireName(chosen, null);
    const sheetId = newId();
    engine.send("CREATE_SHEET", { sheetId, name: chosen, position: engine.getters.getSheetIds().length });
    return this.require(sheetId);
  }

  update(id: SheetId, patch: SheetPatch): void {
    const before = this.require(id);
    if (patch.name !== undefined) this.requireName(patch.name, id);
    this.core.engine.batch(() => {
      if (patch.name !== undefined) this.rename(before, patch.name);
      if (patch.visibility !== undefined) this.show(before, patch.visibility);
      if (patch.position !== undefined) this.move(before, patch.position);
      const { send } = { send: this.core.engine.send.bind(this.core.engine) };
      if (patch.tabColor !== undefined)
        send("COLOR_SHEET", { sheetId: id, ...(patch.tabColor && { color: patch.tabColor }) });
      if (patch.showGridlines !== undefined && patch.showGridlines !== before.showGridlines) {
        send("SET_GRID_LINES_VISIBILITY", { sheetId: id, areGridLinesVisible: patch.showGridlines });
      }
      if (patch.frozenRows !== undefined) this.freeze(id, "ROWS", patch.frozenRows);
      if (patch.frozenColumns !== undefined) this.freeze(id, "COLUMNS", patch.frozenColumns);
    });
  }

  copy(id: SheetId): Sheet {
    return this.require(this.copier.copy(this.require(id)));
  }

  remove(id: SheetId): void {
    const { name } = this.require(id);
    this.core.engine.send("DELETE_SHEET", { sheetId: id, sheetName: name });
  }

  active(): SheetId {
    return this.core.engine.getters.getActiveSheetId();
  }

  activate(id: SheetId): void {
    const sheet = this.require(id);
    if (sheet.visibility !== "Visible")
      throw new WorkbookError("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
    if (this.active() !== id)
      this.core.engine.send("ACTIVATE_SHEET", { sheetIdFrom: this.active(), sheetIdTo: id });
  }

  selection(): Selection {
    const { getters } = this.core.engine;
    return { sheet: getters.getActiveSheetId(), area: areaOf(getters.getSelectedZone()) };
  }

  select(at: SheetArea): void {
    this.core.require(at);
    this.activate(at.sheet);
    const { row, column, rowCount, columnCount } = at.area;
    const { engine } = this.core;
    engine.growTo(at.sheet, row + Math.min(rowCount, 100), column + Math.min(columnCount, 26));
    const inside = this.core.allotted(at) ?? at.area;
    engine.model.selection.selectZone({ cell: { col: column, row }, zone: zoneOf(inside) });
    engine.announce({ kind: "SelectionChanged", source: "Local", sheet: at.sheet, area: at.area });
  }

  protect(id: SheetId, options: ProtectionOptions, password = ""): void {
    const sheet = this.require(id);
    if (sheet.protected)
      throw new WorkbookError("AccessDenied", `The sheet ${sheet.name} is protected already.`);
    this.core.engine.batch(() => {
      this.store(id, { protection: { options, password } });
      this.core.engine.send("LOCK_SHEET", { sheetId: id });
    });
  }

  unprotect(id: SheetId, password = ""): void {
    const sheet = this.require(id);
    const protection = this.stored(id).protection;
    if (!sheet.protected) return;
    if (protection && protection.password !== password) {
      throw new WorkbookError("InvalidArgument", "The password is wrong.");
    }
    this.core.engine.batch(() => {
      this.core.engine.send("UNLOCK_SHEET", { sheetId: id });
      this.store(id, { protection: null });
    });
  }

  private describe(id: SheetId, position: number): Sheet {
    const { getters } = this.core.engine;
    const { name, isVisible, areGridLinesVisible, panes, color, isLocked } = getters.getSheet(id);
    const { visibility, protection } = this.stored(id);
    return {
      id,
      name,
      position,
      visibility: isVisible ? "Visible" : visibility === "VeryHidden" ? "VeryHidden" : "Hidden",
      tabColor: color ?? "",
      showGridlines: areGridLinesVisible,
      frozenRows: panes.ySplit,
      frozenColumns: panes.xSplit,
      protected: isLocked ?? false,
      protectionOptions: isLocked ? (protection?.options ?? null) : null,
    };
  }

  private require(id: SheetId): Sheet {
    this.core.engine.requireSheet(id);
    return this.describe(id, this.core.engine.getters.getSheetIds().indexOf(id));
  }

  /** Errors: as Excel's for names of sheets. */
  private requireName(name: string, id: SheetId | null): void {
    if (name.trim() === "" || name.length > MAX_SHEET_NAME || FORBIDDEN.test(name)) {
      const rule = `It needs 1 to ${MAX_SHEET_NAME} characters, without : \\ / ? * [ ] and without an apostrophe at either end.`;
      throw new WorkbookError("InvalidArgument", `"${name}" cannot name a sheet. ${rule}`);
    }
    const other = this.find(name);
    if (other && other.name.toLowerCase() === name.toLowerCase() && other.id !== id) {
      throw new WorkbookError("ItemAlreadyExists", `There is a sheet named "${other.name}" already.`);
    }
  }

  private rename({ id, name }: Sheet, newName: string): void {
    if (name !== newName) this.core.engine.send("RENAME_SHEET", { sheetId: id, oldName: name, newName });
  }

  private show(sheet: Sheet, visibility: Sheet["visibility"]): void {
    const isVisible = visibility === "Visible";
    if (isVisible !== (sheet.visibility === "Visible")) {
      if (!isVisible && this.active() === sheet.id) this.leave(sheet);
      this.core.engine.send(isVisible ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId: sheet.id });
    }
    this.store(sheet.id, { visibility });
  }

  /** Excel shows the next visible sheet when the active one is hidden. */
  private leave(sheet: Sheet): void {
    const visible = this.list().filter(({ visibility, id }) => visibility === "Visible" && id !== sheet.id);
    const next = visible.find(({ position }) => position > sheet.position) ?? visible.at(-1);
    if (next) this.activate(next.id);
  }

  /** The engine moves by visible sheets. */
  private move(sheet: Sheet, position: number): void {
    const order = this.list().filter(({ id }) => id !== sheet.id);
    if (position < 0 || position > order.length)
      throw new WorkbookError("InvalidArgument", "There is no such place for a sheet.");
    const isVisible = ({ visibility }: Sheet) => visibility === "Visible";
    const visibleBefore = order.slice(0, position).filter(isVisible).length;
    const delta = visibleBefore - order.slice(0, sheet.position).filter(isVisible).length;
    if (delta !== 0) this.core.engine.send("MOVE_SHEET", { sheetId: sheet.id, delta });
  }

  private freeze(id: SheetId, what: "ROWS" | "COLUMNS", quantity: number): void {
    const { engine } = this.core;
    if (quantity === 0) engine.send(`UNFREEZE_${what}`, { sheetId: id });
    else {
      engine.growTo(id, what === "ROWS" ? quantity + 1 : 1, what === "COLUMNS" ? quantity + 1 : 1);
      engine.send(`FREEZE_${what}`, { sheetId: id, quantity });
    }
  }

  private stored(id: SheetId): StoredSheet {
    return this.core.engine.entry("sheet", id)?.value ?? PLAIN;
  }

  private store(id: SheetId, patch: Partial<StoredSheet>): void {
    const value = { ...this.stored(id), ...patch };
    this.core.engine.setEntry({ kind: "sheet", id, sheet: id, value, ranges: [], formulas: [] });
  }
}
