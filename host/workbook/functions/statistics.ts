import type { Arg } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { helpers } from "../engine/library";
import { define, error, rowsOf, single } from "./define";

const numbersIn = (...args: readonly Arg[]): number[] =>
  args
    .flatMap(rowsOf)
    .flat()
    .flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []));

for (const [name, average] of [
  ["RANK.EQ", false],
  ["RANK.AVG", true],
] as const) {
  define(
    name,
    [{ name: "number" }, { name: "values", array: true }, { name: "ascending", optional: true }],
    function (number, values, order) {
      const value = helpers.toNumber(single(number), this.locale);
      const ascending = order !== undefined && helpers.toNumber(single(order), this.locale) !== 0;
      const all = numbersIn(values);
      if (!all.includes(value)) return error("#N/A");
      const ahead = all.filter((other) => (ascending ? other < value : other > value)).length;
      const ties = all.filter((other) => other === value).length;
      return { value: ahead + 1 + (average ? (ties - 1) / 2 : 0) };
    },
  );
}

for (const name of ["MODE", "MODE.SNGL"]) {
  define(name, [{ name: "values", array: true, repeating: true }], (...args) => {
    const counts = new Map<number, number>();
    for (const value of numbersIn(...args)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const mode = [...counts].find(([, count]) => count === most);
    return !mode || most < 2 ? error("#N/A") : { value: mode[0] };
  });
}

define("GEOMEAN", [{ name: "values", array: true, repeating: true }], (...args) => {
  const values = numbersIn(...args);
  if (values.length === 0 || values.some((value) => value <= 0)) return error("#NUM!");
  return { value: Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length) };
});

for (const name of ["PERCENTRANK", "PERCENTRANK.INC"]) {
  define(
    name,
    [{ name: "values", array: true }, { name: "number" }, { name: "digits", optional: true }],
    function (values, number, digits) {
      const sorted = numbersIn(values).sort((a, b) => a - b);
      const value = helpers.toNumber(single(number), this.locale);
      const scale = 10 ** (digits === undefined ? 3 : helpers.toNumber(single(digits), this.locale));
      const above = sorted.findIndex((other) => other >= value);
      const next = sorted[above];
      const [first] = sorted;
      if (next === undefined || first === undefined || value < first) return error("#N/A");
      const before = sorted[above - 1] ?? next;
      const place = next === value ? above : above - 1 + (value - before) / (next - before);
      return { value: sorted.length === 1 ? 1 : Math.floor((place / (sorted.length - 1)) * scale) / scale };
    },
  );
}
