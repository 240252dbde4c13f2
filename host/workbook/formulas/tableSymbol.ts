/**
 * A region of a table as one word that the engine takes for a named range: `KCFIN_Evidence.城市`, `T._Headers.甲`. The words
 * stay readable because people meet them in the engine's formula bar; the engine resolves them at every calculation, so
 * formulas need no rewriting when a table grows.
 */
import type { StructuredReference, TableItem } from "./structuredReference";

const PLAIN = /^[\p{L}\p{N}]$/u;

/** Characters that a word of the engine cannot hold become _x0041_-like, as in file formats of Excel. */
function encode(name: string): string {
  const encoded = [...name].map((character) =>
    PLAIN.test(character) ? character : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}_`,
  );
  return encoded.join("");
}

const decode = (text: string) =>
  text.replace(/_x([0-9a-f]{4,6})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const REGIONS: Readonly<Record<Exclude<TableItem, "This Row">, string>> = {
  All: "_All",
  Data: "_Data",
  Headers: "_Headers",
  Totals: "_Totals",
};

/** The table's name alone, which means its data rows. */
const WHOLE = "_Rows";

/** Errors: none; "This Row" has no symbol, since it depends on the cell. */
export function tableSymbol(
  table: string,
  { items, columns }: Pick<StructuredReference, "items" | "columns">,
): string {
  const regions = items.flatMap((item) => (item === "This Row" ? [] : [REGIONS[item]]));
  const names = columns === null ? [] : columns[0] === columns[1] ? [columns[0]] : [...columns];
  const parts = [...regions, ...names.map(encode)];
  return [table, ...(parts.length === 0 ? [WHOLE] : parts)].join(".");
}

const ITEM_OF = new Map<string, TableItem>([
  ["_All", "All"],
  ["_Data", "Data"],
  ["_Headers", "Headers"],
  ["_Totals", "Totals"],
]);

/** The region a word stands for, given the table whose name it starts with; null when it is none of that table's. */
export function parseTableSymbol(symbol: string, table: string): StructuredReference | null {
  if (symbol.length <= table.length || symbol[table.length] !== ".") return null;
  if (symbol.slice(0, table.length).toLowerCase() !== table.toLowerCase()) return null;
  const items: TableItem[] = [];
  const columns: string[] = [];
  for (const part of symbol.slice(table.length + 1).split(".")) {
    const item = ITEM_OF.get(part);
    if (item) items.push(item);
    else if (part !== WHOLE) columns.push(decode(part));
  }
  const [first, last = first] = columns;
  return { table, items, columns: first === undefined || last === undefined ? null : [first, last] };
}
