import { WorkbookError } from "../errors";
import { cellsOf } from "../core";
import type { Core } from "../core";
import { newId } from "../engine/engine";
import type { Entry } from "../engine/plugins/documentPlugin";
import { areaOf, isInside, rangeData } from "../engine/zones";
import type { CellAddress, SheetArea, SheetId } from "../types/area";
import type { Hyperlink, Hyperlinks, Json, Settings } from "../types/document";
import type { Formats } from "../types/formats";

/** The look Excel gives a cell with a link. */
const LINK_LOOK = { fontColor: "#0563C1", underline: "Single" } as const;

function cellOf({ ranges: [range] }: Entry): CellAddress | null {
  if (!range) return null;
  const { row, column } = areaOf(range._zone);
  return { row, column };
}

export class WorkbookHyperlinks implements Hyperlinks {
  constructor(
    private readonly core: Core,
    private readonly formats: () => Formats,
  ) {}

  list(sheet: SheetId): { readonly cell: CellAddress; readonly link: Hyperlink }[] {
    return this.entries(sheet).flatMap((entry) => {
      const cell = cellOf(entry);
      return cell ? [{ cell, link: entry.value }] : [];
    });
  }

  get(sheet: SheetId, { row, column }: CellAddress): Hyperlink | null {
    return this.list(sheet).find(({ cell }) => cell.row === row && cell.column === column)?.link ?? null;
  }

  set(at: SheetArea, link: Hyperlink | null): void {
    this.core.require(at);
    const { engine } = this.core;
    const inside = link === null ? this.core.allotted(at) : at.area;
    if (!inside) return;
    this.core.requireWritable(at);
    engine.batch(() => {
      for (const entry of this.entries(at.sheet)) {
        const cell = cellOf(entry);
        if (cell && isInside(cell, inside)) engine.deleteEntry("hyperlink", entry.id);
      }
      if (link === null) return;
      for (const cell of cellsOf(inside)) {
        const ranges = [rangeData({ sheet: at.sheet, area: { ...cell, rowCount: 1, columnCount: 1 } })];
        engine.setEntry({
          kind: "hyperlink",
          id: newId(),
          sheet: at.sheet,
          value: link,
          ranges,
          formulas: [],
        });
      }
      this.formats().set(at, LINK_LOOK);
    });
  }

  private entries(sheet: SheetId): Entry<"hyperlink">[] {
    return this.core.engine.entries("hyperlink").filter((entry) => entry.sheet === sheet);
  }
}

export class WorkbookSettings implements Settings {
  constructor(private readonly core: Core) {}

  keys(): string[] {
    return this.core.engine.entries("setting").map(({ id }) => id);
  }

  has(key: string): boolean {
    return this.core.engine.entry("setting", key) !== undefined;
  }

  get(key: string): Json | undefined {
    return this.core.engine.entry("setting", key)?.value;
  }

  set(key: string, value: Json): void {
    if (key === "") throw new WorkbookError("InvalidArgument", "A setting needs a key.");
    this.core.engine.setEntry({ kind: "setting", id: key, sheet: null, value, ranges: [], formulas: [] });
  }

  remove(key: string): void {
    if (!this.has(key)) throw new WorkbookError("ItemNotFound", `There is no setting "${key}".`);
    this.core.engine.deleteEntry("setting", key);
  }
}
