/** Looking up and counting as Excel does it: *, ? and ~ in what is looked for, operators and numbers in criteria. */
import { Desk } from "./support";

const evaluate = (formula: string) => new Desk().workbook.calculation.evaluate(formula).values;

test.each([
  ['=MATCH("广*",{"广安";"广*"},0)', 1],
  ['=MATCH("广~*",{"广安";"广*"},0)', 2],
  ['=MATCH("广?",{"广";"广州市";"广州"},0)', 3],
  ['=MATCH("广~?",{"广州";"广?"},0)', 2],
  ['=MATCH("2021~~2025",{"2021~2025"},0)', 1],
  // As ~ takes the next character at its word.
  ['=MATCH("2021~2025",{"2021~2025";"20212025"},0)', 2],
  ['=MATCH("a~~*",{"a*";"a~b"},0)', 2],
  ['=MATCH("a~~~*",{"a~b";"a~*"},0)', 2],
  ['=MATCH("~",{"~"},0)', "#N/A"],
  ['=MATCH("a*b",{"a"&CHAR(10)&"b"},0)', 1],
  ['=MATCH("A.B",{"axb";"a.b"},0)', 2],
  ['=MATCH("é",{"e";"É"},0)', 2],
  ['=MATCH("1",{1;"1"},0)', 2],
  ['=MATCH(1,{"1";1},0)', 2],
  ['=MATCH("01",{"1";"01"},0)', 2],
  ["=MATCH(TRUE,{1;TRUE},0)", 2],
  ["=MATCH(4,{1;3;5})", 2],
  ["=MATCH(4,{5;4;3},-1)", 2],
  ['=MATCH("b",{"a";"b";"b";"c"},1)', 3],
  ['=MATCH(0,{"a";1},0)', "#N/A"],
  ['=MATCH(REPT("x",255),{"a";"b"},0)', "#N/A"],
  ['=MATCH(REPT("x",256),{"a";"b"},0)', "#VALUE!"],
  ['=VLOOKUP("广~*",{"广安",1;"广*",2},2,FALSE)', 2],
  ['=VLOOKUP("c",{"a",1;"b",2},2)', 2],
  ['=VLOOKUP("a",{"a",1;"b",2},3,FALSE)', "#REF!"],
  ['=COUNTIF({"广安";"广*";"广"},"广*")', 3],
  ['=COUNTIF({"广安";"广*";"广"},"广~*")', 1],
  ['=COUNTIF({"a~b";"ab"},"a~~b")', 1],
  ['=COUNTIF({"1";"01";1;"1.0";"a"},"1")', 4],
  ['=COUNTIF({3;5;"<5"},"<5")', 1],
  ['=COUNTIF({"=x";"x"},"=x")', 1],
  ['=COUNTIF({"a";"b";""},"<>a")', 2],
  ['=COUNTIF({"a";"";""},"")', 2],
  ['=COUNTIF({TRUE;"TRUE";FALSE},TRUE)', 1],
  ['=COUNTIF({"a"},REPT("x",256))', "#VALUE!"],
  ['=COUNTIFS({"a*";"ab";"a*"},"a~*",{1;2;3},">1")', 1],
  ['=COUNTIFS({"a";"b"},"a",{1;2;3},1)', "#VALUE!"],
  ['=SUMIF({"a?";"ab";"a?"},"a~?",{1;2;4})', 5],
  ['=SUMIF({1;2;3},">1")', 5],
  ['=SUMIFS({1;2;4},{"a?";"ab";"a?"},"a?",{1;2;3},"<3")', 3],
  ['=SUMPRODUCT(--({"1";"01";"1.0"}="1"))', 1],
  ['=CONCATENATE("a",1,TRUE)&""', "a1TRUE"],
])("%s is %s", (formula, value) => {
  expect(evaluate(formula)).toEqual([[value]]);
});

test("& goes through arrays cell by cell", () => {
  expect(evaluate('={"a";"b"}&"1"')).toEqual([["a1"], ["b1"]]);
});

test("what is looked up follows edits of the cells", () => {
  const desk = new Desk();
  desk.write("A1:A2", ["甲"], ["乙*"]);
  desk.write("B1", ['=MATCH("乙~*",A1:A2,0)']);
  desk.write("B2", ['=MATCH("乙",A1:A2,0)']);
  expect(desk.values("B1:B2")).toEqual([[2], ["#N/A"]]);
  desk.write("A1:A2", ["乙*"], ["乙"]);
  expect(desk.values("B1:B2")).toEqual([[1], [2]]);
});
