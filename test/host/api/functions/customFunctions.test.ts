import type { ExcelHost, FunctionMetadata } from "../../../../host";
import { onSheet, openHost, refusal } from "../support";

const METADATA: FunctionMetadata = {
  functions: [
    {
      id: "JOIN",
      name: "JOIN",
      parameters: [
        { name: "first", type: "string" },
        { name: "second", type: "string", optional: true },
      ],
    },
    {
      id: "GRID",
      name: "GRID",
      parameters: [{ name: "range", type: "any", dimensionality: "matrix" }],
      result: { dimensionality: "matrix" },
    },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "how", type: "string" }] },
    { id: "LATER", name: "LATER", parameters: [{ name: "value", type: "number" }] },
    { id: "MISSING", name: "MISSING", parameters: [] },
    { id: "WHERE", name: "WHERE", parameters: [] },
  ],
};

let host: ExcelHost;
const calls: unknown[][] = [];

beforeEach(async () => {
  calls.length = 0;
  host = await openHost();
  host.defineFunctions("KCFIN", METADATA);
  const { CustomFunctions } = host.excel;
  CustomFunctions.associate({
    JOIN: (first: string, second: string | null) => {
      calls.push([first, second]);
      return `${first}+${String(second)}`;
    },
    GRID: (range: unknown[][]) => range.map((row) => row.map((value) => `<${String(value)}>`)),
    FAIL: (how: string) => {
      if (how === "value")
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "no such theme");
      if (how === "missing")
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "nothing to return");
      throw new TypeError("a bug of the function");
    },
    LATER: (value: number) => new Promise((resolve) => setTimeout(resolve, 5, value * 2)),
    WHERE: (invocation: CustomFunctions.Invocation) => invocation.address ?? "nowhere",
  });
});

async function values(address: string): Promise<unknown[][]> {
  return host.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

describe("in cells", () => {
  it("shows #BUSY! until Microsoft's runtime has answered, and then the value", async () => {
    await onSheet(host, (sheet) => {
      sheet.getRange("A1").formulas = [['=KCFIN.JOIN("IP")']];
    });
    expect(await values("A1")).toEqual([["#BUSY!"]]);
    await host.calculated();
    expect(await values("A1")).toEqual([["IP+null"]]);
    expect(calls).toEqual([["IP", null]]);
    expect(host.counters.values.functionCalls).toBe(1);
  });

  it("calculates what depends on it, waits for promises, and spills arrays", async () => {
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B1").formulas = [["=KCFIN.LATER(21)", "=A1+1"]];
      sheet.getRange("D1:E1").values = [["x", 7]];
      sheet.getRange("D3").formulas = [["=KCFIN.GRID(D1:E1)"]];
    });
    await host.calculated();
    expect(await values("A1:B1")).toEqual([[42, 43]]);
    expect(await values("D3:E3")).toEqual([["<x>", "<7>"]]);
  });

  it("asks again when arguments change, the formula is written again, or everything is calculated", async () => {
    await onSheet(host, (sheet) => {
      sheet.getRange("A1:B1").formulas = [["a", "=KCFIN.JOIN(A1)"]];
    });
    await host.calculated();
    await onSheet(host, (sheet) => {
      sheet.getRange("A1").values = [["b"]];
    });
    await host.calculated();
    expect(await values("B1")).toEqual([["b+null"]]);
    await onSheet(host, (sheet) => {
      sheet.getRange("B1").formulas = [["=KCFIN.JOIN(A1)"]];
    });
    await host.calculated();
    await onSheet(host, (_, context) => {
      context.workbook.application.calculate("Full");
    });
    await host.calculated();
    expect(calls.map(([first]) => first)).toEqual(["a", "b", "b", "b"]);
  });

  it("tells the function its cell", async () => {
    await onSheet(host, (sheet) => {
      sheet.getRange("C2").formulas = [["=KCFIN.WHERE()"]];
    });
    await host.calculated();
    expect(await values("C2")).toEqual([["Sheet1!C2"]]);
  });

  it("refuses a formula with too few or too many arguments, as Excel does", async () => {
    for (const formula of ["=KCFIN.JOIN()", '=KCFIN.JOIN("a","b","c")']) {
      const batch = onSheet(host, (sheet) => {
        sheet.getRange("A1").formulas = [[formula]];
      });
      await expect(refusal(host, batch)).resolves.toHaveProperty("code", "InvalidArgument");
    }
  });
});

describe("evaluate", () => {
  it.each([
    ['=KCFIN.JOIN("IP")', "IP+null"],
    ['=KCFIN.JOIN("IP","AI")', "IP+AI"],
    ["=KCFIN.JOIN(12)", "12+null"],
    ["=KCFIN.LATER(4)+1", 9],
    ["=SUM(1,2)", 3],
  ])("gives the value of %s", async (formula, value) => {
    expect(await host.evaluate(formula)).toEqual({ values: [[value]], messages: [[null]] });
  });

  it("gives arrays row by row", async () => {
    expect(await host.evaluate("=KCFIN.GRID({1,2;3,4})")).toMatchObject({
      values: [
        ["<1>", "<2>"],
        ["<3>", "<4>"],
      ],
    });
  });

  it.each([
    ['=KCFIN.FAIL("value")', { error: "#VALUE!", message: "no such theme" }],
    ['=KCFIN.FAIL("missing")', { error: "#N/A", message: "nothing to return" }],
    ['=KCFIN.FAIL("bug")', { error: "#VALUE!" }],
    ["=KCFIN.MISSING()", { error: "#VALUE!" }],
    ["=KCFIN.LATER(1/0)", { error: "#DIV/0!" }],
    ['=KCFIN.LATER("x")', { error: "#VALUE!", message: expect.stringContaining("value") }],
  ])("gives error and text of %s", async (formula, expected) => {
    expect(await host.evaluate(formula)).toMatchObject(expected);
  });

  it("asks anew each time, and leaves the document alone", async () => {
    await host.evaluate('=KCFIN.JOIN("a")');
    await host.evaluate('=KCFIN.JOIN("a")');
    expect(calls).toHaveLength(2);
    expect(host.model.cells.usedArea(host.model.sheets.active(), false)).toBeNull();
  });
});

it("calls a function before the add-in's code is there only when it is", async () => {
  const late = await openHost();
  late.defineFunctions("KCFIN", { functions: [{ id: "ONE", name: "ONE", parameters: [] }] });
  late.excel.CustomFunctions.associate("ONE", () => 1);
  expect(await late.evaluate("=KCFIN.ONE()")).toEqual({ values: [[1]], messages: [[null]] });
});
