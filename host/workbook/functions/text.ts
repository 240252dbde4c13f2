import { engineFormat } from "../facades/formats/numberFormats";
import { helpers } from "../engine/library";
import { define, error, isErrorValue, single } from "./define";
import type { Arg } from "@odoo/o-spreadsheet/dist/types/types/misc";

const MAX_TEXT = 32767;
const text = (arg: Arg): string => {
  const value = single(arg)?.value ?? "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
};

/** Also what & is; the engine joins all cells of an array, as only CONCAT does. */
define("CONCATENATE", [{ name: "text", repeating: true }], (...parts) => ({
  value: parts.map((part) => helpers.toString(single(part))).join(""),
}));

define("REPT", [{ name: "text" }, { name: "times" }], function (part, times) {
  const count = Math.trunc(helpers.toNumber(single(times), this.locale));
  const result = count < 0 ? null : count * text(part).length;
  return result === null || result > MAX_TEXT ? error("#VALUE!") : { value: text(part).repeat(count) };
});

define("UNICHAR", [{ name: "number" }], function (code) {
  const number = Math.trunc(helpers.toNumber(single(code), this.locale));
  return number < 1 || number > 0x10ffff ? error("#VALUE!") : { value: String.fromCodePoint(number) };
});

const codeOf = (arg: Arg) => {
  const code = text(arg).codePointAt(0);
  return code === undefined ? error("#VALUE!") : { value: code };
};
define("UNICODE", [{ name: "text" }], codeOf);
define("CODE", [{ name: "text" }], codeOf);

define("T", [{ name: "value" }], (arg) => {
  const value = single(arg)?.value ?? "";
  return { value: typeof value === "string" ? value : "" };
});

define("N", [{ name: "value" }], (arg) => {
  const value = single(arg)?.value;
  return { value: typeof value === "number" ? value : value === true ? 1 : 0 };
});

define("TYPE", [{ name: "value", acceptsErrors: true }], (arg) => {
  const value = single(arg)?.value;
  if (isErrorValue(value)) return { value: 16 };
  return { value: typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1 };
});

const ERROR_NUMBERS = new Map([
  ["#NULL!", 1],
  ["#DIV/0!", 2],
  ["#VALUE!", 3],
  ["#ERROR", 3],
  ["#REF", 4],
  ["#NAME?", 5],
  ["#NUM!", 6],
  ["#N/A", 7],
  ["#SPILL!", 9],
]);
define("ERROR.TYPE", [{ name: "error", acceptsErrors: true }], (arg) => {
  const number = ERROR_NUMBERS.get(String(single(arg)?.value));
  return number === undefined ? error("#N/A") : { value: number };
});

/** The engine's TEXT refuses formats with unquoted characters, which Excel takes literally. */
define("TEXT", [{ name: "value" }, { name: "format" }], function (arg, format) {
  const value = single(arg)?.value ?? 0;
  const written = text(format);
  const usable = engineFormat(written);
  if (usable === undefined) return { value: text({ value }) };
  return usable === null
    ? error("#VALUE!")
    : { value: helpers.formatValue(value, { format: usable, locale: this.locale }) };
});
