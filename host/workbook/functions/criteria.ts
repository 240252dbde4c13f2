/** COUNTIF, SUMIF and their like: the engine does not read ~~, and folds accents. */
import type { Arg, FunctionResultObject, Maybe } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { EvalContext } from "@odoo/o-spreadsheet/dist/types/types/functions";
import { helpers } from "../engine/library";
import { define, error, isMatrix, single } from "./define";
import type { EngineResult, Value } from "./define";
import { LONGEST_LOOKED_UP, readWildcards, sameText } from "./wildcards";

type Test = (value: Value) => boolean;

/** What a criterion such as ">5", "广*" or "<>" asks of a cell; an empty cell is "". */
function readCriterion(criterion: string, { locale }: EvalContext): Test {
  const [operator = "", operand = ""] = /^(<=|>=|<>|[<>=]|)([\s\S]*)$/.exec(criterion)?.slice(1) ?? [];
  const number = (text: string) =>
    helpers.isNumber(text, locale) || helpers.isDateTime(text, locale)
      ? helpers.toNumber(text, locale)
      : undefined;
  const wanted = number(operand) ?? (/^(?:TRUE|FALSE)$/i.test(operand) ? /^true$/i.test(operand) : operand);
  switch (operator) {
    case "<":
      return (value) => typeof value === typeof wanted && value !== null && value < wanted;
    case ">":
      return (value) => typeof value === typeof wanted && value !== null && value > wanted;
    case "<=":
      return (value) => typeof value === typeof wanted && value !== null && value <= wanted;
    case ">=":
      return (value) => typeof value === typeof wanted && value !== null && value >= wanted;
    default: {
      const equals = equalTo(wanted, number);
      return operator === "<>" ? (value) => !equals(value) : equals;
    }
  }
}

/** Texts that look like a number count as that number. */
function equalTo(wanted: number | string | boolean, number: (text: string) => number | undefined): Test {
  if (typeof wanted === "number")
    return (value) => value === wanted || (typeof value === "string" && number(value) === wanted);
  if (typeof wanted === "boolean") return (value) => value === wanted;
  const text = readWildcards(wanted);
  if (typeof text === "string")
    return (value) => typeof value === "string" && sameText(value) === sameText(text);
  return (value) => typeof value === "string" && text.test(value);
}

type Cell = Maybe<FunctionResultObject>;
const columnsOf = (arg: Arg): readonly (readonly Cell[])[] => (isMatrix(arg) ? arg : [[arg]]);

/** Gives the places where each range fulfils the criterion behind it, or what is wrong with them. */
function places(context: EvalContext, args: readonly Arg[]): [column: number, row: number][] | string {
  const conditions: { readonly cells: readonly (readonly Cell[])[]; readonly test: Test }[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const criterion = helpers.toString(single(args[index + 1]));
    if (criterion.length > LONGEST_LOOKED_UP) return "#VALUE!";
    conditions.push({ cells: columnsOf(args[index]), test: readCriterion(criterion, context) });
  }
  const [first] = conditions;
  const [columns, rows] = [first?.cells.length ?? 0, first?.cells[0]?.length ?? 0];
  const fits = ({ cells }: { readonly cells: readonly (readonly Cell[])[] }) =>
    cells.length === columns && cells[0]?.length === rows;
  if (args.length % 2 === 1 || !conditions.every(fits)) return "#VALUE!";
  const found: [number, number][] = [];
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++)
      if (conditions.every(({ cells, test }) => test(cells[column]?.[row]?.value ?? "")))
        found.push([column, row]);
  return found;
}

function sum(context: EvalContext, values: Arg, conditions: readonly Arg[]): EngineResult {
  const found = places(context, conditions);
  if (typeof found === "string") return error(found);
  const cells = columnsOf(values);
  const numbers = found.map(([column, row]) => cells[column]?.[row]?.value);
  return { value: numbers.reduce<number>((all, each) => (typeof each === "number" ? all + each : all), 0) };
}

function count(context: EvalContext, conditions: readonly Arg[]): EngineResult {
  const found = places(context, conditions);
  return typeof found === "string" ? error(found) : { value: found.length };
}

const RANGE = { name: "range", array: true };
const CRITERION = { name: "criterion" };
const CONDITIONS = [
  { ...RANGE, repeating: true },
  { ...CRITERION, repeating: true },
];

define("COUNTIF", [RANGE, CRITERION], function (...conditions) {
  return count(this, conditions);
});
define("COUNTIFS", CONDITIONS, function (...conditions) {
  return count(this, conditions);
});
define("SUMIF", [RANGE, CRITERION, { name: "values", array: true, optional: true }], function (
  range,
  criterion,
  values,
) {
  return sum(this, values ?? range, [range, criterion]);
});
define("SUMIFS", [{ name: "values", array: true }, ...CONDITIONS], function (values, ...conditions) {
  return sum(this, values, conditions);
});
