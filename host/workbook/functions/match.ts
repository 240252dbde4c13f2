/** MATCH and VLOOKUP: the engine does not read ~~, and folds accents. */
import type { LookupCaches } from "@odoo/o-spreadsheet/dist/types/types/functions";
import type { EvalContext } from "@odoo/o-spreadsheet/dist/types/types/functions";
import type { Arg, FunctionResultObject, Maybe } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { helpers } from "../engine/library";
import { define, error, isMatrix, single } from "./define";
import type { EngineResult, Value } from "./define";
import { LONGEST_LOOKED_UP, readWildcards, sameText } from "./wildcards";

type Line = readonly Maybe<FunctionResultObject>[];

const keyOf = (value: Value): Value => (typeof value === "string" ? sameText(value) : value);

/** Where each value of a line stands first, remembered as long as the engine remembers what it has looked up. */
const known = new WeakMap<LookupCaches, Map<unknown, ReadonlyMap<Value, number>>>();

function firstPlaces(line: Line, of: unknown, { lookupCaches }: EvalContext): ReadonlyMap<Value, number> {
  const remembered =
    lookupCaches && (known.get(lookupCaches) ?? new Map<unknown, ReadonlyMap<Value, number>>());
  const found = remembered?.get(of);
  if (found) return found;
  const places = new Map<Value, number>();
  line.forEach((cell, place) => {
    const key = keyOf(cell?.value ?? null);
    if (!places.has(key)) places.set(key, place);
  });
  remembered?.set(of, places);
  if (lookupCaches && remembered) known.set(lookupCaches, remembered);
  return places;
}

/** The place of a value among cells in no order, from 0; -1 where it is not there. */
function find(wanted: Value, line: Line, of: unknown, context: EvalContext): number {
  const text = typeof wanted === "string" ? readWildcards(wanted) : wanted;
  if (text instanceof RegExp)
    return line.findIndex((cell) => typeof cell?.value === "string" && text.test(cell.value));
  return text === null ? -1 : (firstPlaces(line, of, context).get(keyOf(text)) ?? -1);
}

/** The last of the cells of the same kind that is on the side of the value, in cells that are in order. */
function findSorted(wanted: Value, line: Line, isAscending: boolean): number {
  const isBefore = (value: Value) => {
    if (value === null || wanted === null || typeof value !== typeof wanted) return false;
    const [own, other] = [keyOf(value) ?? "", keyOf(wanted) ?? ""];
    return isAscending ? own <= other : own >= other;
  };
  return line.map((cell) => isBefore(cell?.value ?? null)).lastIndexOf(true);
}

const isTooLong = (wanted: Value) => typeof wanted === "string" && wanted.length > LONGEST_LOOKED_UP;

function lineOf(range: Arg): Line | null {
  if (!isMatrix(range)) return [range];
  if (range.length === 1) return range[0] ?? [];
  return range[0]?.length === 1 ? range.map((column) => column[0]) : null;
}

function placed(index: number, result: (index: number) => EngineResult): EngineResult {
  return index < 0 ? error("#N/A", "The value is not in the range.") : result(index);
}

define("MATCH", [
  { name: "value" },
  { name: "range", array: true },
  { name: "mode", optional: true },
], function (value, range, mode) {
  const line = lineOf(range);
  if (line === null) return error("#N/A");
  const wanted = single(value)?.value ?? null;
  if (isTooLong(wanted)) return error("#VALUE!");
  const side = mode === undefined ? 1 : helpers.toNumber(single(mode), this.locale);
  const index = side === 0 ? find(wanted, line, range, this) : findSorted(wanted, line, side > 0);
  return placed(index, (place) => ({ value: place + 1 }));
});

define("VLOOKUP", [
  { name: "value" },
  { name: "range", array: true },
  { name: "column" },
  { name: "sorted", optional: true },
], function (value, range, column, sorted) {
  const columns = isMatrix(range) ? range : [[range]];
  const line: Line = columns[0] ?? [];
  const wanted = single(value)?.value ?? null;
  const result = columns[Math.trunc(helpers.toNumber(single(column), this.locale)) - 1];
  if (result === undefined) return error("#REF!");
  if (isTooLong(wanted)) return error("#VALUE!");
  const isSorted = sorted === undefined || helpers.toBoolean(single(sorted));
  const index = isSorted ? findSorted(wanted, line, true) : find(wanted, line, line, this);
  return placed(index, (place) => result[place] ?? { value: null });
});
