import { areaName } from "../../formulas/references";
import type { Area, PageLayout, Sheet } from "../../model";
import { conditionalFormatting } from "./conditionalFormatting";
import type { Context } from "../context";
import { sheetPath } from "../context";
import { dataValidations } from "./dataValidations";
import { addDrawing } from "../charts/drawing";
import { pageParts } from "./printing";
import { SheetData } from "./sheetData";
import { argb } from "../styles/stylePieces";
import { addTables } from "./table";
import { NS, document, element, list } from "../xml";

/** Pixels of the widest digit of the Normal style's font, the unit of columns' widths in files. */
const DIGIT_PIXELS = { "zh-CN": 8, "en-US": 7 } as const;
const POINTS_PER_PIXEL = 0.75;
/** Columns beyond the used ones that may have been given a width. */
const COLUMNS_LOOKED_AT = 64;

/** Writes a sheet and the parts that belong to it. Elements are in the schema's order. */
export function addSheet(context: Context, sheet: Sheet): void {
  const { workbook, parts } = context;
  const path = sheetPath(context, sheet.id);
  const layout = workbook.pageLayouts.get(sheet.id);
  const used = workbook.cells.usedArea(sheet.id, false);
  const area = used && wholeFromTop(used);
  const drawing = addDrawing(context, sheet, path);
  const tables = addTables(context, sheet, path);
  const root = element(
    "worksheet",
    { xmlns: NS.main, "xmlns:r": NS.relationships },
    sheetProperties(sheet, layout),
    element("dimension", { ref: used ? areaName(used) : "A1" }),
    sheetViews(context, sheet),
    element("sheetFormatPr", { defaultRowHeight: context.language === "zh-CN" ? 14.25 : 15 }),
    columns(context, sheet, area),
    area ? new SheetData(context, sheet.id, area).xml() : "<sheetData/>",
    protection(sheet),
    merges(context, sheet),
    conditionalFormatting(context, workbook.conditionalFormats.list(sheet.id)),
    dataValidations(context, workbook.validations.list(sheet.id)),
    hyperlinks(context, sheet, path),
    pageParts(layout),
    drawing === null ? "" : element("drawing", { "r:id": drawing }),
    list(
      "tableParts",
      tables.map((id) => element("tablePart", { "r:id": id })),
    ),
  );
  parts.add(path, "worksheet", document(root));
}

const wholeFromTop = ({ row, column, rowCount, columnCount }: Area): Area => ({
  row: 0,
  column: 0,
  rowCount: row + rowCount,
  columnCount: column + columnCount,
});

function sheetProperties({ tabColor }: Sheet, { zoom }: PageLayout): string {
  const color = tabColor === "" ? "" : element("tabColor", { rgb: argb(tabColor) });
  const fit = "scale" in zoom ? "" : element("pageSetUpPr", { fitToPage: true });
  return color || fit ? element("sheetPr", {}, color, fit) : "";
}

function sheetViews({ workbook }: Context, sheet: Sheet): string {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  const isActive = workbook.sheets.active() === sheet.id;
  const active = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const topLeftCell = areaName({ row: rows, column: columns, rowCount: 1, columnCount: 1 });
  const isFrozen = rows > 0 || columns > 0;
  const pane = isFrozen
    ? element("pane", {
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell,
        activePane: active,
        state: "frozen",
      })
    : "";
  const selection = isActive
    ? workbook.sheets.selection().area
    : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const activeCell = areaName({ ...selection, rowCount: 1, columnCount: 1 });
  const view = element(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      tabSelected: isActive || undefined,
      workbookViewId: 0,
    },
    pane,
    element("selection", { pane: isFrozen ? active : undefined, activeCell, sqref: areaName(selection) }),
  );
  return element("sheetViews", {}, view);
}

function columns(context: Context, sheet: Sheet, area: Area | null): string {
  const { formats } = context.workbook;
  const digit = DIGIT_PIXELS[context.language];
  const count = Math.max(area?.columnCount ?? 0, COLUMNS_LOOKED_AT);
  const found = Array.from({ length: count }, (_, column) => {
    const at = { sheet: sheet.id, area: { row: 1048575, rowCount: 1, column, columnCount: 1 } };
    const hidden = formats.columnsHidden(at) === true;
    const isSized = !hidden && formats.hasOwnColumnWidth(at);
    const format = formats.grid(at)[0]?.[0] ?? formats.normal;
    const numberFormat = formats.numberFormats(at)[0]?.[0] ?? "General";
    const style = context.styles.look({ format, numberFormat, borders: {}, quoted: false });
    if (!hidden && !isSized && style === 0) return "";
    const pixels = formats.columnWidth(at) / POINTS_PER_PIXEL;
    const standard = context.language === "zh-CN" ? 72 : 64;
    const width = Math.round(((hidden ? standard : pixels) / digit) * 1e4) / 1e4;
    return element("col", {
      min: column + 1,
      max: column + 1,
      width,
      style: style || undefined,
      hidden: hidden || undefined,
      customWidth: isSized || undefined,
    });
  });
  return found.some((xml) => xml !== "") ? element("cols", {}, ...found) : "";
}

/** In files a permission's attribute says what is forbidden. */
function protection({ protected: isProtected, protectionOptions: options }: Sheet): string {
  if (!isProtected) return "";
  return element("sheetProtection", {
    sheet: true,
    objects: !options?.allowEditObjects,
    scenarios: true,
    formatCells: options?.allowFormatCells ? false : undefined,
    formatColumns: options?.allowFormatColumns ? false : undefined,
    formatRows: options?.allowFormatRows ? false : undefined,
    insertColumns: options?.allowInsertColumns ? false : undefined,
    insertRows: options?.allowInsertRows ? false : undefined,
    insertHyperlinks: options?.allowInsertHyperlinks ? false : undefined,
    deleteColumns: options?.allowDeleteColumns ? false : undefined,
    deleteRows: options?.allowDeleteRows ? false : undefined,
    sort: options?.allowSort ? false : undefined,
    autoFilter: options?.allowAutoFilter ? false : undefined,
    pivotTables: options?.allowPivotTables ? false : undefined,
  });
}

function merges({ workbook }: Context, sheet: Sheet): string {
  return list(
    "mergeCells",
    workbook.formats.merges(sheet.id).map((area) => element("mergeCell", { ref: areaName(area) })),
  );
}

function hyperlinks({ workbook, parts }: Context, sheet: Sheet, path: string): string {
  const links = workbook.hyperlinks.list(sheet.id).map(({ cell, link }) =>
    element("hyperlink", {
      ref: areaName({ ...cell, rowCount: 1, columnCount: 1 }),
      "r:id": link.address === undefined ? undefined : parts.relateToAddress(path, link.address),
      location: link.documentReference,
      tooltip: link.screenTip,
      display: link.documentReference,
    }),
  );
  return links.length === 0 ? "" : element("hyperlinks", {}, ...links);
}
