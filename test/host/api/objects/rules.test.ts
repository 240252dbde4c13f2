/** Data validation and conditional formats. */
import type { ExcelHost } from "../../../../host";
import { onSheet, openHost } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

async function validation(address: string): Promise<Excel.Interfaces.DataValidationData> {
  return host.excel.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange(address);
    dataValidation.load();
    await context.sync();
    return dataValidation.toJSON();
  });
}

it("keeps a list with its prompt and alert", async () => {
  await onSheet(host, (sheet) => {
    sheet.getRange("H1:H3").values = [["甲"], ["乙"], ["丙"]];
    const { dataValidation } = sheet.getRange("B3");
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
    dataValidation.prompt = { showPrompt: true, title: "城市", message: "选一个" };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "不对", message: "请从列表中选" };
    sheet.getRange("B3").values = [["甲"]];
  });
  expect(await validation("B3")).toMatchObject({
    type: "List",
    rule: { list: { inCellDropDown: true, source: "=Sheet1!$H$1:$H$3" } },
    prompt: { showPrompt: true, title: "城市", message: "选一个" },
    errorAlert: { showAlert: true, style: "Stop", title: "不对", message: "请从列表中选" },
  });
});

it.each<[string, Excel.DataValidationRule]>([
  ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }],
  ["Decimal", { decimal: { formula1: 0.5, operator: "GreaterThan" } }],
  ["TextLength", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }],
  ["Custom", { custom: { formula: "=A1>0" } }],
])("gives back a rule of type %s", async (type, rule) => {
  await onSheet(host, (sheet) => {
    sheet.getRange("A1:A5").dataValidation.rule = rule;
  });
  expect(await validation("A1:A5")).toMatchObject({ type, rule });
  expect((await validation("A1:A6")).type).toBe("Inconsistent");
  await onSheet(host, (sheet) => {
    sheet.getRange("A1:A5").dataValidation.clear();
  });
  expect((await validation("A1:A5")).type).toBe("None");
});

describe("conditional formats", () => {
  it("paint by value, text and formula", async () => {
    await onSheet(host, (sheet) => {
      const range = sheet.getRange("A1:C9");
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.format.fill.color = "#C6EFCE";
      value.cellValue.format.font.color = "#006100";
      value.cellValue.rule = { formula1: '="●"', operator: "EqualTo" };
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.format.font.bold = true;
      text.textComparison.rule = { operator: "Contains", text: "缺" };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1=1";
      custom.custom.format.fill.color = "yellow";
      custom.stopIfTrue = true;
    });
    await host.excel.Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange("B2").conditionalFormats;
      formats.load("items/type,items/priority,items/stopIfTrue");
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(["Custom", "ContainsText", "CellValue"]);
      expect(formats.items.map(({ priority }) => priority)).toEqual([0, 1, 2]);
      const [custom, text, value] = formats.items;
      custom?.custom.rule.load("formula");
      text?.textComparison.load("rule");
      value?.cellValue.load("rule");
      value?.cellValue.format.fill.load("color");
      await context.sync();
      expect(custom?.stopIfTrue).toBe(true);
      expect(custom?.custom.rule.formula).toBe("=$A1=1");
      expect(text?.textComparison.rule).toEqual({ operator: "Contains", text: "缺" });
      expect(value?.cellValue.rule).toMatchObject({ formula1: '="●"', operator: "EqualTo" });
      expect(value?.cellValue.format.fill.color).toBe("#C6EFCE");
    });
  });

  it("are counted, deleted and cleared", async () => {
    await onSheet(host, (sheet) => {
      const range = sheet.getRange("A1:A9");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      range.conditionalFormats.add("CellValue");
      range.conditionalFormats.getItemAt(0).delete();
    });
    const count = await host.excel.Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1");
      const before = conditionalFormats.getCount();
      conditionalFormats.clearAll();
      const after = conditionalFormats.getCount();
      await context.sync();
      return [before.value, after.value];
    });
    expect(count).toEqual([1, 0]);
  });
});
