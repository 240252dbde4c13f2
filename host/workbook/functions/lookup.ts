import type { Arg, FunctionResultObject, Maybe } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { helpers } from "../engine/library";
import { define, error, isErrorValue, matrixOf, rowsOf, single } from "./define";
import type { Value } from "./define";
import { readWildcards } from "./wildcards";

const ORDER = ["number", "string", "boolean"];
const typeOrder = (value: Value) => ORDER.indexOf(typeof value);

/** Excel's order: numbers, texts without regard to case, booleans; empty cells last. */
function compare(a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase().localeCompare(b.toLowerCase());
  return typeof a === typeof b ? Number(a) - Number(b) : typeOrder(a) - typeOrder(b);
}

const matchesExactly = (wanted: Value) => (value: Value) =>
  typeof value === typeof wanted && value !== null && compare(value, wanted) === 0;

function matcher(wanted: Value, mode: number): (value: Value) => boolean {
  if (mode !== 2 || typeof wanted !== "string") return matchesExactly(wanted);
  const pattern = readWildcards(wanted);
  return typeof pattern === "string"
    ? matchesExactly(pattern)
    : (value) => typeof value === "string" && pattern.test(value);
}

/** Index of the best value on one side of the wanted one: -1 next smaller, 1 next larger. */
function nearest(values: readonly Value[], wanted: Value, side: number): number {
  let best = -1;
  values.forEach((value, index) => {
    if (value === null || typeof value !== typeof wanted || compare(value, wanted) * side < 0) return;
    const rival = best < 0 ? null : (values[best] ?? null);
    if (rival === null || compare(value, rival) * side < 0) best = index;
  });
  return best;
}

define("XMATCH", [
  { name: "value" },
  { name: "array", array: true },
  { name: "mode", optional: true },
  { name: "direction", optional: true },
], function (value, array, mode, direction) {
  const option = (arg: Arg, otherwise: number) =>
    arg === undefined ? otherwise : helpers.toNumber(single(arg), this.locale);
  const wanted = single(value)?.value ?? null;
  const values = rowsOf(array)
    .flat()
    .map((cell) => cell?.value ?? null);
  const matches = matcher(wanted, option(mode, 0));
  const isBackward = option(direction, 1) < 0;
  const places = values.flatMap((candidate, place) => (matches(candidate) ? [place] : []));
  let index = (isBackward ? places.at(-1) : places[0]) ?? -1;
  const side = option(mode, 0);
  if (index < 0 && Math.abs(side) === 1) index = nearest(values, wanted, side);
  return index < 0 ? error("#N/A", "The value is not in the array.") : { value: index + 1 };
});

type Cell = Maybe<FunctionResultObject>;

define("SORTBY", [
  { name: "array", array: true },
  { name: "by", array: true },
  { name: "orders and more", array: true, repeating: true, optional: true },
], function (array, ...keys) {
  const rows = rowsOf(array);
  const sorters: { readonly values: readonly Cell[]; readonly sign: number }[] = [];
  for (let index = 0; index < keys.length; index += 2) {
    const values = rowsOf(keys[index]).flat();
    const order = keys[index + 1];
    const sign = order === undefined ? 1 : Math.sign(helpers.toNumber(single(order), this.locale));
    if (values.length !== rows.length || sign === 0) return error("#VALUE!");
    sorters.push({ values, sign });
  }
  const wrong = sorters.flatMap(({ values }) => values).find((cell) => isErrorValue(cell?.value));
  if (wrong) return wrong;
  const places = rows.map((_, place) => place);
  places.sort((a, b) => {
    for (const { values, sign } of sorters) {
      const difference = compare(values[a]?.value ?? null, values[b]?.value ?? null);
      if (difference !== 0) return difference * sign;
    }
    return a - b;
  });
  return matrixOf(places.map((place) => (rows[place] ?? []).map((cell) => cell ?? { value: null })));
});
