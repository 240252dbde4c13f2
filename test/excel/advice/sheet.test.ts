/** The sheet of advice as it is populated: its rows, what follows from the evidence, and what analysts do there. */
import type { ExcelHost } from "../../../host";
import { coveredMeasures, createIndex, statusOf } from "../../../src/analysis";
import { NOT_CODED_LABEL, sectionWords, type Language } from "../../../src/dataset";
import { fill } from "../../../src/locales/fill";
import { readEvidence } from "../../../src/excel/evidence/readEvidence";
import { columnName, sheetName, TABLES, workbookTexts, type ColumnId } from "../../../src/workbook";
import { advisedDataset, POLICY } from "../../support/advised";
import { openPopulated } from "../../support/populated";
import { rowsOf, type } from "../refresh/support";

let host: ExcelHost;
afterEach(() => host.dispose());

/** Values, with formulas calculated. */
function valuesOf(column: ColumnId, language: Language): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.advice);
    const body = table.columns.getItem(columnName(column, language)).getDataBodyRange().load("values");
    await context.sync();
    return body.values.map(([cell]) => cell as unknown);
  });
}

/** What the formula should show, from the analysis. */
function standings(language: Language, dataset = advisedDataset()): string[] {
  const index = createIndex(dataset);
  const { standing: words } = workbookTexts(language).advice;
  return dataset.recommendations.flatMap(({ city, measures, actions }) => {
    const covered = coveredMeasures(index, city).filter(({ id }) => measures.includes(id)).length;
    const count = (status: string) => measures.filter((id) => statusOf(index, city, id) === status).length;
    const some = (text: string, number: number) => (number === 0 ? "" : fill(text, { count: number }));
    const text =
      measures.length === 0
        ? ""
        : [
            fill(words.covered, { count: covered, total: measures.length }),
            some(words.absent, count("absent")),
            some(words.silent, count("notReported")),
          ].join("");
    return Array.from({ length: Math.max(1, actions.length) }, () => text);
  });
}

describe.each(["zh", "en"] as const)("in %s", (language) => {
  beforeEach(async () => {
    host = await openPopulated(language, advisedDataset());
  });

  test("each action has a row, with what is said of its recommendation", async () => {
    const rows = await rowsOf(TABLES.advice);
    const cell = (row: number, column: ColumnId) => rows[row]?.[columnName(column, language)];
    expect(rows).toHaveLength(6);
    expect([0, 1].map((row) => cell(row, "action"))).toEqual(
      POLICY.actions.map(({ summary }) => summary[language]),
    );
    expect(cell(1, "reasons")).toBe(POLICY.reasons.map((reason) => reason[language]).join("\n"));
    expect(cell(1, "section")).toBe(sectionWords(POLICY.citations, language));
    expect(cell(1, "recordId")).toBe("made-up-policy|figures");
    expect(cell(3, "recordId")).toBe("hefei-platform|");
  });

  test("the standing is what the analysis says, never a no, and follows the evidence", async () => {
    const expected = standings(language);
    expect(new Set(expected).size).toBeGreaterThan(3);
    expect(await valuesOf("standing", language)).toEqual(expected);
    const evidence = await rowsOf(TABLES.evidence);
    const hefei = advisedDataset().cities.find(({ id }) => id === "hefei")?.name[language];
    const own = evidence.flatMap((row, index) =>
      row[columnName("city", language)] === hefei ? [index] : [],
    );
    for (const row of own) await type(TABLES.evidence, row, columnName("measureId", language), "?");
    await type(TABLES.evidence, own[0] ?? 0, columnName("measureId", language), "POS-GOAL");
    const { measures: named } = advisedDataset().recommendations[1] ?? { measures: [] };
    const silent = (await valuesOf("standing", language))[2];
    const { covered } = workbookTexts(language).advice.standing;
    expect(silent).toContain(fill(covered, { count: 0, total: named.length }));
  });

  test("what analysts write there comes back as data", async () => {
    const column = (id: ColumnId) => columnName(id, language);
    await type(TABLES.advice, 0, column("recommended"), "改过");
    await type(TABLES.advice, 2, column("action"), "另一做法");
    const read = await readEvidence();
    const [policy, ip] = read?.dataset.recommendations ?? [];
    expect(policy).toMatchObject({ id: "made-up-policy", summary: { [language]: "改过" } });
    expect(policy?.actions.map(({ id }) => id)).toEqual(["draft", "figures"]);
    expect(ip?.actions).toMatchObject([{ id: "plan", summary: { [language]: "另一做法" } }]);
    expect(ip?.measures).toHaveLength(5);
  });
});

test("a city that nobody has coded has no standing", async () => {
  const dataset = advisedDataset();
  const bare = { ...dataset, records: dataset.records.filter(({ city }) => city !== "hefei") };
  host = await openPopulated("zh", bare);
  expect(new Set(await valuesOf("standing", "zh"))).toEqual(new Set(["", NOT_CODED_LABEL.zh]));
});

test("the codebook follows the table of measures", async () => {
  host = await openPopulated("zh", advisedDataset());
  const shown = () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets
        .getItem(sheetName("codebook", "zh"))
        .getUsedRange()
        .load("values");
      await context.sync();
      return used.values.find(([id]) => id === "IP-FUND")?.map(String) ?? [];
    });
  const measure = advisedDataset().measures.find(({ id }) => id === "IP-FUND");
  expect(await shown()).toEqual(
    expect.arrayContaining([measure?.name.zh, measure?.definition.zh, measure?.listNote.zh]),
  );
  const row = advisedDataset().measures.findIndex(({ id }) => id === "IP-FUND");
  await type(TABLES.measures, row, columnName("definition", "zh"), "改过的定义");
  expect(await shown()).toContain("改过的定义");
});
