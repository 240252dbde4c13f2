/** Checks of what an add-in passes in. Each refuses with Excel's "InvalidArgument", saying which argument and why. */
import type { Json } from "../workbook/model";
import { excelError } from "./errors";

export function refuse(what: string): never {
  throw excelError("InvalidArgument", what);
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function asText(value: unknown, name: string): string {
  return typeof value === "string" ? value : refuse(`${name} must be text, not ${show(value)}.`);
}

/** Text that may be given as a number, such as a limit of a rule. */
export function asTextOrNumber(value: unknown, name: string): string | number {
  return typeof value === "string" || typeof value === "number"
    ? value
    : refuse(`${name} must be text or a number.`);
}

export function asNumber(value: unknown, name: string): number {
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : refuse(`${name} must be a number, not ${show(value)}.`);
}

export function asInteger(value: unknown, name: string): number {
  return Number.isInteger(value)
    ? asNumber(value, name)
    : refuse(`${name} must be a whole number, not ${show(value)}.`);
}

/** A place or a count: a whole number from `minimum` on. */
export function asIndex(value: unknown, name: string, minimum = 0): number {
  const index = asInteger(value, name);
  return index >= minimum ? index : refuse(`${name} must be at least ${minimum}, not ${index}.`);
}

export function asFlag(value: unknown, name: string): boolean {
  return typeof value === "boolean" ? value : refuse(`${name} must be true or false, not ${show(value)}.`);
}

/** One of Excel's words, spelled exactly. */
export function oneOf<const Word extends string>(words: readonly Word[], value: unknown, name: string): Word {
  const word = words.find((candidate) => candidate === value);
  return word ?? refuse(`${name} must be one of ${words.join(", ")}, not ${show(value)}.`);
}

export function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse(`${name} must be an object, not ${show(value)}.`);
  return Object.fromEntries(Object.entries(value));
}

/** Refuses keys that Excel does not know: a misspelled option would otherwise be ignored. */
export function withKeys(
  record: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  name: string,
): void {
  const stranger = Object.keys(record).find((key) => !keys.includes(key));
  if (stranger !== undefined) refuse(`${name} has no "${stranger}"; it has ${keys.join(", ")}.`);
}

/** Reads an optional argument; `undefined` where it is left out. */
export function optional<T>(
  value: unknown,
  name: string,
  read: (value: unknown, name: string) => T,
): T | undefined {
  return isNothing(value) ? undefined : read(value, name);
}

const COLOR = /^#?([0-9a-f]{6})$/i;

/** The colours that HTML names and Office.js documents; others as "#RRGGBB". */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  navy: "#000080",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" in capitals, from "#rrggbb" or a name. */
export function asColor(value: unknown, name: string): string {
  const text = asText(value, name);
  const hex = COLOR.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  return (
    NAMED_COLORS[text.toLowerCase()] ??
    refuse(`${name} must be a colour such as "#4472C4", not ${show(value)}.`)
  );
}

export function asJson(value: unknown): Json {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object") return refuse("A setting holds what JSON can hold.");
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asJson(member)]));
}
