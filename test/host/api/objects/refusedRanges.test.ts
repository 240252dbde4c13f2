/** What Excel refuses of ranges and of what is written to them, with its codes, in the library's own errors. */
import type { ExcelHost } from "../../../../host";
import { expectRefusal, onSheet, openHost, type RefusalCase } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

const CASES: RefusalCase[] = [
  [
    "an address that is none",
    "InvalidArgument",
    "Worksheet.getRange",
    (sheet) => {
      sheet.getRange("A0").clear();
    },
  ],
  [
    "cells off the sheet",
    "InvalidArgument",
    "Range.getOffsetRange",
    (sheet) => {
      sheet.getRange("A1").getOffsetRange(-1, 0).clear();
    },
  ],
  [
    "ranges without a common cell",
    "ItemNotFound",
    "Range.getIntersection",
    (sheet) => {
      sheet.getRange("A1").getIntersection("B2").clear();
    },
  ],
  [
    "values of another shape",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1:B2").values = [["a", "b"]];
    },
  ],
  [
    "values of ragged rows",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1:B2").values = [["a", "b"], ["c"]];
    },
  ],
  [
    "a big array of another shape",
    "InvalidArgument",
    "Range._ValidateArraySize",
    (sheet) => {
      sheet.getRange("A1:J400").values = Array.from({ length: 399 }, () =>
        Array.from({ length: 10 }, () => 1),
      );
    },
  ],
  [
    "an object as a value",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1").values = [[{ type: "String" }]];
    },
  ],
  [
    "a text that is too long",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1").values = [["x".repeat(32_768)]];
    },
  ],
  [
    "a formula that is too long",
    "FormulaLengthExceedsLimit",
    "Range.formulas",
    (sheet) => {
      sheet.getRange("A1").formulas = [[`="${"x".repeat(8_192)}"`]];
    },
  ],
  [
    "a formula that cannot be read",
    "InvalidArgument",
    "Range.formulas",
    (sheet) => {
      sheet.getRange("A1").formulas = [["=SUM(1,"]];
    },
  ],
  [
    "whole columns filled",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A:B").values = [["x"]];
    },
  ],
  [
    "number formats of another shape",
    "InvalidArgument",
    "Range.numberFormat",
    (sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["0"]];
    },
  ],
  [
    "more cells than Excel reads",
    "RangeExceedsLimit",
    "Range.load",
    (sheet) => {
      sheet.getRangeByIndexes(0, 0, 1_000_000, 6).load("values");
    },
  ],
  [
    "a word that Excel does not have",
    "InvalidArgument",
    "RangeFormat.horizontalAlignment",
    (sheet) => {
      sheet.getRange("A1").format.set({ horizontalAlignment: "Middle" as "Center" });
    },
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    "RangeFill.color",
    (sheet) => {
      sheet.getRange("A1").format.fill.color = "bluish";
    },
  ],
  [
    "a rule with a misspelled key",
    "InvalidArgument",
    "DataValidation.rule",
    (sheet) => {
      const rule: object = { list: { inCellDropdown: true, source: "a,b" } };
      sheet.getRange("A1").dataValidation.rule = rule;
    },
  ],
  [
    "a validation's prompt without a rule",
    "InvalidArgument",
    "DataValidation.prompt",
    (sheet) => {
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "t", message: "m" };
    },
  ],
  [
    "a conditional format of another kind",
    "InvalidOperation",
    "ConditionalFormat.custom",
    (sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
      format.custom.rule.formula = "=TRUE";
    },
  ],
];

it.each(CASES)("refuses %s with %s at %s", async (_, code, location, batch) => {
  await expectRefusal(host, onSheet(host, batch), { code, location });
});
