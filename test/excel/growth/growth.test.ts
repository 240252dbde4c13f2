/** Cities, measures and themes that analysts add to the code tables come onto the sheets, and everything follows. */
import type { ExcelHost } from "../../../host";
import type { Dataset, Language } from "../../../src/dataset";
import { growSheets, readMissing } from "../../../src/excel/growth";
import { applyRefresh, undoRefresh } from "../../../src/excel/refresh";
import { NAMES, sheetName, TABLES } from "../../../src/workbook";
import { compareWithAnalysis } from "../../support/agreement";
import { readCalculated, readGrid } from "../../support/excel";
import { openPopulated } from "../../support/populated";
import { addOneOfEach, addRow, evidence, formulasOn, SMALL, write } from "./support";

let host: ExcelHost;
afterEach(() => host.dispose());

async function open(dataset: Dataset, language: Language = "zh"): Promise<void> {
  host = await openPopulated(language, dataset);
}

/** Every calculated cell is what the analysis says of the tables as they stand, for each city that may be chosen. */
async function expectAgreement(language: Language = "zh"): Promise<void> {
  const dataset = await evidence();
  for (const city of dataset.cities) {
    await Excel.run(async (context) => {
      context.workbook.names.getItem(NAMES.selectedCity).getRange().values = [[city.name[language]]];
      await context.sync();
    });
    const agreement = compareWithAnalysis(await readCalculated(language), dataset, language, city.id);
    expect(agreement.differences).toEqual([]);
    expect(agreement.compared).toBeGreaterThan(dataset.cities.length * dataset.measures.length);
  }
}

/** What a workbook that is populated with the grown data has on a sheet. */
async function populatedAfresh(sheet: string, dataset: Dataset, city: string): Promise<unknown[][]> {
  const fresh = await openPopulated("zh", dataset);
  await Excel.run(async (context) => {
    context.workbook.names.getItem(NAMES.selectedCity).getRange().values = [[city]];
    await context.sync();
  });
  const formulas = await formulasOn(sheet);
  fresh.dispose();
  Object.assign(globalThis, host.excel);
  return formulas;
}

test("one of each: every sheet agrees with the analysis, as if populated with them", async () => {
  await open(SMALL);
  await addOneOfEach();
  expect(await readMissing()).toEqual({
    cities: ["武汉"],
    measures: ["自有举措", "另一举措"],
    themes: ["自有主题"],
  });
  expect(await growSheets()).toEqual({
    status: "grown",
    added: { cities: ["武汉"], measures: ["自有举措", "另一举措"], themes: ["自有主题"] },
  });
  await expectAgreement();
  const dataset = await evidence();
  const chosen = dataset.cities.at(-1)?.name.zh ?? "";
  for (const sheet of ["matrix", "gaps"] as const) {
    const name = sheetName(sheet, "zh");
    expect(await formulasOn(name)).toEqual(await populatedAfresh(name, dataset, chosen));
  }
  expect(await growSheets()).toEqual({ status: "complete" });
});

test("in English too", async () => {
  await open(SMALL, "en");
  await addOneOfEach("en");
  await expect(growSheets()).resolves.toMatchObject({ status: "grown" });
  await expectAgreement("en");
});

test("what people have made of the sheets stays, and their references follow", async () => {
  await open(SMALL);
  const [matrix, penetration, gaps] = (["matrix", "penetration", "gaps"] as const).map((id) =>
    sheetName(id, "zh"),
  );
  await write("说明", "H1", "=SUM(矩阵!B7:G10)+矩阵!B11");
  await write(matrix ?? "", "AA7", "my remark");
  await write(matrix ?? "", "B9", "my mark");
  await write(gaps ?? "", "A40", "below");
  await write(penetration ?? "", "A60", "below");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("矩阵");
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("C8").values = [["own column"]];
    sheet.getRange("1:1").insert("Down");
    sheet.name = "My matrix";
    await context.sync();
  });
  await addOneOfEach();
  await expect(growSheets()).resolves.toMatchObject({ status: "grown" });

  const formulas = await formulasOn("My matrix");
  // One row was put in by hand above; a city came before the totals; two measures, and a theme twice, came from the left.
  expect(formulas[7]).toContain("my remark");
  expect(formulas[8]?.[2]).toBe("own column");
  expect(formulas[9]?.[1]).toBe("my mark");
  expect(formulas[10]?.[0]).toBe("武汉");
  expect(formulas.flat().filter((cell) => cell === "own column" || cell === "my mark")).toHaveLength(2);
  expect(String((await formulasOn("说明"))[0]?.[7])).toBe("=SUM('My matrix'!B8:J12)+'My matrix'!B13");
  expect((await formulasOn(gaps ?? "")).flat()).toContain("below");
  expect((await formulasOn(penetration ?? "")).flat()).toContain("below");
  // The cell that was typed over holds its own mark, and none of the new line took it.
  const body = await Excel.run(async (context) => {
    const range = context.workbook.names.getItem(NAMES.matrix).getRange().load("address,formulas");
    await context.sync();
    return range;
  });
  expect(body.formulas.at(-1)).toHaveLength(8);
  expect(body.formulas.at(-1)?.filter((cell) => !String(cell).startsWith("="))).toEqual([""]);
});

test("charts show what has come, each theme in its colour", async () => {
  await open(SMALL);
  await addOneOfEach();
  await growSheets();
  const charts = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("渗透率");
    const found = sheet.charts.load("items/name,items/series/items/name");
    await context.sync();
    return found.items.map(({ name, series }) => [name, series.items.map((each) => each.name)]);
  });
  expect(charts).toEqual([
    ["KCFIN_ThemePenetration", [expect.any(String)]],
    ["KCFIN_MeasureCoverage", [expect.any(String), expect.any(String)]],
    ["KCFIN_CityDepth", ["主题1", "主题2", "自有主题"]],
  ]);
  const points = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("渗透率");
    const counts = ["KCFIN_ThemePenetration", "KCFIN_MeasureCoverage", "KCFIN_CityDepth"].map((name) =>
      sheet.charts.getItem(name).series.getItemAt(0).points.getCount(),
    );
    await context.sync();
    return counts.map(({ value: count }) => count);
  });
  expect(points).toEqual([3, 7, 4]);
});

test("nothing missing is one look, and writes nothing", async () => {
  await open(SMALL);
  host.counters.reset();
  expect(await growSheets()).toEqual({ status: "complete" });
  expect(host.counters.values.cellsWritten).toBe(0);
  expect(await readMissing()).toEqual({ cities: [], measures: [], themes: [] });
});

test("a protected sheet is named, and nothing is written", async () => {
  await open(SMALL);
  await addOneOfEach();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("差距").protection.protect();
    await context.sync();
  });
  host.counters.reset();
  expect(await growSheets()).toEqual({ status: "protected", sheets: ["差距"] });
  expect(host.counters.values.cellsWritten).toBe(0);
});

test("sheets that are gone are no reason not to grow the others", async () => {
  await open(SMALL);
  await addOneOfEach();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("渗透率").delete();
    await context.sync();
  });
  await expect(growSheets()).resolves.toMatchObject({ status: "grown" });
  expect((await formulasOn("矩阵")).flat()).toContain("武汉");
});

test("without a matrix, or with the line gone that closes its cities, it says so", async () => {
  await open(SMALL);
  await addOneOfEach();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("矩阵").getRange("10:10").delete("Up");
    await context.sync();
  });
  expect(await growSheets()).toEqual({ status: "notThere" });
});

test("of two panes that do it at once, one does", async () => {
  await open(SMALL);
  await addOneOfEach();
  const session = (name: string) => ({ session: name, now: () => Date.UTC(2026, 6, 1), newRun: () => name });
  const results = await Promise.all([growSheets(session("a")), growSheets(session("b"))]);
  expect(results.map(({ status }) => status).sort()).toEqual(["busy", "grown"]);
  await expectAgreement();
  expect(await growSheets()).toEqual({ status: "complete" });
});

test("a release's new city comes onto the sheets with it; undone, it counts for nothing", async () => {
  await open(SMALL);
  const city = { id: "wuhan", name: { zh: "武汉", en: "Wuhan" }, pinyin: "wuhan" };
  const release: Dataset = {
    ...SMALL,
    release: { ...SMALL.release, id: "9999.1", date: "2026-06-01" },
    cities: [...SMALL.cities, city],
    records: [...SMALL.records, ...SMALL.records.slice(0, 2).map((record) => ({ ...record, city: "wuhan" }))],
  };
  await expect(applyRefresh({ release })).resolves.toMatchObject({ status: "refreshed" });
  expect((await formulasOn("矩阵"))[9]?.[0]).toBe("武汉");
  await expectAgreement();
  await expect(undoRefresh()).resolves.toMatchObject({ status: "undone", kept: [] });
  expect((await evidence()).cities).toHaveLength(3);
  await expectAgreement();
  expect(await growSheets()).toEqual({ status: "complete" });
});

test("a city that people take out of table and matrix leaves no error behind", async () => {
  await open(SMALL);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(TABLES.cities).rows.getItemAt(2).delete();
    context.workbook.worksheets.getItem("矩阵").getRange("9:9").delete("Up");
    await context.sync();
  });
  await expectAgreement();
  const grids = await Promise.all(["矩阵", "渗透率", "差距"].map(readGrid));
  expect(grids.flat(2).filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
});

test("a city without an id has none on the sheets, and no 0 in its place", async () => {
  await open(SMALL);
  await addRow("cities", { city: "拉萨" });
  expect(await growSheets()).toMatchObject({ status: "grown" });
  const rows = await readGrid(sheetName("penetration", "zh"));
  expect(rows.find((row) => row[2] === "拉萨")?.slice(0, 3)).toEqual(["", "", "拉萨"]);
});
