import type { Core } from "../../core";
import { newId } from "../../engine/engine";
import type { Entry } from "../../engine/plugins/documentPlugin";
import { allTables, hostConfig } from "../../engine/tables";
import { isCall, lex } from "../../formulas/lexer";
import type { Token } from "../../formulas/lexer";
import { nameId } from "../names/names";
import { sheetOfPrefix, sheetPrefix } from "../../formulas/references";
import type { SheetId } from "../../types/area";
import type { DefinedName, Names } from "../../types/names";
import { MAX_SHEET_NAME } from "../../types/sheets";
import type { Sheet } from "../../types/sheets";

/** The engine's id for a copied object. */
const COPIED = "??";
const copiedId = (sheet: SheetId, id: string) => `${sheet}${COPIED}${id.split(COPIED).pop() ?? id}`;

/** Replacements in the copy's formulas: tables by lower-case name, and the sheet. */
interface Renaming {
  readonly tables: ReadonlyMap<string, string>;
  readonly sheet: { readonly from: string; readonly to: string };
}

/**
 * Copies sheets as Excel does: tables get names of their own, and what on the sheet refers to the sheet or its tables refers to the
 * copy; names that stand for something on the sheet are given to the copy as names of its own.
 */
export class SheetCopier {
  constructor(
    private readonly core: Core,
    private readonly names: () => Names,
  ) {}

  /** Right after the sheet. @returns the copy's id */
  copy(sheet: Sheet): SheetId {
    const { engine } = this.core;
    const id = newId();
    const name = this.freeName(sheet.name);
    const tables = this.tableNames(sheet.id);
    const renaming = {
      tables: new Map(tables.map(({ from, to }) => [from.toLowerCase(), to])),
      sheet: { from: sheet.name, to: name },
    };
    const copied = tables.map(({ id: excelId, to: excelName }) => ({ excelId, to: newId(), excelName }));
    const work = () => {
      engine.send("DUPLICATE_SHEET", {
        sheetId: sheet.id,
        sheetIdTo: id,
        sheetNameTo: name,
        excelTables: copied,
      });
      this.copyEntries(sheet.id, id, new Map(copied.map(({ excelId, to }) => [excelId, to])));
      for (const defined of this.namesOf(sheet, renaming)) this.addName({ ...defined, scope: id });
      this.copyFormulas(sheet.id, id, renaming);
      if (sheet.protected) engine.send("LOCK_SHEET", { sheetId: id });
    };
    engine.announceAs({ kind: "SheetAdded", source: "Local", sheet: id }, () => {
      engine.batch(work);
    });
    return id;
  }

  /** "证据 (2)", cut where it would be too long. */
  private freeName(name: string): string {
    const { getters } = this.core.engine;
    const base = name.replace(/ \(\d+\)$/, "");
    for (let number = 2; ; number += 1) {
      const ending = ` (${number})`;
      const wanted = base.slice(0, MAX_SHEET_NAME - ending.length) + ending;
      if (getters.getSheetIdByName(wanted) === undefined) return wanted;
    }
  }

  /** Excel appends the number of the new table to the name of the one that is copied. */
  private tableNames(sheet: SheetId): { readonly id: string; readonly from: string; readonly to: string }[] {
    const { getters } = this.core.engine;
    const all = allTables(getters).map((table) => hostConfig(table).excelName.toLowerCase());
    const names = this.names().list(null);
    const taken = new Set([...all, ...names.map(({ name }) => name.toLowerCase())]);
    let number = all.length;
    return getters.getCoreTables(sheet).map((table) => {
      const { excelId: id, excelName: from } = hostConfig(table);
      do number += 1;
      while (taken.has(`${from}${number}`.toLowerCase()));
      return { id, from, to: `${from}${number}` };
    });
  }

  private copyEntries(from: SheetId, to: SheetId, tables: ReadonlyMap<string, string>): void {
    const { engine } = this.core;
    const moved = ({ ranges }: Entry) =>
      ranges.map((range) => (range?._sheetId === from ? { ...range, _sheetId: to } : range));
    for (const kind of ["sheet", "pageLayout", "columnFormat", "hyperlink", "filter"] as const) {
      for (const entry of engine.entries(kind)) {
        if (entry.sheet !== from) continue;
        const id = entry.id === from ? to : (tables.get(entry.id) ?? copiedId(to, entry.id));
        engine.setEntry({ ...entry, id, sheet: to, ranges: moved(entry) });
      }
    }
    for (const entry of engine.entries("chart")) {
      if (entry.sheet !== from) continue;
      const value = { ...entry.value, id: copiedId(to, entry.id), figure: copiedId(to, entry.value.figure) };
      engine.setEntry({ ...entry, id: value.id, sheet: to, value, ranges: moved(entry) });
    }
  }

  /** The sheet's own names, and those of the workbook that stand for something on it. */
  private namesOf({ id }: Sheet, renaming: Renaming): DefinedName[] {
    const own = this.names().list(id);
    const isOwn = (name: string) => own.some((each) => each.name.toLowerCase() === name.toLowerCase());
    const renamed = (each: DefinedName) => ({ ...each, formula: renamedFormula(each.formula, renaming) });
    const shared = this.names()
      .list(null)
      .filter(({ name }) => !isOwn(name))
      .map((each) => ({ each, copy: renamed(each) }))
      .filter(({ each, copy }) => copy.formula !== each.formula);
    return [...own.map(renamed), ...shared.map(({ copy }) => copy)];
  }

  /** What uses the name is translated afterwards, with the other formulas of the copy. */
  private addName({ name, scope, formula, comment, visible }: DefinedName): void {
    const translated = this.core.toEngine(formula, this.core.namePlace(scope), this.core.scope());
    this.core.engine.setEntry({
      kind: "name",
      id: nameId(scope, name),
      sheet: scope,
      value: { name, scope, comment, visible },
      ranges: [],
      formulas: [translated],
    });
  }

  private copyFormulas(from: SheetId, to: SheetId, renaming: Renaming): void {
    const { engine } = this.core;
    const scope = this.core.scope();
    for (const cell of engine.getters.getCells(from)) {
      if (!cell.isFormula) continue;
      const { row, col } = engine.getters.getCellPosition(cell.id);
      const at = { row, column: col };
      const written = this.core.engineFormula({ sheet: from, cell: at }) ?? "";
      const formula = renamedFormula(
        this.core.fromEngine(written, { sheet: from, cell: at }, scope),
        renaming,
      );
      const content = this.core.toEngine(formula, { sheet: to, cell: at }, scope);
      engine.send("UPDATE_CELL", { sheetId: to, row, col, content });
    }
  }
}

function renamedFormula(formula: string, renaming: Renaming): string {
  let tokens: Token[];
  try {
    tokens = lex(formula);
  } catch (error) {
    // Text that could not be parsed when it was written stays as it is.
    if (error instanceof SyntaxError) return formula;
    throw error;
  }
  return tokens.map((token, index) => renamedToken(token, isCall(tokens, index), renaming)).join("");
}

function renamedToken({ kind, text }: Token, isFunction: boolean, { tables, sheet }: Renaming): string {
  if (kind === "sheet")
    return sheetOfPrefix(text).toLowerCase() === sheet.from.toLowerCase() ? sheetPrefix(sheet.to) : text;
  if (kind === "word" && !isFunction) return tables.get(text.toLowerCase()) ?? text;
  if (kind !== "structured") return text;
  const open = text.indexOf("[");
  return (tables.get(text.slice(0, open).toLowerCase()) ?? text.slice(0, open)) + text.slice(open);
}
