/** Texts in cells for texts: what is shown, what formulas see, and what becomes of them under another format. */
import { createExcelHost, type ExcelHost } from "../../../../host";

let host: ExcelHost;
beforeEach(async () => {
  host = await createExcelHost();
  Object.assign(globalThis, host.excel);
});
afterEach(() => host.dispose());

const TEXTS = ["14th", "3-1", "2.10", "-1", "+x", "TRUE", "abc", ""];

const seen = (prepare: (range: Excel.Range) => void) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange(`A1:A${TEXTS.length}`);
    prepare(range);
    const others = sheet.getRange(`B1:B${TEXTS.length}`);
    others.formulas = TEXTS.map((_, row) => [`="<"&A${row + 1}&">"`]);
    range.load("values");
    others.load("values");
    await context.sync();
    return { values: range.values.flat() as unknown[], formulas: others.values.flat() as unknown[] };
  });

const EXPECTED = { values: TEXTS, formulas: TEXTS.map((text) => `<${text}>`) };
const quoted = TEXTS.map((text) => [text === "" ? "" : `'${text}`]);
const bare = TEXTS.map((text) => [text]);
const format = (name: string) => TEXTS.map(() => [name]);

test.each<[string, (range: Excel.Range) => void]>([
  [
    "written after an apostrophe",
    (range) => {
      range.formulas = quoted;
    },
  ],
  [
    "written after an apostrophe, then made cells for texts",
    (range) => {
      range.formulas = quoted;
      range.numberFormat = format("@");
    },
  ],
  [
    "written into cells for texts",
    (range) => {
      range.numberFormat = format("@");
      range.formulas = bare;
    },
  ],
  [
    "written into cells for texts, after an apostrophe too",
    (range) => {
      range.numberFormat = format("@");
      range.formulas = quoted;
    },
  ],
  [
    "in cells that are for texts no more",
    (range) => {
      range.numberFormat = format("@");
      range.formulas = bare;
      range.numberFormat = format("General");
    },
  ],
])("texts %s are texts to people and formulas", async (_, prepare) => {
  expect(await seen(prepare)).toEqual(EXPECTED);
});
