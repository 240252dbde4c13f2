import type { Core } from "../../core";
import { HeaderSizes } from "../formats/headerSizes";
import type { SheetId } from "../../types/area";
import type { Placement } from "../../types/charts";

const POINTS_PER_PIXEL = 0.75;

/** The engine anchors figures to cells; Excel counts points from the sheet's corner. */
export class ChartPlacement {
  private readonly sizes: HeaderSizes;

  constructor(private readonly core: Core) {
    this.sizes = new HeaderSizes(core);
  }

  of(sheet: SheetId, figureId: string): Placement {
    const figure = this.core.engine.getters.getFigure(sheet, figureId);
    if (!figure) return { left: 0, top: 0, width: 0, height: 0 };
    return {
      left: this.before(sheet, "column", figure.col) + figure.offset.x * POINTS_PER_PIXEL,
      top: this.before(sheet, "row", figure.row) + figure.offset.y * POINTS_PER_PIXEL,
      width: figure.width * POINTS_PER_PIXEL,
      height: figure.height * POINTS_PER_PIXEL,
    };
  }

  anchor(sheet: SheetId, { left, top, width, height }: Placement): object {
    const x = this.find(sheet, "column", left);
    const y = this.find(sheet, "row", top);
    this.core.engine.growTo(sheet, y.index + 1, x.index + 1);
    return {
      col: x.index,
      row: y.index,
      offset: { x: x.offset / POINTS_PER_PIXEL, y: y.offset / POINTS_PER_PIXEL },
      size: { width: width / POINTS_PER_PIXEL, height: height / POINTS_PER_PIXEL },
    };
  }

  move(sheet: SheetId, figureId: string, placement: Placement): void {
    const { size, ...anchor } = { size: {}, ...this.anchor(sheet, placement) };
    this.core.engine.send("UPDATE_FIGURE", { sheetId: sheet, figureId, ...anchor, ...size });
  }

  private size(sheet: SheetId, what: "row" | "column", index: number): number {
    const area = { row: index, column: index, rowCount: 1, columnCount: 1 };
    return what === "row" ? this.sizes.rowHeight({ sheet, area }) : this.sizes.columnWidth({ sheet, area });
  }

  private before(sheet: SheetId, what: "row" | "column", index: number): number {
    let sum = 0;
    for (let at = 0; at < index; at++) sum += this.size(sheet, what, at);
    return sum;
  }

  /** The row (column) a distance falls into. */
  private find(
    sheet: SheetId,
    what: "row" | "column",
    distance: number,
  ): { readonly index: number; readonly offset: number } {
    let rest = Math.max(0, distance);
    let index = 0;
    for (let size = this.size(sheet, what, 0); rest >= size; size = this.size(sheet, what, index)) {
      rest -= size;
      index++;
    }
    return { index, offset: rest };
  }
}
