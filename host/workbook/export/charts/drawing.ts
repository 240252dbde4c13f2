import type { Chart, Sheet } from "../../model";
import { chartXml } from "./chart";
import type { Context } from "../context";
import { NS, document, element } from "../xml";

const EMU_PER_POINT = 12700;
const emu = (points: number) => Math.round(points * EMU_PER_POINT);

/** Adds the drawing with a sheet's charts, and the charts. null: there are none. */
export function addDrawing(context: Context, sheet: Sheet, sheetPath: string): string | null {
  const charts = context.workbook.charts.list(sheet.id);
  if (charts.length === 0) return null;
  const number = /\d+/.exec(sheetPath)?.[0] ?? "1";
  const path = `xl/drawings/drawing${number}.xml`;
  const anchors = charts.map((chart, index) => {
    const chartPath = `xl/charts/chart${number}_${index + 1}.xml`;
    context.parts.add(chartPath, "chart", chartXml(context, chart));
    return anchor(context, chart, index + 2, context.parts.relate(path, chartPath, "chart"));
  });
  const root = element("xdr:wsDr", { "xmlns:xdr": NS.spreadsheetDrawing, "xmlns:a": NS.drawing }, ...anchors);
  context.parts.add(path, "drawing", document(root));
  return context.parts.relate(sheetPath, path, "drawing");
}

function anchor(context: Context, chart: Chart, id: number, relation: string): string {
  const { left, top, width, height } = chart.placement;
  const properties = element("xdr:cNvPr", {
    id,
    name: chart.name,
    descr: chart.altText || undefined,
  });
  const graphic = element(
    "a:graphic",
    {},
    element(
      "a:graphicData",
      { uri: NS.chart },
      element("c:chart", { "xmlns:c": NS.chart, "xmlns:r": NS.relationships, "r:id": relation }),
    ),
  );
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    corner(context, chart, "xdr:from", left, top),
    corner(context, chart, "xdr:to", left + width, top + height),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element("xdr:nvGraphicFramePr", {}, properties, "<xdr:cNvGraphicFramePr/>"),
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
      graphic,
    ),
    "<xdr:clientData/>",
  );
}

/** A corner as an anchor: the cell it lies in and the offset inside. */
function corner({ workbook }: Context, { sheet }: Chart, name: string, x: number, y: number): string {
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const column = find(x, (index) =>
    workbook.formats.columnWidth({ sheet, area: { ...cell, column: index } }),
  );
  const row = find(y, (index) => workbook.formats.rowHeight({ sheet, area: { ...cell, row: index } }));
  return element(
    name,
    {},
    element("xdr:col", {}, String(column.index)),
    element("xdr:colOff", {}, String(emu(column.offset))),
    element("xdr:row", {}, String(row.index)),
    element("xdr:rowOff", {}, String(emu(row.offset))),
  );
}

function find(
  distance: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let rest = Math.max(0, distance);
  let index = 0;
  for (let size = sizeOf(0); rest >= size; size = sizeOf(index)) {
    rest -= size;
    index++;
  }
  return { index, offset: rest };
}
