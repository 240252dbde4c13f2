import { bundledDataset } from "../../../src/dataset";
import { createContext } from "../../../src/functions/context";
import { DEFINITIONS } from "../../../src/functions/definitions";
import { evaluate } from "../../../src/functions/evaluate";
import { formula } from "../../../src/functions/formulas/formula";
import { answerCall, referencesOf, type ReferenceValues } from "../../../src/functions/formulas/answer";
import { parseFormula } from "../../../src/functions/formulas/parse";
import { exampleArguments } from "../support";

const context = createContext({ dataset: bundledDataset, language: "zh" });
const call = (text: string) => parseFormula(text)!.calls[0]!;
const answer = (text: string, references: ReferenceValues = new Map()) =>
  answerCall(call(text), context, references);

test("every example answers what the function does", () => {
  for (const definition of DEFINITIONS) {
    for (const example of definition.examples) {
      const args = exampleArguments(example.arguments, "zh");
      expect(answer(formula(definition.id, example.arguments, "zh"))).toEqual({
        status: "answered",
        output: evaluate(definition, context, args),
      });
    }
  }
});

test("references are answered from the cells' values, each once", () => {
  const text = "=KCFIN.COVERAGE(A1:A2,KCFIN.CITIES(A1:A2),B1)";
  expect(referencesOf(call(text))).toEqual(["A1:A2", "B1"]);
  const values: ReferenceValues = new Map([["A1:A2", [["IP"], ["ECO"]]]]);
  expect(answer("=KCFIN.COVERAGE(A1:A2)", values)).toEqual({ status: "answered", output: [[13], [10]] });
});

test("a call within a call is answered first", () => {
  const [coverage, cities] = ["COVERAGE", "CITIES"].map((id) => DEFINITIONS.find((each) => each.id === id)!);
  const those = evaluate(cities!, context, ["DIRECT-SFUND"]);
  const output = evaluate(coverage!, context, ["IP", those]);
  expect(output).not.toEqual(evaluate(coverage!, context, ["IP"]));
  expect(answer('=KCFIN.COVERAGE("IP",KCFIN.CITIES("DIRECT-SFUND"))')).toEqual({
    status: "answered",
    output,
  });
});

test("an error in a call within a call comes out with its code", () => {
  expect(answer('=KCFIN.COVERAGE(KCFIN.CITIES("nonsense"))')).toMatchObject({
    output: { code: "#VALUE!", message: expect.stringContaining("#VALUE!") },
  });
});

test("what only Excel can calculate is named", () => {
  expect(answer('=KCFIN.COVERAGE(A1,IF(B1,"合肥"),KCFIN.STATUS(C1&"",D1))')).toEqual({
    status: "unreadable",
    arguments: ["A1", 'IF(B1,"合肥")', 'KCFIN.STATUS(C1&"",D1)'],
  });
});

test("functions that do not exist, and too many arguments", () => {
  expect(answer("=KCFIN.NOSUCH(1)")).toEqual({ status: "unknownFunction" });
  expect(answer("=KCFIN.THEMES(1)")).toEqual({ status: "tooManyArguments", most: 0 });
});
