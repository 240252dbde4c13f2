import type { Arg, FunctionResultObject } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { EvalContext } from "@odoo/o-spreadsheet/dist/types/types/functions";
import { helpers } from "../engine/library";
import { define, error, isErrorValue, isMatrix, rowsOf, single } from "./define";

const number = (context: EvalContext, arg: Arg) => helpers.toNumber(single(arg), context.locale);

define("SIGN", [{ name: "number" }], function (arg) {
  return { value: Math.sign(number(this, arg)) };
});
define("LOG10", [{ name: "number" }], function (arg) {
  const value = number(this, arg);
  return value <= 0 ? error("#NUM!") : { value: Math.log10(value) };
});
define("QUOTIENT", [{ name: "numerator" }, { name: "denominator" }], function (top, bottom) {
  const divisor = number(this, bottom);
  return divisor === 0 ? error("#DIV/0!") : { value: Math.trunc(number(this, top) / divisor) };
});
define("MROUND", [{ name: "number" }, { name: "multiple" }], function (arg, multiple) {
  const step = number(this, multiple);
  const value = number(this, arg);
  if (step === 0) return { value: 0 };
  return value * step < 0 ? error("#NUM!") : { value: Math.round(value / step) * step };
});

function product(from: number, to: number): number {
  let result = 1;
  for (let factor = from; factor <= to; factor++) result *= factor;
  return result;
}
define("FACT", [{ name: "number" }], function (arg) {
  const value = Math.trunc(number(this, arg));
  return value < 0 || value > 170 ? error("#NUM!") : { value: product(2, value) };
});
define("COMBIN", [{ name: "number" }, { name: "chosen" }], function (all, chosen) {
  const n = Math.trunc(number(this, all));
  const k = Math.trunc(number(this, chosen));
  return k < 0 || n < k ? error("#NUM!") : { value: Math.round(product(n - k + 1, n) / product(2, k)) };
});
define("SUMSQ", [{ name: "values", array: true, repeating: true }], (...args) => {
  const values = args.flatMap(rowsOf).flat();
  const wrong = values.find((cell) => isErrorValue(cell?.value));
  if (wrong) return wrong;
  return {
    value: values.reduce((sum, cell) => sum + (typeof cell?.value === "number" ? cell.value ** 2 : 0), 0),
  };
});

type Compute = (this: EvalContext, ...args: Arg[]) => FunctionResultObject;
const isCompute = (value: unknown): value is Compute => typeof value === "function";

/** AGGREGATE's functions by their number, as the engine knows them. */
const AGGREGATES = [
  "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P", "MEDIAN", "MODE.SNGL",
  "LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC", "PERCENTILE.EXC", "QUARTILE.EXC",
] as const; // prettier-ignore
const FIRST_WITH_K = 14;
const IGNORES_ERRORS = new Set([2, 3, 6, 7]);
const IGNORES_HIDDEN = new Set([1, 3, 5, 7]);

define("AGGREGATE", [
  { name: "function" },
  { name: "options" },
  { name: "array", array: true },
  { name: "more", array: true, optional: true, repeating: true },
], function (functionNumber, option, array, ...more) {
  const kind = number(this, functionNumber);
  const options = number(this, option);
  const name = AGGREGATES[kind - 1];
  if (name === undefined || options < 0 || options > 7) return error("#VALUE!");
  const isHidden = ({ origin }: FunctionResultObject) =>
    origin !== undefined && this.getters.isRowHidden(origin.sheetId, origin.row);
  const kept = (arg: Arg): Arg => {
    const cells = rowsOf(arg).flatMap((row) => row.flatMap((cell) => cell ?? []));
    const used = cells.filter(
      (cell) =>
        !(IGNORES_ERRORS.has(options) && isErrorValue(cell.value)) &&
        !(IGNORES_HIDDEN.has(options) && isHidden(cell)),
    );
    return [used];
  };
  const [k] = more;
  if (kind >= FIRST_WITH_K && k === undefined) return error("#VALUE!");
  const args = kind >= FIRST_WITH_K ? [kept(array), single(k)] : [array, ...more].map(kept);
  const numbers = args.flatMap((arg) => (isMatrix(arg) ? arg.flat() : []));
  const wrong = numbers.find((cell) => isErrorValue(cell.value));
  if (wrong) return wrong;
  const compute: unknown = this[name];
  return isCompute(compute) ? compute.apply(this, args) : error("#NAME?");
});
