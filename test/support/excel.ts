/** The emulated Excel as tests use it: what people would do by hand, and looking at what came out. */
import { createExcelHost, type ExcelHost, type ExcelHostOptions } from "../../host";
import type { CalculatedSheets, Grid } from "./agreement";
import type { Language } from "../../src/dataset";
import { sheetName, type SheetId } from "../../src/workbook";

/** A new workbook; the product's code finds its Office.js in the globals. */
export async function openExcel(options: ExcelHostOptions = {}): Promise<ExcelHost> {
  const host = await createExcelHost(options);
  Object.assign(globalThis, host.excel);
  return host;
}

/** Values of a sheet from A1 to the end of what is used. */
export function readGrid(name: string): Promise<Grid> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange()).load("values");
    await context.sync();
    return range.values;
  });
}

export async function readCalculated(language: Language): Promise<CalculatedSheets> {
  const grid = (id: SheetId) => readGrid(sheetName(id, language));
  return { matrix: await grid("matrix"), penetration: await grid("penetration"), gaps: await grid("gaps") };
}

/** Everything of a workbook that a user would miss: values, tables, names, charts, rules, sizes of panes. */
export function snapshot(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/name,items/tabColor,items/showGridlines");
    const names = workbook.names.load("items/name,items/formula,items/visible,items/comment");
    const tables = workbook.tables.load("items/name,items/style,items/worksheet/name");
    await context.sync();
    const parts = sheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject().load("address,formulas,values,numberFormat"),
      charts: sheet.charts.load("items/name,items/chartType,items/left,items/top,items/title/text"),
      frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
      rules: sheet.getRange().conditionalFormats.getCount(),
    }));
    const ranges = tables.items.map((table) => ({ table, range: table.getRange().load("address") }));
    await context.sync();
    return {
      names: names.items.map(({ name, formula, visible, comment }) => ({ name, formula, visible, comment })),
      tables: ranges.map(({ table, range }) => [table.name, table.style, range.address]),
      sheets: parts.map(({ sheet, used, charts, frozen, rules }) => ({
        name: sheet.name,
        tab: sheet.tabColor,
        gridlines: sheet.showGridlines,
        cells: used.isNullObject ? null : [used.address, used.formulas, used.values, used.numberFormat],
        charts: charts.items.map(({ name, chartType, left, top, title }) => [
          name,
          chartType,
          left,
          top,
          title.text,
        ]),
        frozen: frozen.isNullObject ? null : frozen.address,
        rules: rules.value,
      })),
    };
  });
}
