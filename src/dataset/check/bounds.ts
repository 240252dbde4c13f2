/** How much of a file is looked at. Files beyond these bounds are refused before they can exhaust the memory or the patience. */
import type { Fault } from "./fault";

/** Faults beyond this number are not looked for: people mend the first ones and try again. */
export const MOST_FAULTS = 100;

/** The most entries of all lists together: 300 cities by 200 measures in three plan periods are 180,000. */
export const MOST_ENTRIES = 200_000;

/** The most cities, or measures, that a table may bring. China has some 3,000 cities and counties. */
export const MOST_NEW_NAMES = 10_000;

/** The most values in a JSON text. 200,000 records have some 3.5 million. */
export const MOST_VALUES = 4_000_000;

/** How deep lists and objects may lie within each other; those of a release do not reach 8. */
export const DEEPEST = 64;

/** The most keys of one object of a JSON text; those of a release have a dozen. */
export const MOST_KEYS = 1000;

/** The first faults, and one more where there are more than are told. The rest of the iteration is left undone. */
export function firstFaults<T>(faults: Iterable<T>): T[] {
  const first: T[] = [];
  for (const fault of faults) {
    first.push(fault);
    if (first.length > MOST_FAULTS) break;
  }
  return first;
}

/** What makes a JSON text too much to be parsed, which would take up to a hundred bytes of memory for each byte of some texts. */
export function excessOf(json: string): Fault | undefined {
  let values = 0;
  let depth = 0;
  let isText = false;
  /** Keys of the open objects, by their depth. */
  const keys = new Uint32Array(DEEPEST + 1);
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (isText) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) isText = false;
      continue;
    }
    if (code === QUOTE) isText = true;
    else if (code === COMMA) values += 1;
    else if (code === BRACKET || code === BRACE) {
      values += 1;
      depth += 1;
      if (depth > DEEPEST) return { path: "", code: "json.deep", limit: DEEPEST };
      keys[depth] = 0;
    } else if (code === END_OF_BRACKET || code === END_OF_BRACE) depth -= 1;
    else if (code === COLON) {
      const count = (keys[depth] ?? 0) + 1;
      if (count > MOST_KEYS) return { path: "", code: "tooMany", limit: MOST_KEYS };
      keys[depth] = count;
    }
    if (values > MOST_VALUES) return { path: "", code: "tooMany", limit: MOST_VALUES };
  }
  return undefined;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const END_OF_BRACKET = 0x5d;
const BRACE = 0x7b;
const END_OF_BRACE = 0x7d;
