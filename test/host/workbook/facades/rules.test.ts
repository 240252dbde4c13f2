import type { ConditionalRule, DataValidation, ValidationCriterion } from "../../../../host/workbook/model";
import { Desk, refusal } from "../support";

function rule(criterion: ValidationCriterion): DataValidation {
  return {
    criterion,
    ignoreBlanks: true,
    prompt: { show: true, title: "城市", message: "请选一个城市" },
    errorAlert: { show: true, style: "Stop", title: "不对", message: "不在列表中" },
  };
}
const list = (source: string): DataValidation => rule({ type: "List", source, inCellDropDown: true });

describe("data validation", () => {
  test("a list from cells follows them; one from a name follows the name and the table behind it", () => {
    const desk = new Desk();
    const id = desk.evidence();
    desk.workbook.names.add({
      name: "城市名",
      scope: null,
      formula: "=KCFIN_Evidence[城市]",
      comment: "",
      visible: true,
    });
    desk.workbook.validations.set(desk.at("G1"), list("=证据!$A$4:$A$5"));
    desk.workbook.validations.set(desk.at("G2"), list("=城市名"));
    desk.write("G1:G2", ["成都"], ["西安"]);
    expect(desk.workbook.validations.valid(desk.at("G1:G2"))).toBe(false);
    desk.write("A8:D8", ["西安", "M1", "列举", 1]);
    desk.workbook.tables.resize(id, desk.at("A3:D8").area);
    expect(desk.workbook.validations.valid(desk.at("G2"))).toBe(true);
    desk.workbook.sheets.update(desk.at("A1").sheet, { name: "新" });
    desk.workbook.cells.insert(desk.at("A1"), "rows");
    const sources = desk.workbook.validations
      .list(desk.at("A1").sheet)
      .map((placed) => placed.rule.criterion);
    expect(sources).toMatchObject([{ source: "=新!$A$5:$A$6" }, { source: "=城市名" }]);
  });

  test("a list whose sheet is deleted refuses nothing, stays as it is, and works again once its cells are there again", () => {
    const desk = new Desk();
    const { workbook } = desk;
    desk.evidence();
    const named = {
      name: "城市名",
      scope: null,
      formula: "=KCFIN_Evidence[城市]",
      comment: "",
      visible: true,
    };
    workbook.names.add(named);
    workbook.names.add({ ...named, name: "另一名", formula: "=1" });
    const other = workbook.sheets.add("别处").id;
    const at = { sheet: other, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
    workbook.validations.set(at, list("=城市名"));
    workbook.cells.write(at, [["乌有"]]);
    expect(workbook.validations.valid(at)).toBe(false);
    workbook.sheets.remove(desk.at("A1").sheet);
    workbook.names.update(null, "另一名", { formula: "=2" });
    expect(workbook.validations.valid(at)).toBe(true);
    expect(workbook.validations.get(at)).toMatchObject({ criterion: { source: "=城市名" } });
    const again = workbook.sheets.add("证据").id;
    const cells = { sheet: again, area: { row: 0, column: 0, rowCount: 2, columnCount: 1 } };
    workbook.cells.write(cells, [["城市"], ["西安"]]);
    const table = workbook.tables.add(cells, true);
    workbook.tables.update(table.id, { name: "KCFIN_Evidence" });
    workbook.names.update(null, "城市名", { formula: "=KCFIN_Evidence[城市]" });
    expect(workbook.validations.valid(at)).toBe(false);
    workbook.cells.write(at, [["西安"]]);
    expect(workbook.validations.valid(at)).toBe(true);
  });

  test.each<[ValidationCriterion, string | number, string | number]>([
    [{ type: "List", source: "甲,乙", inCellDropDown: true }, "乙", "丙"],
    [{ type: "WholeNumber", operator: "Between", formula1: 1, formula2: 5 }, 3, 9],
    [{ type: "Decimal", operator: "GreaterThan", formula1: "=B1" }, 8, 2],
    [{ type: "TextLength", operator: "LessThanOrEqual", formula1: 3 }, "三个字", "有四个字"],
    [{ type: "Custom", formula: "=A1<>$B$1" }, 4, 5],
  ])("%j tells right from wrong and is read back", (criterion, right, wrong) => {
    const desk = new Desk();
    desk.write("B1", [5]);
    desk.workbook.validations.set(desk.at("A1"), rule(criterion));
    expect(desk.workbook.validations.get(desk.at("A1"))).toEqual(rule(criterion));
    desk.write("A1", [right]);
    expect(desk.workbook.validations.valid(desk.at("A1"))).toBe(true);
    desk.write("A1", [wrong]);
    expect(desk.workbook.validations.valid(desk.at("A1"))).toBe(false);
  });

  test("rules move with cells, replace each other and are cleared in part", () => {
    const desk = new Desk();
    desk.workbook.validations.set(desk.at("A1:A4"), rule({ type: "Custom", formula: "=A1>$C$9" }));
    desk.workbook.cells.insert(desk.at("A1"), "rows");
    expect(desk.workbook.validations.get(desk.at("A2"))).toMatchObject({
      criterion: { formula: "=A2>$C$10" },
    });
    desk.workbook.validations.set(desk.at("A3"), list("甲,乙"));
    expect(desk.workbook.validations.get(desk.at("A2:A5"))).toBe("mixed");
    desk.workbook.validations.clear(desk.at("A3:A5"));
    expect(desk.workbook.validations.get(desk.at("A3:A5"))).toBe("none");
    expect(desk.workbook.validations.get(desk.at("A2"))).not.toBe("none");
  });

  test("columns of tables and lists over 255 characters are refused, as in Excel", () => {
    const desk = new Desk();
    desk.evidence();
    expect(refusal(() => desk.workbook.validations.set(desk.at("G1"), list("=KCFIN_Evidence[城市]")))).toBe(
      "InvalidArgument",
    );
    expect(refusal(() => desk.workbook.validations.set(desk.at("G1"), list("长".repeat(256))))).toBe(
      "InvalidArgument",
    );
  });
});

describe("conditional formats", () => {
  const rules: ConditionalRule[] = [
    { type: "CellValue", operator: "EqualTo", formula1: '="●"', format: { fill: "#9BC2E6", bold: true } },
    {
      type: "CellValue",
      operator: "NotBetween",
      formula1: "=$D$1",
      formula2: "9",
      format: { fontColor: "#FF0000" },
    },
    { type: "ContainsText", operator: "BeginsWith", text: "合", format: { bold: true } },
    { type: "Custom", formula: '=AND($A2>1,B$1<>"")', format: { bold: false } },
  ];

  test.each(rules.map((each) => [each.type, each] as const))("a %s rule is read back", (_, each) => {
    const desk = new Desk();
    desk.workbook.conditionalFormats.add(desk.at("A2:B9"), each, true);
    expect(desk.workbook.conditionalFormats.list(desk.at("A1").sheet)).toEqual([
      { id: expect.any(String), areas: [desk.at("A2:B9").area], rule: each, stopIfTrue: true },
    ]);
  });

  test("the last added comes first; priorities can be changed; formulas move", () => {
    const desk = new Desk();
    const { sheet } = desk.at("A1");
    const ids = rules.map((each) => desk.workbook.conditionalFormats.add(desk.at("A2:B9"), each, false).id);
    const order = () => desk.workbook.conditionalFormats.list(sheet).map(({ id }) => ids.indexOf(id));
    expect(order()).toEqual([3, 2, 1, 0]);
    desk.workbook.conditionalFormats.setPriority(sheet, ids[0] ?? "", 1);
    expect(order()).toEqual([3, 0, 2, 1]);
    desk.workbook.cells.insert(desk.at("A1"), "rows");
    const custom = desk.workbook.conditionalFormats
      .list(sheet)
      .find(({ rule: { type } }) => type === "Custom");
    expect(custom).toMatchObject({
      areas: [desk.at("A3:B10").area],
      rule: { formula: '=AND($A3>1,B$2<>"")' },
    });
  });

  test("a rule takes part in the sheet: names are followed, cells can be taken off", () => {
    const desk = new Desk();
    const { sheet } = desk.at("A1");
    desk.workbook.names.add({ name: "界限", scope: null, formula: "=3", comment: "", visible: true });
    desk.workbook.conditionalFormats.add(
      desk.at("A1:A4"),
      { type: "Custom", formula: "=A1>界限", format: { bold: true } },
      false,
    );
    desk.write("A1:A2", [2], [5]);
    const isBold = (row: number) =>
      desk.workbook.engine.getters.getCellComputedStyle({ sheetId: sheet, row, col: 0 }).bold ?? false;
    expect([isBold(0), isBold(1)]).toEqual([false, true]);
    desk.workbook.names.update(null, "界限", { formula: "=1" });
    expect([isBold(0), isBold(1)]).toEqual([true, true]);
    desk.workbook.conditionalFormats.clear(desk.at("A1:A2"));
    expect(desk.workbook.conditionalFormats.list(sheet)[0]?.areas).toEqual([desk.at("A3:A4").area]);
  });

  test("columns of tables are refused, as in Excel", () => {
    const desk = new Desk();
    desk.evidence();
    const add = () =>
      desk.workbook.conditionalFormats.add(
        desk.at("A1"),
        { type: "Custom", formula: "=KCFIN_Evidence[城市]=1", format: {} },
        false,
      );
    expect(refusal(add)).toBe("InvalidArgument");
  });
});
