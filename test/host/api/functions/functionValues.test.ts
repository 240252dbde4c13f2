import { convertArguments, NotCalled } from "../../../../host/api/functions/functionArguments";
import {
  argumentCounts,
  readFunctionMetadata,
  type FunctionDescription,
} from "../../../../host/api/functions/functionMetadata";
import { readResult, resultValue } from "../../../../host/api/functions/functionResults";
import type { FunctionArgument } from "../../../../host/workbook/model";

type Parameter = Partial<FunctionDescription["parameters"][number]>;

function describeFunction(parameters: Parameter[], rest: object = {}): FunctionDescription {
  const metadata = {
    functions: [
      { id: "F", name: "F", parameters: parameters.map((p, i) => ({ name: `p${i}`, ...p })), ...rest },
    ],
  };
  const [description] = readFunctionMetadata(metadata);
  if (description === undefined) throw new Error("no function");
  return description;
}

function convert(parameters: Parameter[], args: readonly FunctionArgument[], rest?: object): unknown {
  try {
    return convertArguments(args, describeFunction(parameters, rest));
  } catch (error) {
    if (error instanceof NotCalled) return error.value;
    throw error;
  }
}

it.each<[string, Parameter, FunctionArgument, unknown]>([
  ["text for text", { type: "string" }, "IP", "IP"],
  ["a number for text", { type: "string" }, 12, "12"],
  ["a boolean for text", { type: "string" }, true, "TRUE"],
  ["text for a number", { type: "number" }, " 3.5 ", 3.5],
  ["a boolean for a number", { type: "number" }, true, 1],
  ["a number for a boolean", { type: "boolean" }, 2, true],
  ["text for a boolean", { type: "boolean" }, "false", false],
  ["anything", { type: "any" }, "x", "x"],
  ["an empty cell for text", { type: "string" }, null, ""],
  ["an empty cell for a number", { type: "number" }, null, 0],
  ["an empty cell for anything", { type: "any" }, null, 0],
  ["an omitted optional argument", { type: "string", optional: true }, null, null],
  ["a value for a range", { type: "string", dimensionality: "matrix" }, "x", [["x"]]],
  [
    "a range",
    { type: "any", dimensionality: "matrix" },
    [
      ["a", 1],
      [true, null],
    ],
    [
      ["a", 1],
      [true, 0],
    ],
  ],
  ["a single cell's range for one value", { type: "string" }, [["x"]], "x"],
])("gives the function %s", (_, parameter, argument, expected) => {
  expect(convert([parameter], [argument])).toEqual([expected]);
});

it("gives null for optional arguments that are not there at all", () => {
  expect(convert([{ type: "string" }, { optional: true }], ["a"])).toEqual(["a", null]);
});

it("gathers repeated arguments", () => {
  expect(convert([{ type: "string" }, { type: "number", repeating: true }], ["a", 1, 2, 3])).toEqual([
    "a",
    [1, 2, 3],
  ]);
});

it.each<[string, Parameter, FunctionArgument, unknown]>([
  [
    "text that is no number",
    { type: "number" },
    "x",
    { error: "#VALUE!", message: expect.stringContaining("p0") },
  ],
  [
    "text that is no boolean",
    { type: "boolean" },
    "yes",
    { error: "#VALUE!", message: expect.stringContaining("p0") },
  ],
  [
    "empty text for a number",
    { type: "number" },
    "",
    { error: "#VALUE!", message: expect.stringContaining("p0") },
  ],
  [
    "several cells for one value",
    { type: "any" },
    [[1, 2]],
    { error: "#VALUE!", message: expect.stringContaining("p0") },
  ],
  ["an error", { type: "any" }, { error: "#N/A" }, { error: "#N/A" }],
  ["an error in a range", { dimensionality: "matrix" }, [[1, { error: "#REF!" }]], { error: "#REF!" }],
])("does not call it for %s", (_, parameter, argument, expected) => {
  expect(convert([parameter], [argument])).toEqual(expected);
});

it("hands errors over where the metadata allows them", () => {
  const args: FunctionArgument[] = [{ error: "#N/A" }];
  expect(convert([{ type: "any" }], args, { allowErrorForDataTypeAny: true })).toEqual([
    { type: "CustomFunctionError", code: "#N/A" },
  ]);
});

it("counts arguments", () => {
  const optional = describeFunction([{}, { optional: true }]);
  expect(argumentCounts(optional)).toEqual({ minimum: 1, maximum: 2 });
  expect(argumentCounts(describeFunction([{}, { repeating: true }]))).toEqual({
    minimum: 1,
    maximum: Infinity,
  });
});

it("refuses metadata that Excel would not take, with every fault", () => {
  const metadata = { functions: [{ id: "F", name: "F", parameters: [], options: { stream: true } }] };
  // @ts-expect-error: streaming is what the test is about
  expect(() => readFunctionMetadata(metadata)).toThrow(
    "functions.0.options.stream: streaming functions are not emulated",
  );
});

const scalar = describeFunction([]);
const matrix = describeFunction([], { result: { dimensionality: "matrix" } });
const shown = (value: unknown, description: FunctionDescription) =>
  resultValue(readResult([1, true, value]), description);
const failed = (code: number, text: string) => resultValue(readResult([1, false, text, code]), scalar);

it("takes values, arrays and errors within arrays", () => {
  expect(shown("x", scalar)).toBe("x");
  expect(shown(null, scalar)).toBe(0);
  expect(shown([["a", null]], matrix)).toEqual([["a", 0]]);
  const error = { type: "Error", basicType: "Error", basicValue: "#N/A", message: "none" };
  expect(shown([["a", error]], matrix)).toEqual([["a", { error: "#N/A", message: "none" }]]);
  expect(shown({ type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" }, scalar)).toBe(0.5);
});

it.each([
  ["an array from a function of one value", [["a"]], scalar],
  ["rows of different lengths", [["a"], ["a", "b"]], matrix],
  ["an array that is not of rows", ["a"], matrix],
  ["an empty array", [], matrix],
  ["an object", { some: "thing" }, scalar],
])("makes #VALUE! of %s", (_, value, description) => {
  expect(shown(value, description)).toMatchObject({ error: "#VALUE!" });
});

it("turns the runtime's codes into errors, with text where Excel shows it", () => {
  expect(failed(7, "no such theme")).toEqual({ error: "#VALUE!", message: "no such theme" });
  expect(failed(1, "nothing")).toEqual({ error: "#N/A", message: "nothing" });
  expect(failed(5, "text")).toEqual({ error: "#DIV/0!" });
  expect(failed(2, "")).toEqual({ error: "#VALUE!" });
  expect(failed(10, "text")).toEqual({ error: "#NAME?" });
});

it("reads the results of older runtimes", () => {
  expect(readResult({ id: 4, failed: true, value: "why", errorCode: 1 })).toEqual({
    id: 4,
    failed: true,
    value: "why",
    errorCode: 1,
  });
});
