import type { Core } from "../../core";
import type { ColumnLayer } from "../../engine/entries";
import { areaOf, rangeData } from "../../engine/zones";
import { GENERAL } from "./numberFormats";
import type { SheetArea, SheetId } from "../../types/area";
import type { CellFormat } from "../../types/formats";

/** Formats of whole columns, for cells without a format of their own. Later layers win. */
export class ColumnFormats {
  constructor(private readonly core: Core) {}

  set(at: SheetArea, layer: ColumnLayer): void {
    const { sheet } = at;
    const entry = this.core.engine.entry("columnFormat", sheet);
    this.core.engine.requireSheet(sheet);
    this.core.engine.setEntry({
      kind: "columnFormat",
      id: sheet,
      sheet,
      value: { layers: [...(entry?.value.layers ?? []), layer] },
      ranges: [...(entry?.ranges ?? []), rangeData(at)],
      formulas: [],
    });
  }

  /** The format under the cells of a column. */
  reader(sheet: SheetId, normal: CellFormat): (column: number) => CellFormat {
    const layers = this.layers(sheet);
    if (layers.length === 0) return () => normal;
    const known = new Map<number, CellFormat>();
    return (column) => {
      const found =
        known.get(column) ??
        layers
          .filter(({ has }) => has(column))
          .reduce((under, { layer }) => ({ ...under, ...layer.format }), normal);
      known.set(column, found);
      return found;
    };
  }

  numberFormatReader(sheet: SheetId): (column: number) => string {
    const layers = this.layers(sheet).filter(({ layer }) => layer.numberFormat !== null);
    return (column) => layers.filter(({ has }) => has(column)).at(-1)?.layer.numberFormat ?? GENERAL;
  }

  private layers(sheet: SheetId) {
    const entry = this.core.engine.entry("columnFormat", sheet);
    return (entry?.value.layers ?? []).flatMap((layer, index) => {
      const range = entry?.ranges[index];
      if (!range) return [];
      const { column, columnCount } = areaOf(range._zone);
      return [{ layer, has: (at: number) => at >= column && at < column + columnCount }];
    });
  }
}
