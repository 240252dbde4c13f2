/** A workbook's data as a release: exported in each form, opened by somebody else, and refreshed from. */
import fc from "fast-check";
import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import { readOpenTables } from "../../src/excel";
import { applyRefresh, heldRelease, previewRefresh } from "../../src/excel/refresh";
import { columnName, readBack, refreshTexts, type ReadTables } from "../../src/workbook";
import { exportData } from "../../src/taskpane/refresh/excel/releaseFiles";
import { seedProperties } from "../analysis/seed";
import { session } from "../excel/refresh/support";
import { openPopulated } from "../support/populated";
import { sizeOf } from "../support/sizes";
import { soundly } from "../releases/support";
import { edits, make } from "./ownEdits";

seedProperties(sizeOf("exportedWorkbooks"));

async function exported(format: "json" | "csv"): Promise<Uint8Array> {
  const result = await exportData({ format, id: "2022.1-own" });
  if (result.status !== "made") throw new Error(JSON.stringify(result));
  return result.bytes;
}

/** What the tables of the open workbook say, rows left out that are there only because nothing is ever deleted. */
async function stands(): Promise<Dataset> {
  const read = await readOpenTables();
  if (read?.status !== "read") throw new Error("The workbook is not populated.");
  const { tables, language, shown } = read;
  const mark = refreshTexts(language).withdrawnMark.replace("{release}", "2022.1-own");
  const kept = (table: ReadTables["evidence"] | undefined) => {
    const origin = table?.header.indexOf(columnName("origin", language)) ?? -1;
    return { header: table?.header ?? [], body: table?.body.filter((row) => row[origin] !== mark) ?? [] };
  };
  const { dataset, uncounted } = readBack(
    {
      ...tables,
      evidence: kept(tables.evidence),
      targets: kept(tables.targets),
      conclusions: kept(tables.conclusions),
    },
    language,
    shown,
    bundledDataset,
    "asFormulas",
  );
  expect(uncounted).toEqual([]);
  return dataset;
}

/**
 * Everything that tables say, in an order that does not depend on theirs; conclusions row by row, as they stand there.
 *
 * @param language leaves the other out, which a workbook does not know of what analysts write
 */
function said(dataset: Dataset, language?: Language) {
  const { cities, themes, measures, records, targets, recommendations, periods } = dataset;
  const sorted = (items: readonly unknown[]) =>
    items.map((item) => JSON.stringify(item, (_, value: unknown) => order(value, language))).sort();
  return {
    ...{ cities: sorted(cities), themes: sorted(themes), measures: sorted(measures), periods },
    ...{ records: sorted(records), targets: sorted(targets) },
    conclusions: sorted(
      recommendations.flatMap(({ id: _, measures: about, modelCities, ...rest }) =>
        about.flatMap((measure) => modelCities.map((model) => ({ ...rest, measure, model }))),
      ),
    ),
  };
}

function order(value: unknown, language: Language | undefined): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const isText = "zh" in value && "en" in value;
  return isText && language ? value[language] : Object.fromEntries(fields);
}

const languages = fc.constantFrom<Language>("zh", "en");
const cases = languages.chain((from) =>
  fc.record({ from: fc.constant(from), to: languages, all: edits(from) }),
);

it("is the same release in each form, and makes another workbook say the same", async () => {
  const me = session("me");
  await fc.assert(
    fc.asyncProperty(cases, async ({ from, to, all }) => {
      const mine = await openPopulated(from);
      await make(all, from);
      const made = soundly(await exported("json"));
      const csv = await exported("csv");
      const xlsx = soundly(await mine.exportXlsx());
      mine.dispose();
      expect(made.release.id).toBe("2022.1-own");
      expect(xlsx.release.id).not.toBe(bundledDataset.release.id);
      expect(said(xlsx)).toEqual(said(made));

      const theirs = await openPopulated(to);
      expect(await applyRefresh({ release: made }, me)).toMatchObject({
        status: "refreshed",
        open: 0,
        blocked: [],
      });
      expect(said(await stands(), to)).toEqual(said(made, to));
      const found = await heldRelease();
      const held = "dataset" in found ? found.dataset : null;
      if (held === null) throw new Error("The workbook does not know what it holds.");
      expect(said(held, to)).toEqual(said(made, to));
      const again = await previewRefresh(soundly(csv, held), me);
      expect(again).toMatchObject({ status: "planned", rows: [] });
      theirs.dispose();
    }),
    { endOnFailure: true },
  );
});

it("is not made while a row could not be read again, which is told with its cell", async () => {
  const mine = await openPopulated("zh");
  await make(
    [
      { do: "change", table: "evidence", row: 2, cells: { city: "无此城" } },
      { do: "change", table: "evidence", row: 4, cells: { section: "" } },
      { do: "change", table: "targets", row: 1, cells: { value: "约四百" } },
    ],
    "zh",
  );
  const result = await exportData({ format: "csv", id: "2022.1-own" });
  mine.dispose();
  if (result.status !== "faults") throw new Error(result.status);
  expect(result.faults.map(({ place, text }) => `${place.zh} ${text.zh}`)).toEqual([
    "证据!A7（“城市”列） “城市”表中没有“无此城”。请更正，或先把它加入“城市”表。",
    "目标!D6（“数值”列） “约四百”不是数值。请只填数字，单位和“不低于”等字样另有专列。",
    "证据!H9（“章节”列） 此处不能为空，请填写。",
  ]);
  expect(result.more).toBe(false);
});
