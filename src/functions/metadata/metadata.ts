import { bundledDataset } from "../../dataset/bundled";
import type { Dataset, Language } from "../../dataset/schema";
import type { Argument } from "../arguments";
import type { FunctionDefinition } from "../definition";
import { DEFINITIONS } from "../definitions";
import { enumId, enums, isChoice, type EnumMetadata } from "./enums";

/** Custom-functions metadata as Excel reads it: learn.microsoft.com, "Manually create JSON metadata for custom functions". */
export interface FunctionsMetadata {
  /** Passes errors in cells to the functions, which return them in the corresponding cells. */
  allowErrorForDataTypeAny: true;
  functions: FunctionMetadata[];
  enums: EnumMetadata[];
}

interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: ParameterMetadata[];
  result: { type: "any"; dimensionality: "matrix" };
}

interface ParameterMetadata {
  name: string;
  description: string;
  type: "any" | "string";
  dimensionality: "scalar" | "matrix";
  optional?: true;
  customEnumId?: string;
}

/**
 * What Excel shows while a formula is typed, in one language: descriptions, argument names, and the choices for arguments.
 * Ids and names of functions are the same in every language, so that formulas work in each.
 *
 * @param dataset the release whose cities, themes and measures are offered; others can still be typed
 */
export function metadata(language: Language, dataset: Dataset = bundledDataset): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: DEFINITIONS.map((definition) => functionMetadata(definition, language)),
    enums: enums(dataset, language),
  };
}

function functionMetadata(
  { id, summary, arguments: args }: FunctionDefinition,
  language: Language,
): FunctionMetadata {
  return {
    id,
    name: id,
    description: summary[language],
    parameters: args.map((argument) => parameterMetadata(argument, language)),
    result: { type: "any", dimensionality: "matrix" },
  };
}

function parameterMetadata(argument: Argument<unknown>, language: Language): ParameterMetadata {
  return {
    name: argument.label[language],
    description: argument.description[language],
    ...shape(argument),
    ...(argument.optional && { optional: true }),
    ...(isChoice(argument.kind) && { customEnumId: enumId(argument.kind) }),
  };
}

/**
 * Scopes, cities and measures are passed as matrices of any type: as scalars, Excel would call the function once per cell of
 * a range, and as text it would refuse a range that contains an error. The others are scalars, for which a call per cell is
 * right.
 */
function shape({ kind }: Argument<unknown>): Pick<ParameterMetadata, "type" | "dimensionality"> {
  switch (kind) {
    case "scope":
    case "city":
    case "measure":
      return { type: "any", dimensionality: "matrix" };
    case "level":
    case "mode":
    case "status":
    case "shortfall":
    case "extra":
    case "indicator":
    case "text":
    case "field":
      return { type: "string", dimensionality: "scalar" };
    case "count":
      return { type: "any", dimensionality: "scalar" };
  }
}
