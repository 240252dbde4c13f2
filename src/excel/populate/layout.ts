/** How a sheet looks: formats, sizes, rules, links, panes, print. */
import type { Area, ConditionalFormat, PrintSetup, SheetContents, Style } from "../../workbook";
import { isExcelApiSupported, PAGE_LAYOUT_API } from "../kit/requirements";

export function queueLayout(sheet: Excel.Worksheet, description: SheetContents, rewritten: boolean): void {
  const range = ({ row, column, rows, columns }: Area) => sheet.getRangeByIndexes(row, column, rows, columns);
  sheet.tabColor = description.tabColor;
  sheet.showGridlines = description.gridlines;
  for (const { column, columns, width } of description.columnWidths) {
    range({ row: 0, column, rows: 1, columns }).format.columnWidth = width;
  }
  for (const { row, rows, height } of description.rowHeights) {
    range({ row, column: 0, rows, columns: 1 }).format.rowHeight = height;
  }
  for (const area of description.merges) range(area).merge(false);
  for (const { area, style } of description.styles) queueStyle(range(area), area, style);
  // What an interrupted run has put there; several rules share an area, so that all go before the first comes.
  if (rewritten)
    for (const { area } of description.conditionalFormats) range(area).conditionalFormats.clearAll();
  for (const format of description.conditionalFormats) queueRule(range(format.area), format);
  for (const { row, column, rows = 1, source, prompt, error } of description.validations) {
    const validation = range({ row, column, rows, columns: 1 }).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source } };
    if (prompt) validation.prompt = { showPrompt: true, ...prompt };
    validation.errorAlert = { showAlert: true, style: "Stop", ...error };
  }
  for (const { row, column, text, screenTip, target } of description.links) {
    range({ row, column, rows: 1, columns: 1 }).hyperlink = {
      documentReference: `'${text.replaceAll("'", "''")}'!${target.cell}`,
      screenTip,
      textToDisplay: text,
    };
  }
  queueFreeze(sheet, description.freeze);
  if (description.veryHidden) sheet.visibility = "VeryHidden";
  if (description.print !== null && isExcelApiSupported(PAGE_LAYOUT_API))
    queuePrint(sheet, description.print, range);
}

function queueRule(range: Excel.Range, rule: ConditionalFormat): void {
  if ("equals" in rule) {
    const { cellValue } = range.conditionalFormats.add("CellValue");
    queueColors(cellValue.format, rule);
    cellValue.rule = { formula1: `="${rule.equals}"`, operator: "EqualTo" };
  } else {
    const { custom } = range.conditionalFormats.add("Custom");
    queueColors(custom.format, rule);
    custom.rule.formula = rule.formula;
  }
}

function queueColors({ fill, font }: Excel.ConditionalRangeFormat, rule: ConditionalFormat): void {
  fill.color = rule.fill;
  font.color = rule.color;
}

function queueStyle(range: Excel.Range, area: Area, style: Style): void {
  const { format } = range;
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.numberFormat !== undefined) {
    const row = Array.from({ length: area.columns }, () => style.numberFormat);
    range.numberFormat = Array.from({ length: area.rows }, () => row);
  }
  for (const [edge, color] of borderEntries(style)) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

type Edge = keyof NonNullable<Style["borders"]>;

const EDGES: Edge[] = ["EdgeTop", "EdgeBottom", "InsideHorizontal", "InsideVertical"];

function borderEntries({ borders }: Style): [Edge, string][] {
  return EDGES.flatMap((edge): [Edge, string][] => {
    const color = borders?.[edge];
    return color === undefined ? [] : [[edge, color]];
  });
}

function queueFreeze(sheet: Excel.Worksheet, freeze: SheetContents["freeze"]): void {
  if (freeze === null) return;
  if (freeze.columns === 0) sheet.freezePanes.freezeRows(freeze.rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
}

function queuePrint(sheet: Excel.Worksheet, print: PrintSetup, range: (area: Area) => Excel.Range): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) };
  for (const row of print.breaks ?? []) {
    sheet.horizontalPageBreaks.add(range({ row, column: 0, rows: 1, columns: 1 }));
  }
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(range(print.area));
  if (print.titleRows !== null) {
    pageLayout.setPrintTitleRows(range({ ...print.titleRows, column: 0, columns: print.area.columns }));
  }
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = print.footer.left;
  footers.rightFooter = print.footer.right;
}
