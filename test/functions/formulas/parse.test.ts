import fc from "fast-check";
import { callsFunctions, restoreNames } from "../../../src/functions/formulas/mentions";
import { parseFormula } from "../../../src/functions/formulas/parse";
import { tokenise } from "../../../src/functions/formulas/tokens";
import { writeFormula, textLiteral } from "../../../src/functions/formulas/formula";

const only = (formula: string) => {
  const parsed = parseFormula(formula);
  expect(parsed?.isOneCall).toBe(true);
  return parsed!.calls[0]!;
};

describe("arguments", () => {
  test.each([
    ["", []],
    ['"IP"', [{ kind: "value", value: "IP", text: '"IP"' }]],
    ['"a""b"', [{ kind: "value", value: 'a"b', text: '"a""b"' }]],
    ["-3", [{ kind: "value", value: -3, text: "-3" }]],
    ["1E2", [{ kind: "value", value: 100, text: "1E2" }]],
    ["true", [{ kind: "value", value: true, text: "true" }]],
    ["#N/A", [{ kind: "value", value: { code: "#N/A" }, text: "#N/A" }]],
    ["A1", [{ kind: "reference", text: "A1" }]],
    ["$A$1:B2", [{ kind: "reference", text: "$A$1:B2" }]],
    ["A:A", [{ kind: "reference", text: "A:A" }]],
    ["'我的 表,(1)'!A1:A3", [{ kind: "reference", text: "'我的 表,(1)'!A1:A3" }]],
    ["矩阵!$B2", [{ kind: "reference", text: "矩阵!$B2" }]],
    ["KCFIN_City", [{ kind: "reference", text: "KCFIN_City" }]],
    [
      '{"IP","ECO";"a","b"}',
      [
        {
          kind: "array",
          rows: [
            ["IP", "ECO"],
            ["a", "b"],
          ],
          text: '{"IP","ECO";"a","b"}',
        },
      ],
    ],
    [
      '"合肥",,3',
      [
        { kind: "value", value: "合肥", text: '"合肥"' },
        { kind: "omitted" },
        { kind: "value", value: 3, text: "3" },
      ],
    ],
    ["A1#", [{ kind: "expression", text: "A1#" }]],
    ["Table1[城市]", [{ kind: "expression", text: "Table1[城市]" }]],
    ['IF(A1>2,"IP","ECO")', [{ kind: "expression", text: 'IF(A1>2,"IP","ECO")' }]],
    ["A1&B1", [{ kind: "expression", text: "A1&B1" }]],
    ["(A1)", [{ kind: "expression", text: "(A1)" }]],
    ["{1,A1}", [{ kind: "expression", text: "{1,A1}" }]],
  ])("%s", (args, expected) => {
    expect(only(`=KCFIN.GAPS(${args})`).arguments).toEqual(expected);
  });

  test("calls within calls are read too", () => {
    const { arguments: args } = only('= kcfin.coverage( KCFIN.CITIES("IP"), B2 )');
    expect(args[0]).toMatchObject({ kind: "call", call: { id: "CITIES", text: 'KCFIN.CITIES("IP")' } });
    expect(args[1]).toEqual({ kind: "reference", text: "B2" });
  });
});

test("what is around a call is left to Excel", () => {
  const parsed = parseFormula('=IFERROR(KCFIN.COVERAGE("IP")/16,"KCFIN.RANK(1)")+KCFIN.RANK(A1)');
  expect(parsed?.isOneCall).toBe(false);
  expect(parsed?.calls.map(({ text }) => text)).toEqual(['KCFIN.COVERAGE("IP")', "KCFIN.RANK(A1)"]);
});

test.each(["KCFIN.THEMES()", "=KCFIN.THEMES(", '=KCFIN.GAPS("合肥)', "=KCFIN.THEMES())", "", "=", "=A1)+(1"])(
  "%s is no formula that can be read, or has no call",
  (formula) => {
    expect(parseFormula(formula)?.calls ?? []).toEqual([]);
  },
);

test("tokens stand where they say", () => {
  const seed = Number(process.env["KCFIN_SEED"] ?? Date.now() % 100_000);
  const piece = fc.constantFrom(
    '"a""b"',
    "A1",
    " ",
    "KCFIN.GAPS",
    "(",
    ")",
    ",",
    "{",
    "}",
    "1.5",
    "'x y'!B2:C3",
    "表!A:A",
    "<=",
    "#REF!",
    "T[x]",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = pieces.join("");
      const tokens = tokenise(formula) ?? [];
      for (const { text, start } of tokens) expect(formula.slice(start, start + text.length)).toBe(text);
    }),
    { seed },
  );
});

test("a written call reads back as what was written", () => {
  const seed = Number(process.env["KCFIN_SEED"] ?? Date.now() % 100_000);
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }), (texts) => {
      const { arguments: args } = only(writeFormula("GAPS", texts.map(textLiteral)));
      expect(args.map((argument) => (argument.kind === "value" ? argument.value : null))).toEqual(texts);
    }),
    { seed },
  );
});

describe("formulas that call the functions", () => {
  test.each([
    "=KCFIN.THEMES()",
    '=kcfin.coverage("IP")/16',
    "=1+KCFIN.RANK (A1)",
    '=_xldudf_KCFIN_COVERAGE("IP")',
    "='C:/Add Ins/x.xla'!_xldudf_KCFIN_COVERAGE(A1)",
    "=IF([@['#件]]>1,KCFIN.COVERAGE([@['#主题]]),0)",
    "=表1[[#This Row],[it''s]]&KCFIN.THEMES()&表1[[#This Row],[that''s]]",
    '=表1[[#Totals],[5" 屏]]&KCFIN.COVERAGE("IP")',
  ])("%s", (formula) => {
    expect(callsFunctions(formula)).toBe(true);
  });

  test.each([
    "KCFIN.THEMES()",
    '="KCFIN.THEMES()"',
    "='KCFIN.X(1)'!A1",
    "=表1[[#This Row],[KCFIN.X (1)]]",
    "=KCFIN.Total+1",
    "=MYKCFIN.THEMES()",
    "=A1",
    5,
    "",
  ])("not %s", (formula) => {
    expect(callsFunctions(formula)).toBe(false);
  });
});

test.each([
  ['=_xldudf_KCFIN_COVERAGE("IP")', '=KCFIN.COVERAGE("IP")'],
  [
    "='C:/Add Ins/x.xla'!_xldudf_KCFIN_RANK(A1)+x.xla!_xldudf_KCFIN_RANK(A2)",
    "=KCFIN.RANK(A1)+KCFIN.RANK(A2)",
  ],
  ['=KCFIN.COVERAGE("_xldudf_KCFIN_COVERAGE(1)")', '=KCFIN.COVERAGE("_xldudf_KCFIN_COVERAGE(1)")'],
])("%s is written %s", (stored, restored) => {
  expect(restoreNames(stored)).toBe(restored);
});
