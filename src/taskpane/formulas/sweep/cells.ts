/** Found cells in words. Pure. */
import type { Language } from "../../../dataset";
import { areaAddress, cellAddress } from "../../../workbook/formulas/address";
import type { FormulaCell } from "../port";

/** Where a formula stands and all that it stands for: `Sheet1!B4:C9`. */
export function placeOf({ sheet, row, column, area }: FormulaCell): string {
  const isMany = area.rows * area.columns > 1;
  return `${sheet}!${isMany ? areaAddress(area, {}) : cellAddress({ row, column })}`;
}

/** The sheets that cells stand on, each once. */
export function sheetNames(cells: readonly FormulaCell[], language: Language): string {
  return new Intl.ListFormat(language).format(new Set(cells.map(({ sheet }) => sheet)));
}
