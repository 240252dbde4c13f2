import { bundledDataset } from "../../src/dataset/bundled";
import type { Dataset, Language } from "../../src/dataset/schema";
import { createContext, type FunctionContext } from "../../src/functions/context";
import type { ExampleArgument } from "../../src/functions/definition";
import { DEFINITIONS } from "../../src/functions/definitions";
import { evaluate } from "../../src/functions/evaluate";
import type { Output } from "../../src/functions/values";

export const contexts: Record<Language, FunctionContext> = {
  zh: createContext({ dataset: bundledDataset, language: "zh" }),
  en: createContext({ dataset: bundledDataset, language: "en" }),
};

export function definition(id: string) {
  const found = DEFINITIONS.find((each) => each.id === id);
  if (!found) throw new Error(`There is no function ${id}.`);
  return found;
}

/** The arguments of an example as Excel passes them. */
export function exampleArguments(args: readonly ExampleArgument[], language: Language): unknown[] {
  return args.map((each) =>
    typeof each === "object" && each !== null && "zh" in each ? each[language] : each,
  );
}

/** What a cell would show, errors as `#VALUE! message`. */
export type Shown = string | number | boolean | (string | number | boolean)[][];

function show(output: Output): Shown {
  const cell = (value: Exclude<Output, unknown[]>) =>
    typeof value === "object" ? `${value.code} ${value.message}` : value;
  return Array.isArray(output) ? output.map((row) => row.map(cell)) : cell(output);
}

/** Calls a function on the bundled data, in Chinese. */
export function zh(id: string, ...args: unknown[]): Shown {
  return show(evaluate(definition(id), contexts.zh, args));
}

/** Calls a function on the bundled data, in English. */
export function en(id: string, ...args: unknown[]): Shown {
  return show(evaluate(definition(id), contexts.en, args));
}

/** Calls a function on other data, in English. */
export function on(dataset: Dataset, id: string, ...args: unknown[]): Shown {
  return show(evaluate(definition(id), createContext({ dataset, language: "en" }), args));
}
