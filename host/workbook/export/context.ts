import type { Sheet, SheetId, Table, Workbook } from "../model";
import { areaName, sheetPrefix } from "../formulas/references";
import type { SheetArea } from "../types/area";
import { fileFormula } from "./fileFormula";
import type { Package } from "./package";
import type { SharedStrings } from "./sharedStrings";
import type { Styles } from "./styles/styles";

/** Context shared by the writers of a file's parts. */
export interface Context {
  readonly workbook: Workbook;
  readonly parts: Package;
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly language: "zh-CN" | "en-US";
  /** Set when a formula is stored as a dynamic array: the file then needs a part that says what that is. */
  usesDynamicArrays: boolean;
}

export const sheetPath = (context: Context, sheet: SheetId): string =>
  `xl/worksheets/sheet${context.sheets.findIndex(({ id }) => id === sheet) + 1}.xml`;

/** "证据!$A$1:$B$2". */
export function reference(context: Context, { sheet, area }: SheetArea): string {
  const name = context.sheets.find(({ id }) => id === sheet)?.name ?? "";
  return sheetPrefix(name) + areaName(area, true);
}

/** A formula, with "=", as its file stores it. `table`: the table it stands in. */
export function formulaText(context: Context, formula: string, table: Table | null = null): string {
  const names = context.tables.map(({ name }) => name.toLowerCase());
  return fileFormula(formula, {
    ownTable: table?.name ?? null,
    isTable: (name) => names.includes(name.toLowerCase()),
    isCustomFunction: (name) => context.workbook.calculation.isCustomFunction(name),
  });
}
