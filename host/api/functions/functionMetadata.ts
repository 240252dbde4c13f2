/** The metadata file of an add-in's custom functions, in Microsoft's format (functions.json). */
import * as v from "valibot";

const dimensionality = v.optional(v.picklist(["scalar", "matrix"]), "scalar");
const dataType = v.optional(v.picklist(["any", "boolean", "number", "string"]), "any");

const parameterSchema = v.object({
  name: v.string(),
  type: dataType,
  dimensionality,
  optional: v.optional(v.boolean(), false),
  repeating: v.optional(v.boolean(), false),
});

const functionSchema = v.object({
  id: v.string(),
  name: v.string(),
  parameters: v.array(parameterSchema),
  result: v.optional(v.object({ type: dataType, dimensionality }), {}),
  options: v.optional(
    v.object({
      cancelable: v.optional(v.literal(false, "cancelable functions are not emulated")),
      stream: v.optional(v.literal(false, "streaming functions are not emulated")),
      volatile: v.optional(v.boolean(), false),
    }),
    {},
  ),
  allowErrorForDataTypeAny: v.optional(v.boolean(), false),
});

const metadataSchema = v.object({ functions: v.array(functionSchema) });

export type FunctionParameter = v.InferOutput<typeof parameterSchema>;
export type FunctionDescription = v.InferOutput<typeof functionSchema>;
/** As written in the file; left out members have Microsoft's defaults. */
export type FunctionMetadata = v.InferInput<typeof metadataSchema>;

/** Checks the metadata and fills in the defaults. Throws an Error with every fault. */
export function readFunctionMetadata(metadata: FunctionMetadata): FunctionDescription[] {
  const parsed = v.safeParse(metadataSchema, metadata);
  if (parsed.success) return parsed.output.functions;
  const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "metadata"}: ${issue.message}`);
  throw new Error(`The custom functions' metadata is not as Excel wants it: ${faults.join("; ")}`);
}

/** Fewest and most arguments; `Infinity` when the last parameter repeats. */
export function argumentCounts({ parameters }: FunctionDescription): { minimum: number; maximum: number } {
  const repeats = parameters.at(-1)?.repeating ?? false;
  return {
    minimum: parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length,
    maximum: repeats ? Infinity : parameters.length,
  };
}
