import fc from "fast-check";
import {
  columnName,
  formatAddress,
  formatArea,
  parseArea,
  quoteSheetName,
  splitAddress,
} from "../../../host/api/addresses";
import { area, WHOLE_SHEET } from "../../../host/api/areas";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../../host/workbook/model";

const anyArea = fc
  .tuple(fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_COLUMNS - 1), fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_COLUMNS - 1))
  .map(([r1, c1, r2, c2]) =>
    area(Math.min(r1, r2), Math.min(c1, c2), Math.abs(r1 - r2) + 1, Math.abs(c1 - c2) + 1),
  );

it("reads back every area it writes, with and without dollars", () => {
  fc.assert(
    fc.property(anyArea, fc.boolean(), (one, absolute) => {
      expect(parseArea(formatArea(one, absolute))).toEqual(one);
    }),
  );
});

it("reads back every sheet name it quotes", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), anyArea, (name, one) => {
      const { sheetName, rest } = splitAddress(formatAddress(name, one));
      expect(sheetName).toBe(name);
      expect(parseArea(rest)).toEqual(one);
    }),
  );
});

it.each([
  ["A1", 0, 0, 1, 1],
  ["$B$2:c3", 1, 1, 2, 2],
  ["C3:A1", 0, 0, 3, 3],
  ["2:3", 1, 0, 2, SHEET_COLUMNS],
  ["B:D", 0, 1, SHEET_ROWS, 3],
  ["XFD1048576", SHEET_ROWS - 1, SHEET_COLUMNS - 1, 1, 1],
])("reads %s", (text, row, column, rowCount, columnCount) => {
  expect(parseArea(text)).toEqual({ row, column, rowCount, columnCount });
});

it.each(["", "A", "7", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "1A", "KCFIN_Cities", "A1,B2"])(
  "does not take %p for an address",
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

it.each([
  ["证据", "证据"],
  ["My Sheet", "'My Sheet'"],
  ["O'Brien", "'O''Brien'"],
  ["A1", "'A1'"],
  ["2024", "'2024'"],
])("quotes the sheet name %s as %s", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});

it("names columns as Excel does", () => {
  expect([0, 25, 26, 701, 702, SHEET_COLUMNS - 1].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect(formatArea(WHOLE_SHEET)).toBe("A1:XFD1048576");
});
