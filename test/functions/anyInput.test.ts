/** Whatever stands in cells: an answer or an error of Excel's, never anything else. */
import fc from "fast-check";
import { seedProperties } from "../analysis/seed";
import { anyDataset } from "../analysis/smallDataset";
import { bundledDataset } from "../../src/dataset/bundled";
import { createContextSource } from "../../src/functions/contextSource";
import { DEFINITIONS } from "../../src/functions/definitions";
import { registerFunctions } from "../../src/functions/register";
import { messages } from "../../src/functions/texts";
import { sizeOf } from "../support/sizes";
import { errorCode, fakeRuntime, RuntimeError, type FakeRuntime } from "./fakeRuntime";

seedProperties(200);

const known = [
  ...bundledDataset.cities.flatMap(({ id, name }) => [id, name.zh, name.en]),
  ...bundledDataset.themes.flatMap(({ id, name }) => [id, name.zh]),
  ...bundledDataset.measures.flatMap(({ id, name }) => [id, name.en]),
  ...[
    "ALL",
    "detailed",
    "列举",
    "confirmed",
    "报告未提及",
    "release",
    "科技信贷余额",
    "any",
    "基金 平台",
    "toDeepen",
    "c0",
    "T0",
    "T0-M0",
  ],
];

const anyCell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...known) },
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "#VALUE!",
    "#N/A",
    "=1+1",
    "__proto__",
    "constructor",
    "市",
    "\u0000",
    "🏙️",
    "x".repeat(32_767),
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    0,
    "",
    {},
    { basicValue: "合肥" },
    { basicValue: {} },
    Symbol.iterator,
    1n,
  ),
  fc
    .constantFrom("#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!")
    .map((code) => new RuntimeError(errorCode(code))),
);
const anyArgument = fc.oneof(
  { weight: 3, arbitrary: anyCell },
  fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 4 }),
  fc.array(anyCell, { maxLength: 3 }),
);
const anyCall = fc.record({
  definition: fc.constantFrom(...DEFINITIONS),
  args: fc.array(anyArgument, { maxLength: 6 }),
});

const ERROR_TEXT = /^#(?:VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!)/;
const UNEXPECTED = DEFINITIONS.flatMap(({ id }) => [
  messages("zh").unexpected(id),
  messages("en").unexpected(id),
]);

function checkError(error: unknown): void {
  expect(error).toBeInstanceOf(RuntimeError);
  if (!(error instanceof RuntimeError)) return;
  expect(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]).toContain(error.code);
  expect(error.message).toBeTruthy();
  // The wrapper would have hidden a fault of ours behind this text.
  expect(UNEXPECTED).not.toContain(error.message);
}

function checkCall(runtime: FakeRuntime, id: string, args: readonly unknown[]): void {
  let rows: unknown;
  try {
    rows = runtime.call(id, ...args);
  } catch (error) {
    checkError(error);
    return;
  }
  if (!Array.isArray(rows)) throw new Error("Not rows.");
  expect(rows.length).toBeGreaterThan(0);
  const widths = new Set(rows.map((row: unknown) => (Array.isArray(row) ? row.length : -1)));
  expect(widths.size).toBe(1);
  expect(Math.min(...widths)).toBeGreaterThan(0);
  for (const cell of rows.flat() as unknown[]) {
    if (typeof cell === "string") expect(cell).not.toMatch(ERROR_TEXT);
    else if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
    else if (typeof cell !== "boolean") checkError(cell);
  }
  expect(() => JSON.stringify(rows)).not.toThrow();
}

function runtimeOn(dataset: typeof bundledDataset, language: "zh" | "en"): FakeRuntime {
  const runtime = fakeRuntime();
  const source = createContextSource({ fallback: { dataset, language }, patience: 0 });
  source.update({ kind: "bundled" });
  registerFunctions(runtime, source);
  return runtime;
}

test.each(["zh", "en"] as const)("on the bundled data, in %s", (language) => {
  const runtime = runtimeOn(bundledDataset, language);
  let slowest = { id: "", milliseconds: 0 };
  fc.assert(
    fc.property(anyCall, ({ definition: { id }, args }) => {
      const start = performance.now();
      checkCall(runtime, id, args);
      const milliseconds = performance.now() - start;
      if (milliseconds > slowest.milliseconds) slowest = { id, milliseconds };
    }),
    { numRuns: sizeOf("functionCalls") },
  );
  process.stdout.write(`slowest of the calls: ${slowest.id}, ${slowest.milliseconds.toFixed(1)} ms\n`);
});

test("on any data", () => {
  fc.assert(
    fc.property(anyDataset, fc.array(anyCall, { minLength: 20, maxLength: 20 }), (dataset, calls) => {
      const runtime = runtimeOn(dataset, "en");
      for (const { definition, args } of calls) checkCall(runtime, definition.id, args);
    }),
  );
});

test("a call is answered alike however often it is made: nothing is remembered between calls", () => {
  const runtime = runtimeOn(bundledDataset, "zh");
  const outcome = (id: string, args: readonly unknown[]): unknown => {
    try {
      return runtime.call(id, ...args);
    } catch (error) {
      return error;
    }
  };
  fc.assert(
    fc.property(anyCall, anyCall, (a, b) => {
      const first = outcome(a.definition.id, a.args);
      outcome(b.definition.id, b.args);
      expect(outcome(a.definition.id, a.args)).toEqual(first);
    }),
  );
});
