import type { SheetArea, SheetId } from "./area";
import type { CellValue } from "./cells";

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** null: the whole workbook. */
  readonly scope: SheetId | null;
  /** With "=", as written; references follow renamed and moved cells, sheets and tables. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Defined names: of the workbook, or of one sheet. Found without regard to case. */
export interface Names {
  /** Names of one scope: null for the workbook's own. */
  list(scope: SheetId | null): DefinedName[];
  find(scope: SheetId | null, name: string): DefinedName | null;
  /** Errors: "ItemAlreadyExists" in that scope or a table's name, "InvalidArgument" for a name or formula Excel refuses. */
  add(name: DefinedName): DefinedName;
  update(
    scope: SheetId | null,
    name: string,
    patch: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>,
  ): void;
  remove(scope: SheetId | null, name: string): void;
  /** The cells the name stands for, or null when it is a constant, an error or a formula that gives no reference. */
  area(scope: SheetId | null, name: string): SheetArea | null;
  /** What the name evaluates to, array results row by row. */
  values(scope: SheetId | null, name: string): CellValue[][];
}
