import type { Workbook } from "../model";
import type { Context } from "./context";
import { Package } from "./package";
import { addProperties } from "./properties";
import { SharedStrings } from "./sharedStrings";
import { addSheet } from "./sheets/sheet";
import { Styles } from "./styles/styles";
import { themeXml } from "./styles/theme";
import { addWorkbookPart } from "./workbookPart";

/**
 * The workbook as the bytes of an .xlsx file: formulas as written with their values, tables, native charts, names, rules,
 * print set-up. Runs in Node and in a page. Add-ins' settings are not written: they live in a part that ties a file to an
 * installed add-in.
 */
export function exportXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { normal } = workbook.formats;
  const context: Context = {
    workbook,
    parts: new Package(),
    styles: new Styles(normal),
    strings: new SharedStrings(),
    sheets: workbook.sheets.list(),
    tables: workbook.tables.list(),
    language: normal.fontName === "等线" ? "zh-CN" : "en-US",
    usesDynamicArrays: false,
  };
  for (const sheet of context.sheets) addSheet(context, sheet);
  context.parts.add("xl/theme/theme1.xml", "theme", themeXml());
  context.parts.add("xl/styles.xml", "styles", context.styles.xml());
  context.parts.add("xl/sharedStrings.xml", "sharedStrings", context.strings.xml());
  addWorkbookPart(context);
  addProperties(context);
  return Promise.resolve(context.parts.zip());
}
