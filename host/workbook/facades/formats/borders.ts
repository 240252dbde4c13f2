import type { Border as EngineBorder } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { cellsOf } from "../../core";
import type { Core } from "../../core";
import { positionOf, zoneOf } from "../../engine/zones";
import type { Area, CellAddress, SheetArea, SheetId } from "../../types/area";
import type { Border, BorderEdge, CellBorders } from "../../types/formats";

type Side = keyof EngineBorder;
type Line = NonNullable<EngineBorder[Side]>;

/** Borders beyond this many rows are drawn only within the allotted sheet. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

const SIDES = ["top", "bottom", "left", "right"] as const;
const NONE: Border = { line: "None", weight: "Thin", color: "#000000" };

/** The engine has five lines; Excel's others become the nearest of them. */
function engineLine({ line, weight, color }: Border): Line {
  const style =
    line === "Continuous" || line === "Double" ? solid(weight) : line === "Dot" ? "dotted" : "dashed";
  return { style: line === "Double" ? "thick" : style, color };
}

function solid(weight: Border["weight"]): Line["style"] {
  return weight === "Medium" ? "medium" : weight === "Thick" ? "thick" : "thin";
}

function borderOf(line: Line | undefined): Border {
  if (!line) return NONE;
  switch (line.style) {
    case "dashed":
      return { line: "Dash", weight: "Thin", color: line.color };
    case "dotted":
      return { line: "Dot", weight: "Thin", color: line.color };
    case "medium":
      return { line: "Continuous", weight: "Medium", color: line.color };
    case "thick":
      return { line: "Continuous", weight: "Thick", color: line.color };
    default:
      return { line: "Continuous", weight: "Thin", color: line.color };
  }
}

/** Borders by the edges of a range, as Excel has them. */
export class BorderBox {
  constructor(private readonly core: Core) {}

  get(at: SheetArea, edge: BorderEdge): Border | null {
    const sides = this.sides(at, edge).map(({ cell, side }) => borderOf(this.border(at.sheet, cell)?.[side]));
    const [first = NONE] = sides;
    const isShared = sides.every(
      ({ line, weight, color }) => line === first.line && weight === first.weight && color === first.color,
    );
    return isShared ? first : null;
  }

  cell(sheet: SheetId, cell: CellAddress): CellBorders {
    const border = this.border(sheet, cell);
    if (!border) return {};
    const sides = SIDES.filter((side) => border[side]);
    return Object.fromEntries(sides.map((side) => [side, borderOf(border[side])]));
  }

  set({ sheet, area }: SheetArea, edge: BorderEdge, border: Border): void {
    const { engine } = this.core;
    engine.batch(() => {
      engine.growTo(
        sheet,
        Math.min(area.row + area.rowCount, MOST_ROWS),
        Math.min(area.column + area.columnCount, MOST_COLUMNS),
      );
      for (const { cell, side } of this.sides({ sheet, area }, edge)) {
        const { [side]: _, ...others } = this.border(sheet, cell) ?? {};
        const changed = border.line === "None" ? others : { ...others, [side]: engineLine(border) };
        engine.send("SET_BORDER", { sheetId: sheet, row: cell.row, col: cell.column, border: changed });
      }
    });
  }

  private border(sheet: SheetId, cell: CellAddress): EngineBorder | null {
    return this.core.engine.getters.getCellBorder(positionOf(sheet, cell));
  }

  /** Which side of which cells makes an edge. */
  private sides(
    { sheet, area }: SheetArea,
    edge: BorderEdge,
  ): { readonly cell: CellAddress; readonly side: Side }[] {
    const inside = this.core.allotted({ sheet, area });
    if (!inside) return [];
    const { bottom, right } = zoneOf(inside);
    const along = (part: Partial<Area>, side: Side) =>
      cellsOf({ ...inside, ...part }).map((cell) => ({ cell, side }));
    switch (edge) {
      case "EdgeTop":
        return along({ rowCount: 1 }, "top");
      case "EdgeBottom":
        return along({ row: bottom, rowCount: 1 }, "bottom");
      case "EdgeLeft":
        return along({ columnCount: 1 }, "left");
      case "EdgeRight":
        return along({ column: right, columnCount: 1 }, "right");
      case "InsideHorizontal":
        return inside.rowCount < 2 ? [] : along({ rowCount: inside.rowCount - 1 }, "bottom");
      case "InsideVertical":
        return inside.columnCount < 2 ? [] : along({ columnCount: inside.columnCount - 1 }, "right");
    }
  }
}
