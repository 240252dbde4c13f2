/** The engine's tables as Excel's: their names, and columns named by the header cells. */
import type { Cell } from "@odoo/o-spreadsheet/dist/types/types/cells";
import type { CoreGetters } from "@odoo/o-spreadsheet/dist/types/types/core_getters";
import type { CoreTable, TableConfig } from "@odoo/o-spreadsheet/dist/types/types/table";
import type { TableShape } from "../formulas/scope";
import { areaOf } from "./zones";

export type TableGetters = Pick<CoreGetters, "getSheetIds" | "getCoreTables" | "getCell">;

declare module "@odoo/o-spreadsheet/dist/types/types/table" {
  /** What Excel adds to the engine's settings of a table; saved and shared with them. */
  interface TableConfig {
    /** Stable identity: the engine numbers tables anew when a document is opened. */
    excelId?: string;
    excelName?: string;
    /** "" for none. */
    excelStyle?: string;
  }
}

export type HostTableConfig = TableConfig &
  Required<Pick<TableConfig, "excelId" | "excelName" | "excelStyle">>;

export function tableId({ config, id }: CoreTable): string {
  return config.excelId ?? `engine${id}`;
}

/** A table made in the engine's own interface has no name yet: it gets one from the engine's number. */
export function tableName({ config, id }: CoreTable): string {
  return config.excelName ?? `Table_${id}`;
}

export function hostConfig(table: CoreTable): HostTableConfig {
  const { config } = table;
  return {
    ...config,
    excelId: tableId(table),
    excelName: tableName(table),
    excelStyle: config.excelStyle ?? config.styleId,
  };
}

/** What stands in a header cell, as a column's name. */
export function headerText(cell: Cell | undefined): string {
  return !cell || cell.isFormula ? "" : cell.content.replace(/^'/, "");
}

/** Empty and doubled names are numbered, as Excel does. */
export function uniqueNames(names: readonly string[], emptyName = "Column"): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === "" ? `${emptyName}${index + 1}` : name;
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base}${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

export function columnNames(getters: TableGetters, { range, config }: CoreTable): string[] {
  const { left, right, top } = range.zone;
  const names: string[] = [];
  for (let col = left; col <= right; col++) {
    names.push(
      config.numberOfHeaders === 0
        ? ""
        : headerText(getters.getCell({ sheetId: range.sheetId, col, row: top })),
    );
  }
  return uniqueNames(names);
}

export function tableShape(getters: TableGetters, table: CoreTable): TableShape {
  return {
    name: tableName(table),
    sheet: table.range.sheetId,
    area: areaOf(table.range.zone),
    columns: columnNames(getters, table),
    headerRows: table.config.numberOfHeaders === 0 ? 0 : 1,
    totalRows: table.config.totalRow ? 1 : 0,
  };
}

export function allTables(getters: TableGetters): CoreTable[] {
  return getters.getSheetIds().flatMap((sheet) => getters.getCoreTables(sheet));
}
