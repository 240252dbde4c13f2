/** Structured references: `T[列]`, `T[[#Headers],[甲]:[乙]]`, `[@列]`. Reading them and writing them, nothing else. */
export type TableItem = "All" | "Data" | "Headers" | "Totals" | "This Row";

export interface StructuredReference {
  /** null: the table the formula stands in. */
  readonly table: string | null;
  /** None means the data rows. */
  readonly items: readonly TableItem[];
  /** First and last column named, the same for a single one; null for all columns. */
  readonly columns: readonly [string, string] | null;
}

const ITEMS: readonly TableItem[] = ["All", "Data", "Headers", "Totals", "This Row"];
const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;

const unescape = (text: string) => text.replace(/'(.)/gs, "$1");
export const escapeColumn = (name: string) => name.replace(/[[\]#'@]/g, "'$&");

function itemOf(text: string): TableItem {
  const wanted = text.slice(1).trim().toLowerCase();
  const item = ITEMS.find((candidate) => candidate.toLowerCase() === wanted);
  if (!item) throw new SyntaxError(`"${text}" is not a part of a table`);
  return item;
}

/** Splits "[a],[b]:[c]" into its bracketed parts and the separators between them. */
function parts(specification: string): { readonly inner: string; readonly before: string }[] {
  const found = [...specification.matchAll(/([^[\]]*)\[((?:[^[\]']|'.)*)\]/gs)];
  const length = found.reduce((sum, match) => sum + match[0].length, 0);
  if (length !== specification.trimEnd().length) throw new SyntaxError(`"[${specification}]" cannot be read`);
  return found.map((match) => ({ before: (match[1] ?? "").trim(), inner: match[2] ?? "" }));
}

/** Errors: SyntaxError. */
export function parseStructuredReference(text: string): StructuredReference {
  const open = text.indexOf("[");
  const table = open > 0 ? text.slice(0, open) : null;
  let specification = text.slice(open + 1, -1);
  const items: TableItem[] = [];
  const columns: string[] = [];
  if (specification.startsWith("@")) {
    items.push("This Row");
    specification = specification.slice(1);
  }
  if (specification.trimStart().startsWith("[")) {
    for (const { before, inner } of parts(specification)) {
      const isRangeEnd = before === ":";
      if (!isRangeEnd && before !== "" && before !== ",") throw new SyntaxError(`"${text}" cannot be read`);
      if (inner.startsWith("#")) items.push(itemOf(inner));
      else columns.push(unescape(inner));
    }
  } else if (specification.trim().startsWith("#")) items.push(itemOf(specification.trim()));
  else if (specification !== "") columns.push(unescape(specification));
  if (columns.length > 2) throw new SyntaxError(`"${text}" names too many columns`);
  const [first, last = first] = columns;
  return { table, items, columns: first === undefined || last === undefined ? null : [first, last] };
}

/** As Excel shows it. `table` null leaves the table's name out; a table's name alone stands for its data rows. */
export function printStructuredReference({ table, items, columns }: StructuredReference): string {
  const bracketed = (name: string) => `[${escapeColumn(name)}]`;
  const span =
    columns && (columns[0] === columns[1] ? bracketed(columns[0]) : columns.map(bracketed).join(":"));
  if (items.includes("This Row")) {
    const plain = columns && columns[0] === columns[1] && PLAIN_COLUMN.test(columns[0]);
    return `${table ?? ""}[@${plain ? columns[0] : (span ?? "")}]`;
  }
  if (table !== null && items.length === 0 && columns === null) return table;
  return (table ?? "") + printSpecification(items, columns, span);
}

/** As a file stores it: `[#This Row]` in words and the table always named. */
export function printStructuredReferenceForFile(reference: StructuredReference, table: string): string {
  const { items, columns } = reference;
  const bracketed = (name: string) => `[${escapeColumn(name)}]`;
  const span =
    columns && (columns[0] === columns[1] ? bracketed(columns[0]) : columns.map(bracketed).join(":"));
  return table + printSpecification(items, columns, span);
}

function printSpecification(
  items: readonly TableItem[],
  columns: StructuredReference["columns"],
  span: string | null,
): string {
  const parts = items.map((item) => `[#${item}]`);
  if (span !== null) parts.push(span);
  const [only] = parts;
  if (only === undefined) return "[]";
  const isSingle = parts.length === 1 && (columns === null || columns[0] === columns[1]);
  return isSingle ? only : `[${parts.join(",")}]`;
}
