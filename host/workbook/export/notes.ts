import { cellName } from "../formulas/references";
import type { Sheet } from "../model";
import type { Context } from "./context";
import { NS, document, element, escapeXml, textElement } from "./xml";

/** Adds a sheet's notes: their texts, and the drawing that old and new readers show them by. null: there are none. */
export function addNotes({ workbook, parts }: Context, sheet: Sheet, sheetPath: string): string | null {
  const notes = workbook.notes.list(sheet.id);
  if (notes.length === 0) return null;
  const number = /\d+/.exec(sheetPath)?.[0] ?? "1";
  const authors = [...new Set(notes.map(({ note }) => note.author))];
  const comments = notes.map(({ cell, note }) =>
    element(
      "comment",
      { ref: cellName(cell.row, cell.column), authorId: authors.indexOf(note.author) },
      element("text", {}, textElement("t", note.text)),
    ),
  );
  const root = element(
    "comments",
    { xmlns: NS.main },
    element("authors", {}, ...authors.map((author) => element("author", {}, escapeXml(author)))),
    element("commentList", {}, ...comments),
  );
  const path = `xl/comments${number}.xml`;
  parts.add(path, "comments", document(root));
  parts.relate(sheetPath, path, "comments");
  const drawingPath = `xl/drawings/vmlDrawing${number}.vml`;
  parts.add(drawingPath, "vmlDrawing", drawing(notes.map(({ cell }) => cell)));
  return parts.relate(sheetPath, drawingPath, "vmlDrawing");
}

function drawing(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const shapes = cells.map(({ row, column }, index) => {
    const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 4, 4].join(", ");
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  const type = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`;
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${layout}${type}${shapes.join("")}</xml>`;
}
