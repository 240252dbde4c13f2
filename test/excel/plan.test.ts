import { bundledDataset } from "../../src/dataset";
import { inRequests, type Step } from "../../src/excel/kit/batches";
import { findClashes } from "../../src/excel/populate/clashes";
import { sheetOf, type Inspection } from "../../src/excel/kit/inspect";
import { describeWorkbook } from "../../src/workbook";

const DESCRIPTION = describeWorkbook(bundledDataset, "zh");

const EMPTY: Inspection = {
  state: null,
  release: null,
  held: null,
  written: null,
  language: null,
  sheets: ["Sheet1"],
  tables: [],
  names: [],
  anchors: new Map(),
  readOnly: false,
  structureProtected: false,
};

describe("clashes", () => {
  test("none in a workbook that has other things", () => {
    const inspection = {
      ...EMPTY,
      sheets: ["我的表"],
      names: ["Total"],
      tables: [{ name: "Table1", sheet: "我的表" }],
    };
    expect(findClashes(DESCRIPTION, inspection)).toEqual([]);
  });

  test("names are taken in any case", () => {
    const inspection = {
      ...EMPTY,
      sheets: ["矩阵"],
      names: ["kcfin_city"],
      tables: [{ name: "KCFIN_EVIDENCE", sheet: "x" }],
    };
    expect(findClashes(DESCRIPTION, inspection)).toEqual([
      { kind: "sheet", name: "矩阵" },
      { kind: "table", name: "KCFIN_EVIDENCE" },
      { kind: "name", name: "kcfin_city" },
    ]);
  });

  test("what an interrupted run left is no clash; a sheet of the user's still is", () => {
    const inspection: Inspection = {
      ...EMPTY,
      state: "writing",
      sheets: ["说明", "证据", "矩阵"],
      names: ["KCFIN_State", "KCFIN_Sheet_about", "KCFIN_Sheet_evidence"],
      tables: [{ name: "KCFIN_Evidence", sheet: "证据" }],
      anchors: new Map([
        ["about", "说明"],
        ["evidence", "证据"],
      ]),
    };
    expect(findClashes(DESCRIPTION, inspection)).toEqual([{ kind: "sheet", name: "矩阵" }]);
    expect(findClashes(DESCRIPTION, inspection, new Set(["矩阵"]))).toEqual([]);
  });
});

test.each([
  ["=说明!$A$1", "说明"],
  ["='My sheet'!$A$1", "My sheet"],
  ["='It''s mine'!$A$1", "It's mine"],
  ["=#REF!$A$1", null],
  ["=#REF!", null],
  ['="zh"', null],
  [undefined, null],
])("%s points to %s", (formula, sheet) => {
  expect(sheetOf(formula)).toBe(sheet);
});

test("steps keep their order and stay within the limit; one that is too large stands alone", () => {
  const step = (bytes: number): Step => ({ bytes, queue: () => undefined });
  const steps = [4, 4, 4, 30, 1, 9, 1].map(step);
  const requests = inRequests(steps, 10);
  expect(requests.flat()).toEqual(steps);
  expect(requests.map((request) => request.map(({ bytes }) => bytes))).toEqual([
    [4, 4],
    [4],
    [30],
    [1, 9],
    [1],
  ]);
});
