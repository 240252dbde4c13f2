/** Sheets of earlier versions divide by every city that they list, also by those that nobody has coded yet. */
import { normalise } from "../../workbook";
import { inExcel } from "../kit/inExcel";
import { readPlaces } from "./read";

/**
 * Which of these cities the shares on the sheets are divided by. Above the count that they are divided by, the matrix has that of all
 * cities; that of earlier versions has nothing there, as the two were one. Two requests; waits while a cell is edited.
 *
 * @param cities names in the workbook's language, of cities that are not coded
 */
export function readCounted(cities: readonly string[]): Promise<string[]> {
  return inExcel(async (context) => {
    const { lists } = await readPlaces(context);
    const [rows, columns] = [lists.get("matrixCities"), lists.get("matrixMeasures")];
    if (rows === undefined || columns === undefined || columns.row === 0) return [];
    const sheet = context.workbook.worksheets.getItem(rows.sheet);
    const above = sheet.getRangeByIndexes(columns.row - 1, rows.column, 1, 1).load("formulas");
    await context.sync();
    if (String(above.formulas[0]?.[0]).startsWith("=")) return [];
    const listed = new Set(rows.lines.map(normalise));
    return cities.filter((name) => listed.has(normalise(name)));
  });
}
