/** Cities, measures and themes that analysts add to the code tables come onto the sheets, and everything follows. */
import type { ExcelHost } from "../../host";
import { madeUpDataset, randomNumbers } from "../../host/cli/madeUpDataset";
import type { Dataset, Language } from "../../src/dataset";
import { populate } from "../../src/excel";
import { growSheets, readMissing } from "../../src/excel/growth";
import { readEvidence } from "../../src/excel/readEvidence";
import {
  chartSourceName,
  columnName,
  describeWorkbook,
  NAMES,
  sheetName,
  TABLES,
  type ColumnId,
} from "../../src/workbook";
import { compareWithAnalysis } from "../support/agreement";
import { openExcel, readCalculated } from "../support/excel";

jest.setTimeout(300_000);
const SEED = Number(process.env["KCFIN_SEED"] ?? 1);

let host: ExcelHost;
afterEach(() => host.dispose());

/** Made-up data: conclusions about the bundled cities would be about none of these. */
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
    const key = columnName("key", language);
    if (table === "evidence") {
      const keys = item.columns.getItem(key).getDataBodyRange();
      keys.getLastCell().copyFrom(keys.getCell(0, 0), "Formulas");
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

async function value(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

async function evidence(): Promise<Dataset> {
  const read = await readEvidence();
  if (read === null) throw new Error("The workbook has no evidence.");
  // Conclusions and targets are not what is looked at here.
  return { ...read.dataset, recommendations: [], targets: [] };
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
    { city: "武汉", measureId: "OWN-2", level: language === "zh" ? "详细描述" : "detailed" },
    language,
  );
  await addRow(
    "evidence",
    { city: "武汉", measureId: "T2-M4", level: language === "zh" ? "详细描述" : "detailed" },
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
