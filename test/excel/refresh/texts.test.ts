/** Columns of texts: what is typed there stays a text, in new workbooks and in rows that a refresh adds to older ones. */
import type { ExcelHost } from "../../../host";
import { readCheckList } from "../../../src/excel";
import { applyRefresh } from "../../../src/excel/refresh";
import { FIRST, nextRelease, openFirst, rowsOf, session, type } from "./support";

jest.setTimeout(120_000);
let host: ExcelHost;
const me = session("me");
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

const EVIDENCE = "KCFIN_Evidence";
const TYPED = ["3-1", "1/2", "2.10", "46082", "=1+1", "TRUE", "1E5", "2026-03-01"];

const free = FIRST.measures.find(
  ({ id }) => !FIRST.records.some(({ city, measure }) => city === "city1" && measure === id),
)!;
const withSection = (section: string) =>
  nextRelease((records) => [
    ...records,
    { ...records[0]!, city: "city1", measure: free.id, citations: [{ section }] },
  ]);

test.each(TYPED)("%s that is typed as a section stays so", async (text) => {
  await type(EVIDENCE, 0, "章节", text);
  expect((await rowsOf(EVIDENCE))[0]).toMatchObject({ 章节: text });
});

test.each([true, false])(
  "a row that a refresh adds has texts and formulas; the table is for texts: %s",
  async (isNew) => {
    if (!isNew) {
      // As earlier versions have made it.
      await Excel.run(async (context) => {
        const body = context.workbook.tables.getItem(EVIDENCE).getDataBodyRange().load("formulas");
        await context.sync();
        body.numberFormat = body.formulas.map((row: unknown[]) => row.map(() => "General"));
        await context.sync();
      });
    }
    await applyRefresh({ release: withSection("3-1") }, me);
    const last = () =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem(EVIDENCE);
        const read = (heading: string) =>
          table.columns
            .getItem(heading)
            .getDataBodyRange()
            .getLastCell()
            .load("formulas,values,numberFormat");
        const [section, key, notes] = [read("章节"), read("键"), read("备注")];
        await context.sync();
        return [section, key, notes].map(({ formulas, values, numberFormat }) => [
          formulas[0]?.[0] as unknown,
          values[0]?.[0] as unknown,
          numberFormat[0]?.[0] as unknown,
        ]);
      });
    const [section, key, notes] = await last();
    expect(section).toEqual(["3-1", "3-1", "@"]);
    expect(key).toEqual([
      expect.stringMatching(/^=/),
      `城市1|${free.id}|十四五|●`.replace("●", String(key?.[1]).slice(-1)),
      "General",
    ]);
    expect(notes?.[2]).toBe("General");
    expect(await readCheckList()).toEqual([]);
  },
);

test("what has become something else is told with its cell", async () => {
  await Excel.run(async (context) => {
    const body = (heading: string) =>
      context.workbook.tables.getItem(EVIDENCE).columns.getItem(heading).getDataBodyRange();
    body("章节").numberFormat = FIRST.records.map(() => ["General"]);
    body("章节").getCell(0, 0).values = [[46082]];
    body("章节").getCell(1, 0).values = [[2.1]];
    body("章节").getCell(2, 0).values = [[2]];
    body("摘要").numberFormat = FIRST.records.map(() => ["General"]);
    body("摘要").getCell(0, 0).formulas = [["=NA()"]];
    body("摘要").getCell(1, 0).values = [["甲\u000b乙"]];
    body("城市").numberFormat = FIRST.records.map(() => ["General"]);
    body("城市").getCell(2, 0).formulas = [["=1/0"]];
    await context.sync();
  });
  const list = await readCheckList();
  expect(list?.map(({ why, cell, value }) => `${cell} ${why} ${value.slice(0, 8)}`)).toEqual([
    "G5 errorValue #N/A",
    "H5 dateValue 46082",
    "G6 lostCharacter 甲\u000b乙",
    "H6 numberValue 2.1",
    "A7 city #DIV/0!",
  ]);
});
