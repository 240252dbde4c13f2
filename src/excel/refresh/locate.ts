/** Finds the rows of a table by their ids, wherever sorting has moved them. Pure. */
import type { BaseRow, Fields, Language, PresentRow, RowOrigin, Value } from "../../dataset";
import { fill } from "../../locales/fill";
import {
  BASE_COLUMNS,
  COLUMNS,
  readBaseCells,
  refreshTexts,
  tableSchema,
  type CellValue,
  type TableId,
} from "../../workbook";
import type { TableView } from "../tables/port";
import { idText } from "../tables/request";

export interface LocatedTable {
  readonly mine: ReadonlyMap<string, PresentRow>;
  /** Where each of them is, counted from 0 in the table's body. */
  readonly places: ReadonlyMap<string, number>;
  /** Rows with the id of another row, as somebody has copied it. They count as the analysts' own. */
  readonly copies: readonly { readonly row: number; readonly id: string }[];
  readonly own: readonly Fields[];
  /** How many rows at the end have nothing in our columns. */
  readonly blanksAtEnd: number;
}

/** A row of the base table. */
export interface LocatedBase {
  readonly place: number;
  readonly now: BaseRow | undefined;
  readonly before: BaseRow | undefined;
  readonly run: string;
}

/** The text of the origin column, such as `2022.1` or `2022.1 已撤回`. */
export function originText({ release, withdrawn }: RowOrigin, language: Language): string {
  return withdrawn ? fill(refreshTexts(language).withdrawnMark, { release }) : release;
}

export function asValue(value: CellValue): Value {
  return typeof value === "boolean" ? String(value) : value;
}

export function locateTable(
  table: TableId,
  view: TableView,
  base: ReadonlyMap<string, LocatedBase>,
): LocatedTable {
  const { idColumn, fields } = tableSchema(table);
  const at = (column: string, row: number) => view.columns.get(column)?.[row];
  const present = fields.filter((field) => view.columns.has(field));
  const fieldsOf = (row: number): Fields =>
    Object.fromEntries(present.map((field) => [field, asValue(at(field, row) ?? "")]));
  const isBlank = (row: number) => [...view.columns.keys()].every((column) => (at(column, row) ?? "") === "");
  const likeness = (row: number) => {
    const before = base.get(String(at(idColumn, row)))?.now?.fields ?? {};
    return Object.entries(fieldsOf(row)).filter(([field, value]) => before[field] === value).length;
  };

  const places = new Map<string, number>();
  const copies: { row: number; id: string }[] = [];
  const own: Fields[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    const id = idText(at(idColumn, row));
    const known = places.get(id);
    if (id === "") {
      if (!isBlank(row)) own.push(fieldsOf(row));
    } else if (known === undefined) places.set(id, row);
    else if (likeness(row) > likeness(known)) {
      places.set(id, row);
      copies.push({ row: known, id });
    } else copies.push({ row, id });
  }
  let blanksAtEnd = 0;
  while (blanksAtEnd < view.rows && isBlank(view.rows - 1 - blanksAtEnd)) blanksAtEnd += 1;
  const mine = new Map(
    [...places].map(([id, row]): [string, PresentRow] => {
      const origin = at("origin", row);
      return [id, { id, fields: fieldsOf(row), origin: origin === undefined ? undefined : asValue(origin) }];
    }),
  );
  return { mine, places, copies, own: [...own, ...copies.map(({ row }) => fieldsOf(row))], blanksAtEnd };
}

/** The base by table and id. Of two rows for one (two people refreshed at the same moment) the first counts. */
export function locateBase(view: TableView): Map<TableId, Map<string, LocatedBase>> {
  const found = new Map<TableId, Map<string, LocatedBase>>();
  const cell = (column: string, place: number) => view.columns.get(column)?.[place] ?? "";
  for (let place = 0; place < view.rows; place += 1) {
    const table = tableOf(cell("table", place));
    const id = String(cell("id", place));
    if (table === undefined || id === "") continue;
    const rows = found.get(table) ?? new Map<string, LocatedBase>();
    found.set(table, rows);
    if (rows.has(id)) continue;
    const read = (columns: readonly string[]) =>
      readBaseCells(
        table,
        id,
        columns.map((column) => cell(column, place)),
      );
    rows.set(id, {
      place,
      now: read(BASE_COLUMNS.now),
      before: read(BASE_COLUMNS.before),
      run: String(cell("run", place)),
    });
  }
  return found;
}

const TABLE_IDS = Object.keys(COLUMNS);

export function tableOf(value: CellValue): TableId | undefined {
  const isTable = (text: string): text is TableId => TABLE_IDS.includes(text);
  const text = String(value);
  return isTable(text) ? text : undefined;
}
