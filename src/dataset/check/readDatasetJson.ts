/** Reads data files. Imported from here and not from index.ts, so that the pane's first view does not load the JSON parser. */
import { excessOf, firstFaults } from "./bounds";
import { checkDataset, type DatasetResult } from "./checkDataset";
import type { Fault } from "./fault";
import { repeatedKeys } from "./repeatedKeys";
import { findSyntaxError, type SyntaxErrorPlace } from "./jsonSyntax";

const BYTE_ORDER_MARK = "\uFEFF";
const LONGEST_FOUND = 12;

function syntaxFault(text: string, { index, cutOff }: SyntaxErrorPlace): Fault {
  const before = text.slice(0, index);
  const line = before.split("\n").length;
  const column = index - before.lastIndexOf("\n");
  if (cutOff) return { path: "", code: "json.unfinished", line, column };
  const restOfLine = text.slice(index, index + 2 * LONGEST_FOUND).split(/[\r\n]/)[0] ?? "";
  const found = Array.from(restOfLine).slice(0, LONGEST_FOUND).join("");
  return { path: "", code: "json.syntax", line, column, found };
}

/** The value of a JSON text, with or without a byte order mark, or the place where it stops being JSON. */
function readJson(
  text: string,
): { readonly value: unknown; readonly json: string } | { readonly fault: Fault } {
  const json = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  if (!/\S/.test(json)) return { fault: { path: "", code: "json.empty" } };
  const excess = excessOf(json);
  if (excess) return { fault: excess };
  try {
    const value: unknown = JSON.parse(json);
    return { value, json };
  } catch {
    return { fault: syntaxFault(json, findSyntaxError(json) ?? { index: json.length, cutOff: true }) };
  }
}

/**
 * Reads a data file.
 *
 * @param text the file's text as JSON, with or without a byte order mark.
 * @returns as `checkDataset`; text that is not JSON is one fault with its line and column. It never throws.
 */
export function readDatasetJson(text: string): DatasetResult {
  const read = readJson(text);
  if ("fault" in read) return { faults: [read.fault] };
  // JSON.parse takes the last of two entries with one name, and says nothing.
  const repeated = repeatedKeys(read.json);
  if (repeated.length === 0) return checkDataset(read.value);
  const checked = checkDataset(read.value);
  return { faults: firstFaults([...repeated, ...("faults" in checked ? checked.faults : [])]) };
}
