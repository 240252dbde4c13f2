import type { NamedRange } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { CoreTable } from "@odoo/o-spreadsheet/dist/types/types/table";
import type { Range } from "@odoo/o-spreadsheet/dist/types/types/range";
import type { StructuredReference } from "../../formulas/structuredReference";
import { parseTableSymbol } from "../../formulas/tableSymbol";
import { isPlainReference } from "../../formulas/toEngine";
import { documentGetters } from "./documentPlugin";
import { LibraryNamedRangesPlugin, registries } from "../library";
import { allTables, headerText, hostConfig } from "../tables";

/** To the engine, regions of tables and Excel's defined names are named ranges worked out when they are asked for. */
class HostNamedRangesPlugin extends LibraryNamedRangesPlugin {
  override getNamedRange(name: string): NamedRange | undefined {
    const range = name.includes(".") ? this.tableRegion(name) : undefined;
    const found = range ?? this.definedName(name);
    return found ? { name, range: found } : super.getNamedRange(name);
  }

  private definedName(name: string): Range | undefined {
    const wanted = name.toLowerCase();
    const entry = documentGetters(this.getters)
      .getExcelEntries("name")
      .find(({ value }) => value.scope === null && value.name.toLowerCase() === wanted);
    const reference = entry?.formulas[0]?.slice(1);
    if (reference === undefined || !isPlainReference(reference)) return undefined;
    return (
      this.tableRegion(reference) ??
      this.getters.getRangeFromSheetXC(this.getters.getSheetIds()[0] ?? "", reference)
    );
  }

  private tableRegion(symbol: string): Range | undefined {
    for (const table of allTables(this.getters)) {
      const reference = parseTableSymbol(symbol, hostConfig(table).excelName);
      if (reference) return this.regionOf(table, reference);
    }
    return undefined;
  }

  private regionOf(table: CoreTable, { items, columns }: StructuredReference): Range {
    const { zone, sheetId } = table.range;
    const headerRows = table.config.numberOfHeaders === 0 ? 0 : 1;
    const totalRows = table.config.totalRow ? 1 : 0;
    const firstData = zone.top + headerRows;
    const lastData = Math.max(firstData, zone.bottom - totalRows);
    const has = (item: (typeof items)[number]) => items.includes(item);
    const top =
      has("All") || has("Headers") ? zone.top : has("Totals") && !has("Data") ? zone.bottom : firstData;
    const bottom =
      has("All") || has("Totals") ? zone.bottom : has("Headers") && !has("Data") ? zone.top : lastData;
    const [left, right] = columns
      ? columns.map((column) => this.columnOf(table, column))
      : [zone.left, zone.right];
    const isMissing = (has("Headers") && !headerRows) || (has("Totals") && !totalRows);
    if (left === undefined || right === undefined || isMissing)
      return this.getters.getRangeFromSheetXC(sheetId, "#REF");
    return this.getters.getRangeFromZone(sheetId, {
      top,
      bottom,
      left: Math.min(left, right),
      right: Math.max(left, right),
    });
  }

  private columnOf({ range: { zone, sheetId }, config }: CoreTable, column: string): number | undefined {
    const wanted = column.toLowerCase();
    for (let col = zone.left; col <= zone.right; col++) {
      const text =
        config.numberOfHeaders === 0
          ? ""
          : headerText(this.getters.getCell({ sheetId, col, row: zone.top })).toLowerCase();
      if (text === wanted || (text === "" && wanted === `column${col - zone.left + 1}`)) return col;
    }
    return undefined;
  }
}

registries.corePluginRegistry.replace("named_ranges", HostNamedRangesPlugin);
