import { PENDING } from "../../../host/workbook/model";
import type { Caller, FunctionArgument } from "../../../host/workbook/model";
import { Desk, refusal } from "./support";

const any = { minimum: 0, maximum: 9, volatile: false };

test("a custom function gets its arguments as they are, and the cell that calls", () => {
  const desk = new Desk();
  const calls: { readonly args: readonly FunctionArgument[]; readonly caller: Caller | null }[] = [];
  desk.workbook.calculation.defineFunction("KCFIN.SEEN", any, (args, caller) => {
    calls.push({ args, caller });
    return calls.length;
  });
  desk.write("A1:B2", ["合肥", 2], ["=1/0", ""]);
  desk.write("D5", ['=KCFIN.SEEN("IP",,TRUE,A1,A1:B2,{1,2},1.5)']);
  expect(calls).toEqual([
    {
      args: [
        "IP",
        null,
        true,
        "合肥",
        [
          ["合肥", 2],
          [{ error: "#DIV/0!", message: expect.any(String) }, null],
        ],
        [[1, 2]],
        1.5,
      ],
      caller: { sheet: desk.at("A1").sheet, cell: { row: 4, column: 3 } },
    },
  ]);
});

test("arrays spill, errors keep their reason", () => {
  const desk = new Desk();
  desk.workbook.calculation.defineFunction("KCFIN.LIST", any, () => [
    ["甲", 1],
    [{ error: "#N/A", message: "没有" }, true],
  ]);
  desk.workbook.calculation.defineFunction("KCFIN.BAD", any, () => ({
    error: "#VALUE!",
    message: "城市“合肥x”不存在",
  }));
  desk.write("A1", ["=KCFIN.LIST()"]);
  desk.write("D1", ["=KCFIN.BAD()"]);
  expect(desk.values("A1:B2")).toEqual([
    ["甲", 1],
    ["#N/A", true],
  ]);
  const { sheet } = desk.at("A1");
  expect(desk.workbook.cells.result(sheet, { row: 1, column: 0 }).message).toBe("没有");
  expect(desk.workbook.cells.result(sheet, { row: 0, column: 3 })).toEqual({
    type: "Error",
    value: "#VALUE!",
    message: "城市“合肥x”不存在",
  });
});

test("an answer that is awaited shows as #BUSY! until it is settled; what depends on it follows", () => {
  const desk = new Desk();
  let answer: number | typeof PENDING = PENDING;
  desk.workbook.calculation.defineFunction("KCFIN.SLOW", any, () => answer);
  desk.write("A1:B1", ["=KCFIN.SLOW()", "=A1*2"]);
  expect(desk.values("A1:B1")).toEqual([["#BUSY!", "#BUSY!"]]);
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  expect(desk.workbook.calculation.pendingCells()).toEqual([
    { sheet: desk.at("A1").sheet, cell: { row: 1, column: 0 } },
  ]);
  answer = 21;
  desk.workbook.calculation.settle("KCFIN.SLOW");
  expect(desk.values("A2:B2")).toEqual([[21, 42]]);
  expect(desk.workbook.calculation.pendingCells()).toEqual([]);
});

test("two workbooks have functions of their own under one name", () => {
  const [first, second] = [new Desk(), new Desk()];
  first.workbook.calculation.defineFunction("KCFIN.WHO", any, () => 1);
  second.workbook.calculation.defineFunction("KCFIN.WHO", any, () => 2);
  first.write("A1", ["=KCFIN.WHO()"]);
  second.write("A1", ["=KCFIN.WHO()"]);
  expect([first.value("A1"), second.value("A1")]).toEqual([1, 2]);
  const third = new Desk();
  third.write("A1", ["=KCFIN.WHO()"]);
  expect(third.value("A1")).toBe("#NAME?");
});

test("a wrong number of arguments is refused when written", () => {
  const desk = new Desk();
  desk.workbook.calculation.defineFunction("KCFIN.TWO", { minimum: 1, maximum: 2, volatile: false }, () => 1);
  for (const formula of ["=KCFIN.TWO()", "=1+KCFIN.TWO(1,2,3)"])
    expect(refusal(() => desk.write("A1", [formula]))).toBe("InvalidArgument");
  expect(refusal(() => desk.write("A1", ["=KCFIN.TWO(1,2)"]))).toBe("not refused");
});

describe("evaluate", () => {
  test("gives values, arrays, errors and their reasons without touching the document", () => {
    const desk = new Desk();
    const id = desk.evidence();
    const { calculation } = desk.workbook;
    expect(calculation.evaluate("=1+1").values).toEqual([[2]]);
    expect(calculation.evaluate("UNIQUE(KCFIN_Evidence[城市])").values).toEqual([
      ["合肥"],
      ["武汉"],
      ["成都"],
    ]);
    expect(calculation.evaluate("={1,2;3,4}").values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(calculation.evaluate("=1/0")).toMatchObject({
      values: [["#DIV/0!"]],
      messages: [[expect.any(String)]],
      pending: false,
    });
    expect(calculation.evaluate("=未知(1)").values).toEqual([["#NAME?"]]);
    const sheet = desk.at("A1").sheet;
    expect(calculation.evaluate("=[@城市]", { sheet, cell: { row: 4, column: 0 } }).values).toEqual([
      ["武汉"],
    ]);
    expect(refusal(() => calculation.evaluate("=SUM("))).toBe("InvalidArgument");
    expect(desk.workbook.tables.find(id)?.area.rowCount).toBe(5);
    expect(desk.workbook.cells.usedArea(sheet, true)?.rowCount).toBe(5);
  });

  test("says when a custom function in it is still awaited, and does not leave a waiting cell behind", () => {
    const desk = new Desk();
    desk.workbook.calculation.defineFunction("KCFIN.NEVER", any, () => PENDING);
    expect(desk.workbook.calculation.evaluate("=KCFIN.NEVER()+1").pending).toBe(true);
    expect(desk.workbook.calculation.pendingCells()).toEqual([]);
  });

  test("sees writes of the batch it stands in", () => {
    const desk = new Desk();
    desk.workbook.batch(() => {
      desk.write("A1:A2", [1], ["=A1+1"]);
      expect(desk.workbook.calculation.evaluate("=A2*10").values).toEqual([[20]]);
      desk.write("A1", [4]);
      expect(desk.value("A2")).toBe(5);
    });
  });
});

test.each([
  ['=REPT("█",3)', "███"],
  ['=TEXT(0.256,"0.0%")', "25.6%"],
  ['=TEXT(5,"●;✕;○")', "●"],
  ['=TEXT(46327,"yyyy年m月d日")', "2026年11月1日"],
  ["=AGGREGATE(15,6,{5,3,8}/{1,0,1},1)", 5],
  ["=AGGREGATE(14,6,{5,3,8}/{1,0,1},1)", 8],
  ["=AGGREGATE(9,4,{1,2,3})", 6],
  ['=XMATCH("b",{"a","B","c"})', 2],
  ['=XMATCH("b*",{"a","bcd"},2)', 2],
  ["=XMATCH(4,{1,3,5},-1)", 2],
  ["=XMATCH(4,{1,3,5},1)", 3],
  ['=INDEX(SORTBY({"a";"b";"c"},{2;3;1},-1),1)', "b"],
  ["=RANK.EQ(2,{3,2,2,1})", 2],
  ["=RANK.AVG(2,{3,2,2,1})", 2.5],
  ['=N(TRUE)&T(5)&TYPE("x")', "12"],
  ["=IFERROR(ERROR.TYPE(#N/A),0)", 7],
  ["=UNICODE(UNICHAR(21512))", 21512],
  ["=QUOTIENT(7,2)+SIGN(-3)", 2],
  ["=MODE.SNGL({1,2,2,3})", 2],
  ["=COMBIN(5,2)", 10],
  ['=LOOKUP(2,1/({"a","b"}="a"),{10,20})', 10],
  ["=SUM(IF({1,2,3}>1,{1,2,3},0))", 5],
])("%s is %s", (formula, value) => {
  const desk = new Desk();
  expect(desk.workbook.calculation.evaluate(formula).values).toEqual([[value]]);
});
