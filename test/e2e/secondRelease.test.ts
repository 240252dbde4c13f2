/** The first update that people get: workbooks of release 2022.1, with an analyst's work in them, come to hold the bundled 2022.2. */
import { bundledDataset, type Language } from "../../src/dataset";
import { applyRefresh, previewRefresh, undoRefresh, type LabelledRow } from "../../src/excel/refresh";
import { columnName, MERGED_TABLES, releasedTables, tableSchema } from "../../src/workbook";
import { session } from "../excel/refresh/support";
import { textOf } from "../releases/support";
import {
  expectKept,
  fixtureBytes,
  openSaved,
  readExpected,
  stateOf,
  type WorkbookState,
} from "../support/workbookFixtures";

const FOLDER = "0.1.0-2022.1";

/**
 * The rows that the new release changes, by table. Of the 157 pieces of evidence one has new words in Chinese only, and the target in
 * CNY 100 million is said in billions in English only.
 */
const CHANGED = {
  zh: { measures: 8, evidence: 157, conclusions: 8 },
  en: { measures: 12, evidence: 156, targets: 1, conclusions: 8 },
};

/** Its actions, which come with a sheet of their own. */
const ADDED = { advice: 13 };

/** What is asked about, as both sides have changed it: summaries that the analyst has put in words of their own. */
const ASKED = [
  "shanghai|POS-GOAL|14FYP summary",
  "guangzhou|POS-GOAL|14FYP summary",
  "tianjin|PROD-LINK|14FYP",
];

/** The cells of the analyst that the release has not changed, or is not to change: they differ from it for good. */
const ANALYSTS = ["hefei|POS-GOAL|14FYP level"];

function countedByTable(rows: readonly LabelledRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

/** A column that targets have only in workbooks populated since: a refresh adds rows, not columns. */
const LATER_COLUMN = "targets doubt";

/** The rows, and cells of rows, in which the workbook is not as the bundled release would have it; rows of the analyst's own aside. */
function differences({ tables }: WorkbookState, language: Language): string[] {
  const released = releasedTables(bundledDataset, language);
  return MERGED_TABLES.flatMap(({ table, idColumn }) =>
    released[table].rows.flatMap(({ id, fields }) => {
      const row = tables[table]?.find((each) => each[columnName(idColumn, language)] === id);
      if (!row) return [id];
      return tableSchema(table)
        .fields.filter((field) => `${table} ${field}` !== LATER_COLUMN)
        .filter((field) => row[columnName(field, language)] !== fields[field])
        .map((field) => `${id} ${field}`);
    }),
  );
}

describe.each<Language>(["zh", "en"])("in %s", (language) => {
  const all = Object.values(CHANGED[language]).reduce((sum, count) => sum + count, 0);
  const open = async (stage: "populated" | "edited") => {
    const name = `${language}-${stage}`;
    const { host } = await openSaved(textOf(fixtureBytes(FOLDER, `${name}.json.gz`)));
    const { work } = readExpected(FOLDER)[name]!;
    return { host, work, look: () => stateOf(host.model, {}, work) };
  };

  test("a workbook that nobody has edited has all of the new release, and can go back", async () => {
    const { host, look } = await open("populated");
    const before = look();
    expect(await applyRefresh({ release: bundledDataset }, session("me"))).toMatchObject({
      ...{
        status: "refreshed",
        added: ADDED.advice,
        changed: all,
        withdrawn: 0,
        open: 0,
        leftOut: 0,
        blocked: [],
      },
    });
    expect(differences(look(), language)).toEqual([]);
    expect(await undoRefresh(session("me"))).toMatchObject({ status: "undone", kept: [] });
    expect(look()).toEqual(before);
    host.dispose();
  });

  test("an analyst's edits, notes, own rows and own columns stay; what both have changed is asked", async () => {
    const { host, work, look } = await open("edited");
    const before = look();
    const me = session("me");
    const planned = await previewRefresh(bundledDataset, me);
    if (planned.status !== "planned") throw new Error(JSON.stringify(planned));
    expect(countedByTable(planned.rows)).toEqual({ ...CHANGED[language], ...ADDED });
    const asked = planned.rows.flatMap(({ id, kind, conflicts }) => [
      ...conflicts.map(({ field }) => `${id} ${field}`),
      ...(kind === "deleted" ? [id] : []),
    ]);
    expect(asked.sort()).toEqual([...ASKED].sort());

    expect(await applyRefresh({ release: bundledDataset }, me)).toMatchObject({
      // In the rows that are asked about nothing else is another.
      ...{
        status: "refreshed",
        added: ADDED.advice,
        changed: all - ASKED.length,
        withdrawn: 0,
        open: ASKED.length,
      },
      ...{ leftOut: 0, blocked: [], meanwhile: 0 },
    });
    expectKept(look(), work);
    expect(differences(look(), language).sort()).toEqual([...ASKED, ...ANALYSTS].sort());

    expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
    expect(look()).toEqual(before);
    host.dispose();
  });
});
