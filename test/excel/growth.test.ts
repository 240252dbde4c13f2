/** Cities, measures and themes that analysts add to the code tables come onto the sheets, and everything follows. */
import type { ExcelHost } from "../../host";
import { madeUpDataset, randomNumbers } from "../../host/cli/madeUpDataset";
import { STATUS_LABELS, type Dataset, type Language } from "../../src/dataset";
import { populate } from "../../src/excel";
import { growSheets, readMissing } from "../../src/excel/growth";
import { applyRefresh, undoRefresh } from "../../src/excel/refresh";
import { readEvidence } from "../../src/excel/readEvidence";
import {
  columnName,
  describeWorkbook,
  LEASE_PREFIX,
  NAMES,
  sheetName,
  TABLES,
  type ColumnId,
} from "../../src/workbook";
import { compareWithAnalysis } from "../support/agreement";
import { openExcel, readCalculated, readGrid } from "../support/excel";

jest.setTimeout(300_000);
const SEED = Number(process.env["KCFIN_SEED"] ?? 1);

let host: ExcelHost;
afterEach(() => host.dispose());

async function open(dataset: Dataset, language: Language = "zh"): Promise<void> {
  host = await openExcel();
  await populate(describeWorkbook(dataset, language));
}

/** Adds a row at the end of a table, as somebody does who types below it. */
function addRow(
  table: keyof typeof TABLES,
  cells: Partial<Record<ColumnId, string>>,
  language: Language = "zh",
): Promise<void> {
  return Excel.run(async (context) => {
    const item = context.workbook.tables.getItem(TABLES[table]);
    item.resize(item.getRange().getResizedRange(1, 0));
    for (const [column, text] of Object.entries(cells)) {
      const heading = columnName(column as ColumnId, language);
      item.columns.getItem(heading).getDataBodyRange().getLastCell().values = [[text]];
    }
    // Excel fills calculated columns by itself.
    for (const id of table === "evidence" ? (["theme", "measure", "mark", "key"] as const) : []) {
      const column = item.columns.getItem(columnName(id, language)).getDataBodyRange();
      column.getLastCell().copyFrom(column.getCell(0, 0), "Formulas");
    }
    await context.sync();
  });
}

function write(sheet: string, address: string, content: string | number): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
}

function formulasOn(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange("A1").getBoundingRect(worksheet.getUsedRange()).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

async function evidence(): Promise<Dataset> {
  const read = await readEvidence();
  if (read === null) throw new Error("The workbook has no evidence.");
  return read.dataset;
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
  const fresh = await openExcel();
  await populate(describeWorkbook(dataset, "zh"));
  await Excel.run(async (context) => {
    context.workbook.names.getItem(NAMES.selectedCity).getRange().values = [[city]];
    await context.sync();
  });
  const formulas = await formulasOn(sheet);
  fresh.dispose();
  Object.assign(globalThis, host.excel);
  return formulas;
}

const SMALL = madeUpDataset(5, { cities: 3, measures: 5, themes: 2 });

async function addOneOfEach(language: Language = "zh"): Promise<void> {
  await addRow("cities", { cityId: "wuhan", city: "武汉", cityOther: "Wuhan", pinyin: "wuhan" }, language);
  await addRow("measures", { themeId: "T1", measureId: "OWN-1", measure: "自有举措" }, language);
  await addRow("themes", { themeId: "T9", theme: "自有主题" }, language);
  await addRow("measures", { themeId: "T9", measureId: "OWN-2", measure: "另一举措" }, language);
  await addRow(
    "evidence",
    { city: "武汉", measureId: "OWN-2", level: STATUS_LABELS.detailed[language] },
    language,
  );
  await addRow(
    "evidence",
    { city: "武汉", measureId: "T2-M4", level: STATUS_LABELS.detailed[language] },
    language,
  );
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

/** What people see and what the add-in knows of it: cells, names, charts. */
async function outcome(): Promise<unknown> {
  const sheets = await Promise.all(
    (["matrix", "penetration", "gaps"] as const).map((id) => formulasOn(sheetName(id, "zh"))),
  );
  const rest = await Excel.run(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    const charts = context.workbook.worksheets
      .getItem("渗透率")
      .charts.load("items/name,items/series/items/name");
    await context.sync();
    return {
      names: names.items
        .filter(({ name }) => !name.startsWith(LEASE_PREFIX))
        .map(({ name, formula }) => [name, String(formula)]),
      charts: charts.items.map(({ name, series }) => [name, series.items.map((each) => each.name)]),
    };
  });
  return { sheets, ...rest };
}

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return `${a.slice(Math.max(at - 150, 0), at + 50)} <-> ${b.slice(Math.max(at - 10, 0), at + 50)}`;
}

/** Every so many actions one is made to fail, beginning at another with another seed; 1 is all of them. */
const EVERY = Number(process.env["KCFIN_EVERY"] ?? 17);

describe("cut off at any action", () => {
  const me = { session: "me", now: () => Date.UTC(2026, 6, 1), newRun: () => "run" };
  let prepared = "";
  let expected = "";
  let actions = 0;

  beforeAll(async () => {
    await open(madeUpDataset(5, { cities: 2, measures: 2, themes: 1 }));
    await addOneOfEach();
    prepared = host.model.save();
    host.dispose();
    await reopen();
    host.counters.reset();
    await growSheets(me);
    ({ actions } = host.counters.values);
    expected = JSON.stringify(await outcome());
    host.dispose();
  });

  async function reopen(): Promise<void> {
    host = await openExcel({ saved: prepared });
  }

  test.each([
    ["by an error", { kind: "error" }],
    ["by losing the connection before it", { kind: "connectionLost", when: "before" }],
    ["by losing the connection after it", { kind: "connectionLost", when: "after" }],
  ] as const)("%s, running again ends as if nothing had been", async (_, fault) => {
    const different: string[] = [];
    for (let action = 1 + (SEED % EVERY); action <= actions; action += EVERY) {
      await reopen();
      host.failAt(action, fault);
      await growSheets(me);
      host.reconnect();
      const second = await growSheets(me);
      const result = JSON.stringify(await outcome());
      if (!["grown", "complete"].includes(second.status) || result !== expected)
        different.push(`${action}: ${second.status} ${firstDifference(result, expected)}`);
      host.dispose();
    }
    expect(different).toEqual([]);
  });
});

test("random additions among random edits: all sheets agree, and no edit is lost", async () => {
  const count = Number(process.env["KCFIN_SCHEDULES"] ?? 12);
  process.stdout.write(`KCFIN_SEED=${SEED} KCFIN_SCHEDULES=${count} repeats this run\n`);
  for (let seed = SEED; seed < SEED + count; seed += 1) {
    const faults = await runSchedule(seed).catch((error: unknown) => [String(error)]);
    expect({ seed, faults }).toEqual({ seed, faults: [] });
  }
});

/** A few rounds in which somebody adds to the tables, edits the sheets by hand, and lets them grow. */
async function runSchedule(seed: number): Promise<string[]> {
  const random = randomNumbers(seed);
  const below = (n: number) => Math.floor(random() * n);
  const themeCount = 1 + below(3);
  const size = { cities: 1 + below(4), measures: themeCount + below(5), themes: themeCount };
  const dataset = madeUpDataset(seed, size);
  await open(dataset);
  const remarks: string[] = [];
  const themes = dataset.themes.map(({ id }) => id);
  for (let step = 0; step < 10; step += 1) {
    const name = `own${step}`;
    const sheet = ["矩阵", "渗透率", "差距"][below(3)] ?? "";
    switch (below(6)) {
      case 0:
        await addRow("cities", { cityId: name, city: `市${step}` });
        break;
      case 1:
        await addRow("measures", {
          themeId: themes[below(themes.length)] ?? "",
          measureId: name,
          measure: name,
        });
        break;
      case 2:
        await addRow("themes", { themeId: name, theme: name });
        themes.push(name);
        break;
      case 3:
        // Far right and below: what people write beside the sheets' own parts.
        remarks.push(`remark ${step}`);
        await write(sheet, below(2) === 0 ? `BB${1 + below(20)}` : `A${150 + below(20)}`, `remark ${step}`);
        break;
      case 4:
        await Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          if (below(2) === 0) worksheet.getRange("1:1").insert("Down");
          else worksheet.getRange("BA:BA").insert("Right");
          await context.sync();
        });
        break;
      default: {
        const { status } = await growSheets();
        if (!["grown", "complete"].includes(status)) return [status];
      }
    }
  }
  await growSheets();
  const again = await growSheets();
  if (again.status !== "complete") return [again.status];
  const grids = await Promise.all(["矩阵", "渗透率", "差距"].map(formulasOn));
  const lost = remarks.filter((remark) => !grids.flat(2).includes(remark));
  const { differences } = compareWithAnalysis(
    await readCalculated("zh"),
    await evidence(),
    "zh",
    dataset.cities[0]?.id ?? "",
  );
  host.dispose();
  return [...lost, ...differences];
}
