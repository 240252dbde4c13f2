/** Texts on found cells. Pure. */
import type { Language } from "../../../dataset";
import { areaAddress, cellAddress } from "../../../workbook/formulas/address";
import type { FormulaCell } from "../port";

/** Address of a formula and the cells that it spills over, such as `Sheet1!B4:C9`. */
export function placeOf({ sheet, row, column, area }: FormulaCell): string {
  const isMany = area.rows * area.columns > 1;
  return `${sheet}!${isMany ? areaAddress(area, {}) : cellAddress({ row, column })}`;
}

/** Names of the cells' sheets, each once. */
export function sheetNames(cells: readonly FormulaCell[], language: Language): string {
  return new Intl.ListFormat(language).format(new Set(cells.map(({ sheet }) => sheet)));
}
