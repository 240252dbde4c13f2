/** How sheets are printed: page, margins, headers and breaks, and which cells. */
import { areaName, sheetPrefix } from "../../formulas/references";
import { SHEET_COLUMNS, type PageLayout } from "../../model";
import type { Context } from "../context";
import { element, escapeXml } from "../xml";

/** Excel's own, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const PAPER = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;

/** The elements of a sheet that say how it is printed, in the schema's order. */
export function pageParts(layout: PageLayout): string {
  const { zoom, header, footer } = layout;
  const text = ({ left, center, right }: PageLayout["header"]) =>
    [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .map(([code = "", part = ""]) => (part === "" ? "" : code + part))
      .join("");
  const isFit = "pagesWide" in zoom;
  return [
    layout.centerHorizontally ? element("printOptions", { horizontalCentered: true }) : "",
    element("pageMargins", MARGINS),
    element("pageSetup", {
      paperSize: PAPER[layout.paperSize],
      scale: isFit || zoom.scale === 100 ? undefined : zoom.scale,
      fitToWidth: isFit ? zoom.pagesWide : undefined,
      fitToHeight: isFit ? zoom.pagesTall : undefined,
      orientation: layout.orientation.toLowerCase(),
    }),
    text(header) || text(footer)
      ? element(
          "headerFooter",
          {},
          text(header) && element("oddHeader", {}, escapeXml(text(header))),
          text(footer) && element("oddFooter", {}, escapeXml(text(footer))),
        )
      : "",
    rowBreaks(layout.rowBreaks),
  ].join("");
}

/** A break is known by the row above it, counted from 1. */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => element("brk", { id: row, max: SHEET_COLUMNS - 1, man: true }));
  return element("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, ...breaks);
}

/** Names for print areas and titles, which belong to the workbook's list of names. */
export function printNames({ workbook, sheets }: Context): string[] {
  return sheets.flatMap((sheet, localSheetId) => {
    const { printArea, titleRows, titleColumns } = workbook.pageLayouts.get(sheet.id);
    const prefix = sheetPrefix(sheet.name);
    const cells = printArea.map((area) => prefix + areaName(area, true));
    const letters = (column: number) =>
      areaName({ row: 0, column, rowCount: 1, columnCount: 1 }).replace(/\d+/, "");
    const titles = [
      ...(titleColumns
        ? [
            `${prefix}$${letters(titleColumns.first)}:$${letters(titleColumns.first + titleColumns.count - 1)}`,
          ]
        : []),
      ...(titleRows ? [`${prefix}$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`] : []),
    ];
    return [
      ...(cells.length > 0
        ? [element("definedName", { name: "_xlnm.Print_Area", localSheetId }, escapeXml(cells.join(",")))]
        : []),
      ...(titles.length > 0
        ? [element("definedName", { name: "_xlnm.Print_Titles", localSheetId }, escapeXml(titles.join(",")))]
        : []),
    ];
  });
}
