/** The base sheet as cells: for each row what the last release wrote, and what stood there before. */
import type { BaseRow, Fields, RowOrigin, Value } from "../../dataset";
import type { CellValue } from "../readBack";
import { MOST_FIELDS } from "./mergedTables";
import { tableSchema } from "../tables";
import type { TableId } from "../tables/schema";

const numbered = (prefix: string) =>
  Array.from({ length: MOST_FIELDS }, (_, index) => `${prefix}${index + 1}`);

/**
 * `run` is the refresh that wrote the row last, empty for a row that populating wrote; `now` is what it wrote, `before` what stood
 * there until then. People never see the sheet, so the headings are the same in every language.
 */
export const BASE_COLUMNS = {
  key: ["table", "id"],
  now: ["standing", ...numbered("now")],
  run: ["run"],
  before: ["standingBefore", ...numbered("before")],
} as const;

export const BASE_HEADER: readonly string[] = [
  ...BASE_COLUMNS.key,
  ...BASE_COLUMNS.now,
  ...BASE_COLUMNS.run,
  ...BASE_COLUMNS.before,
];

/** Stands for a field that no release has written: fields are texts and numbers, never false. */
const UNKNOWN = false;
const WITHDRAWN = "withdrawn:";

export type BaseCell = Value | typeof UNKNOWN;

/** The cells of `BASE_COLUMNS.now` or `before`; undefined is a row that no release has written. */
export function baseCells(table: TableId, row: Omit<BaseRow, "id"> | undefined): BaseCell[] {
  const { fields } = tableSchema(table);
  const values = numbered("").map((_, index): BaseCell => {
    const field = fields[index];
    if (field === undefined) return "";
    return row?.fields[field] ?? UNKNOWN;
  });
  return [row ? originText(row.origin) : "", ...values];
}

export function readBaseCells(
  table: TableId,
  id: string,
  [origin = "", ...values]: readonly CellValue[],
): BaseRow | undefined {
  if (origin === "") return undefined;
  const fields: Fields = Object.fromEntries(
    tableSchema(table).fields.flatMap((field, index): [string, Value][] => {
      const value = values[index] ?? "";
      return typeof value === "boolean" ? [] : [[field, value]];
    }),
  );
  return { id, fields, origin: readOrigin(String(origin)) };
}

function originText({ release, withdrawn }: RowOrigin): string {
  return withdrawn ? WITHDRAWN + release : release;
}

function readOrigin(text: string): RowOrigin {
  const withdrawn = text.startsWith(WITHDRAWN);
  return { release: withdrawn ? text.slice(WITHDRAWN.length) : text, withdrawn };
}
