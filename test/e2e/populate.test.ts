import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import { populate } from "../../src/excel";
import { readEvidence } from "../../src/excel/evidence/readEvidence";
import { describeWorkbook, NAMES, TABLES } from "../../src/workbook";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import type { ExcelHost } from "../../host";
import { compareWithAnalysis } from "../support/agreement";
import { openExcel, readCalculated, readGrid, snapshot } from "../support/excel";
import { openPopulated } from "../support/populated";

let host: ExcelHost;
afterEach(() => host.dispose());

function zhWorkbook(dataset: Dataset = bundledDataset) {
  return describeWorkbook(dataset, "zh");
}

function chooseCity(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.names.getItem(NAMES.selectedCity).getRange().values = [[name]];
    await context.sync();
  });
}

async function expectAgreement(dataset: Dataset, language: Language, city: string): Promise<void> {
  const agreement = compareWithAnalysis(await readCalculated(language), dataset, language, city);
  expect(agreement.differences).toEqual([]);
  expect(agreement.compared).toBeGreaterThan(dataset.cities.length * dataset.measures.length);
}

describe.each<Language>(["zh", "en"])("populating an empty workbook in %s", (language) => {
  test("takes at most three round trips, and every calculated cell is what the analysis says", async () => {
    host = await openExcel();
    const steps: string[] = [];
    const result = await populate(describeWorkbook(bundledDataset, language), {
      onProgress: ({ step }) => steps.push(step),
    });
    expect(result).toEqual({ status: "populated", release: bundledDataset.release.id, unformatted: null });
    expect(host.counters.values.roundTrips).toBeLessThanOrEqual(3);
    expect(steps).toEqual(["checking", "writing", "finishing"]);
    await expectAgreement(bundledDataset, language, "hefei");
  });

  test("the gaps follow the chosen city, whichever it is", async () => {
    host = await openPopulated(language);
    for (const city of bundledDataset.cities) {
      await chooseCity(city.name[language]);
      await expectAgreement(bundledDataset, language, city.id);
    }
  });
});

test.each([
  ["3 × 5", madeUpDataset(11, { cities: 3, measures: 5, themes: 2 })],
  ["30 × 40", madeUpDataset(12, { cities: 30, measures: 40, themes: 9 })],
])("made-up data of %s come out right too", async (_, dataset) => {
  host = await openExcel();
  await expect(populate(zhWorkbook(dataset))).resolves.toMatchObject({ status: "populated" });
  await expectAgreement(dataset, "zh", dataset.cities[0]?.id ?? "");
});

describe.each<Language>(["zh", "en"])("a city that nobody has coded yet, in %s", (language) => {
  const suzhou = { id: "suzhou", name: { zh: "苏州", en: "Suzhou" }, pinyin: "suzhou" };
  const dataset: Dataset = {
    ...bundledDataset,
    cities: [...bundledDataset.cities.slice(0, 5), suzhou, ...bundledDataset.cities.slice(5)],
  };

  test("moves no figure of the others, and the sheets say that it is not coded", async () => {
    host = await openExcel();
    await populate(describeWorkbook(dataset, language));
    await expectAgreement(dataset, language, "hefei");
    await chooseCity(suzhou.name[language]);
    await expectAgreement(dataset, language, suzhou.id);
    const { penetration } = await readCalculated(language);
    expect(penetration[1]?.[0]).toContain(language === "zh" ? "16，城市共 17" : "16 of 17");
  });
});

test("a city that covers nothing has no rank, and stands before those that are not coded", async () => {
  const [measure] = bundledDataset.measures;
  const [record] = bundledDataset.records;
  if (!measure || !record) throw new Error("The bundled release has no measures or records.");
  const city = (id: string, zh: string) => ({ id, name: { zh, en: id }, pinyin: id });
  const dataset: Dataset = {
    ...bundledDataset,
    cities: [city("suzhou", "苏州"), city("wuxi", "无锡"), ...bundledDataset.cities],
    records: [...bundledDataset.records, { ...record, city: "wuxi", measure: measure.id, level: "absent" }],
  };
  host = await openExcel();
  await populate(zhWorkbook(dataset));
  await expectAgreement(dataset, "zh", "hefei");
  const { penetration } = await readCalculated("zh");
  expect(penetration.slice(-2).map(([rank, id]) => [rank, id])).toEqual([
    ["", "wuxi"],
    ["", "suzhou"],
  ]);
});

describe("an analyst's edits of the evidence", () => {
  beforeEach(async () => {
    host = await openPopulated("zh");
  });

  async function evidenceAgrees(): Promise<Dataset> {
    const evidence = await readEvidence();
    const dataset = evidence?.dataset ?? bundledDataset;
    await expectAgreement(dataset, "zh", "hefei");
    return dataset;
  }

  test("a changed level", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem(TABLES.evidence)
        .columns.getItem("级别")
        .getDataBodyRange()
        .getCell(0, 0).values = [["明确缺失"]];
      await context.sync();
    });
    expect((await evidenceAgrees()).records[0]?.level).toBe("absent");
  });

  test("a row more, written below the table and taken in by resizing it", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLES.evidence);
      const body = table.getDataBodyRange();
      const last = body.getLastRow().load("formulas");
      await context.sync();
      const [cells = []] = last.formulas;
      const row = body.getLastRow().getOffsetRange(1, 0);
      row.getCell(0, 0).values = [["天津"]];
      row.getCell(0, 2).values = [["IP-FUND"]];
      row.getCell(0, 4).values = [["详细"]];
      table.resize(table.getRange().getResizedRange(1, 0));
      // Excel fills calculated columns by itself; the emulated one does not.
      for (const column of [1, 3, 5, 12]) row.getCell(0, column).formulas = [[cells[column]]];
      await context.sync();
    });
    const dataset = await evidenceAgrees();
    expect(dataset.records).toHaveLength(bundledDataset.records.length + 1);
  });

  test("rows less", async () => {
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem(TABLES.evidence).getDataBodyRange();
      body.getRow(10).getResizedRange(4, 0).delete("Up");
      await context.sync();
    });
    expect((await evidenceAgrees()).records).toHaveLength(bundledDataset.records.length - 5);
  });

  test("rows in another order", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLES.evidence).sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
    });
    await evidenceAgrees();
  });

  test("of two rows on one pair the stronger counts, wherever it stands", async () => {
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem(TABLES.evidence).getDataBodyRange().load("rowCount");
      const first = body.getRow(0).load("values");
      await context.sync();
      const [city, , measure] = first.values[0] ?? [];
      for (const [row, level] of [
        [3, "列举"],
        [7, "明确缺失"],
      ] as const) {
        body.getCell(row, 0).values = [[city]];
        body.getCell(row, 2).values = [[measure]];
        body.getCell(row, 4).values = [[level]];
      }
      await context.sync();
    });
    await evidenceAgrees();
  });
});

describe("a workbook that has sheets already", () => {
  beforeEach(async () => {
    host = await openExcel();
  });

  function writeOwn(name: string): Promise<void> {
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1:B2").formulas = [
        ["own", 1],
        ["=B1*2", "=1+1"],
      ];
      await context.sync();
    });
  }

  test("they stay as they are", async () => {
    await writeOwn("我的表");
    const before = await readGrid("我的表");
    await expect(populate(zhWorkbook())).resolves.toMatchObject({ status: "populated" });
    expect(await readGrid("我的表")).toEqual(before);
    await expectAgreement(bundledDataset, "zh", "hefei");
  });

  test.each([
    ["a sheet", "矩阵", { kind: "sheet", name: "矩阵" }],
    ["a sheet in English", "gaps", { kind: "sheet", name: "gaps" }],
  ])("%s with a name that is needed: refused, and nothing is written", async (_, name, clash) => {
    await writeOwn(name);
    const before = await snapshot();
    host.counters.reset();
    const result = await populate(describeWorkbook(bundledDataset, name === "gaps" ? "en" : "zh"));
    expect(result).toEqual({ status: "clash", clashes: [clash] });
    expect(host.counters.values.cellsWritten).toBe(0);
    expect(await snapshot()).toEqual(before);
  });

  test("a table and a name that are needed are refused likewise", async () => {
    await writeOwn("我的表");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("我的表");
      sheet.tables.add("D1:E3", true).name = "kcfin_cities";
      context.workbook.names.add("KCFIN_City", sheet.getRange("A1"));
      await context.sync();
    });
    const before = await snapshot();
    await expect(populate(zhWorkbook())).resolves.toEqual({
      status: "clash",
      clashes: [
        { kind: "table", name: "kcfin_cities" },
        { kind: "name", name: "KCFIN_City" },
      ],
    });
    expect(await snapshot()).toEqual(before);
  });

  test("a workbook that is populated already is left alone", async () => {
    host.dispose();
    host = await openPopulated("zh");
    const before = await snapshot();
    await expect(populate(zhWorkbook())).resolves.toEqual({
      status: "alreadyPopulated",
      release: bundledDataset.release.id,
    });
    expect(await snapshot()).toEqual(before);
  });
});

describe("states of Excel", () => {
  test("while a cell is being edited it waits, and then goes on", async () => {
    host = await openExcel();
    host.enterCellEdit();
    let done = false;
    const populating = populate(zhWorkbook()).then((result) => {
      done = true;
      return result;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    host.leaveCellEdit();
    await expect(populating).resolves.toMatchObject({ status: "populated" });
  });

  test("read-only: refused before anything is written", async () => {
    host = await openExcel({ readOnly: true });
    await expect(populate(zhWorkbook())).resolves.toEqual({ status: "readOnly" });
    expect(host.counters.values.cellsWritten).toBe(0);
  });

  test("protected structure: refused before anything is written", async () => {
    host = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(populate(zhWorkbook())).resolves.toEqual({ status: "structureProtected" });
  });

  test("Excel 2016 is told what it lacks", async () => {
    host = await openExcel({ apiSets: { ExcelApi: "1.1" } });
    await expect(populate(zhWorkbook())).resolves.toEqual({ status: "excelTooOld", needs: "1.8" });
  });

  test("Excel 2019 is populated, with the page set-up that it can do", async () => {
    host = await openExcel({ apiSets: { ExcelApi: "1.8" } });
    await expect(populate(zhWorkbook())).resolves.toMatchObject({ status: "populated", unformatted: null });
    await expectAgreement(bundledDataset, "zh", "hefei");
  });

  test("cancelled before the first write, nothing is written", async () => {
    host = await openExcel();
    const before = await snapshot();
    const controller = new AbortController();
    controller.abort();
    await expect(populate(zhWorkbook(), { signal: controller.signal })).resolves.toEqual({
      status: "cancelled",
      written: "nothing",
    });
    expect(await snapshot()).toEqual(before);
  });
});
