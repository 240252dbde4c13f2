import fc from "fast-check";
import { cellInput, textInput } from "../../src/excel/kit/cells";
import type { ExcelHost } from "../../host";
import { openExcel } from "../support/excel";

let host: ExcelHost;
beforeAll(async () => {
  host = await openExcel();
});
afterAll(() => host.dispose());

async function written(text: string): Promise<{ value: unknown; formula: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.formulas = [[cellInput(text)]];
    range.load("values,formulas");
    await context.sync();
    return { value: range.values[0]?.[0], formula: range.formulas[0]?.[0] };
  });
}

test.each([
  "=1+1",
  "+1",
  "-合肥",
  "@SUM(1)",
  "'quoted",
  "2022.1",
  "1-2",
  "12%",
  "TRUE",
  "#N/A",
  " =A1",
  "（1）",
  "5,000",
  "＝1+1",
  "＋1",
  "－合肥",
  "＠SUM(1)",
])("%s stays the text it is", async (text) => {
  expect((await written(text)).value).toBe(text);
});

test.each(["March 2021", "may 5", "Dec-21", "2021年11月", "¥300", "$1", "２０２１年３月", "（1）"])(
  "%s is kept from becoming a date or a number",
  (text) => {
    expect(textInput(text)).toBe(`'${text}`);
  },
);

test.each(["合肥", "IP-PLEDGE", "Marketing plan 2", "一；二（二）1", "● 详细"])(
  "%s needs no apostrophe",
  (text) => {
    expect(textInput(text)).toBe(text);
  },
);

test("any text reads back as itself, and none becomes a formula", async () => {
  const seed = Number(process.env["KCFIN_SEED"] ?? Date.now() % 100_000);
  const start = fc.constantFrom("=", "+", "-", "@", "＝", "＠", "'", "1", ".", "(", "%", " ", "合", "a", "T");
  const text = fc.tuple(start, fc.string({ maxLength: 12 })).map(([first, rest]) => first + rest);
  await fc.assert(
    fc.asyncProperty(text, async (each) => {
      const { value } = await written(each);
      expect(value).toBe(each);
    }),
    { seed, numRuns: 200 },
  );
});
