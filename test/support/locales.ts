/** Every text of the product, by file. */
import enAbout from "../../src/locales/en/about.json";
import enErrors from "../../src/locales/en/errors.json";
import enPane from "../../src/locales/en/pane.json";
import enRefresh from "../../src/locales/en/refresh.json";
import enSheets from "../../src/locales/en/sheets.json";
import enWorkbook from "../../src/locales/en/workbook.json";
import zhAbout from "../../src/locales/zh-CN/about.json";
import zhErrors from "../../src/locales/zh-CN/errors.json";
import zhPane from "../../src/locales/zh-CN/pane.json";
import zhRefresh from "../../src/locales/zh-CN/refresh.json";
import zhSheets from "../../src/locales/zh-CN/sheets.json";
import zhWorkbook from "../../src/locales/zh-CN/workbook.json";

export const en = {
  about: enAbout,
  errors: enErrors,
  pane: enPane,
  refresh: enRefresh,
  sheets: enSheets,
  workbook: enWorkbook,
};
export const zh = {
  about: zhAbout,
  errors: zhErrors,
  pane: zhPane,
  refresh: zhRefresh,
  sheets: zhSheets,
  workbook: zhWorkbook,
};
