/** Workbooks as earlier versions wrote them open in this one, answer as they did, are refreshed and undone. */
import { bundledDataset, type Dataset } from "../../src/dataset";
import { applyRefresh, undoRefresh, type ApplyResult, type UndoResult } from "../../src/excel/refresh";
import { exportData } from "../../src/taskpane/refresh/releaseFiles";
import { NAMES } from "../../src/workbook";
import type { Workbook } from "../../host/workbook/model";
import { openWorkbook } from "../../host/workbook/open";
import { session } from "../excel/refresh/support";
import { soundly, textOf } from "../releases/support";
import {
  fixtureBytes,
  fixtureFolders,
  openSaved,
  readExpected,
  sheetCells,
  tablesOf,
  type AnalystsWork,
  type Answers,
} from "../support/workbookFixtures";

jest.setTimeout(600_000);

const FIXTURES = fixtureFolders().flatMap((folder) =>
  Object.entries(readExpected(folder)).map(([name, expected]) => ({ folder, name, expected })),
);

const readDocument = (folder: string, name: string) => textOf(fixtureBytes(folder, `${name}.json.gz`));

/** A workbook at one moment, as plain data. */
interface State {
  readonly tables: ReturnType<typeof tablesOf>;
  readonly answers: Answers;
  readonly typed: AnalystsWork["typed"];
  readonly chosenCity: unknown;
}

interface Life {
  readonly opened: State;
  /** What the workbook says as it was opened, as its release. */
  readonly exported: Dataset;
  readonly refresh: ApplyResult;
  readonly refreshed: State;
  readonly undo: UndoResult;
  readonly undone: State;
}

/** Opens the workbook, refreshes it and undoes that. */
async function live({ folder, name, expected }: (typeof FIXTURES)[number]): Promise<Life> {
  const later = soundly(fixtureBytes(folder, "later.json.gz"));
  const { host, answers } = await openSaved(readDocument(folder, name));
  const me = session("later");
  const look = async () => stateOf(host.model, await answers(Object.keys(expected.answers)), expected.work);
  const opened = await look();
  const exported = await exportData({ format: "json", id: "exported" });
  if (exported.status !== "made") throw new Error(JSON.stringify(exported));
  const refresh = await applyRefresh({ release: later }, me);
  const refreshed = await look();
  const undo = await undoRefresh(me);
  const undone = await look();
  host.dispose();
  return { opened, exported: soundly(exported.bytes), refresh, refreshed, undo, undone };
}

function stateOf(model: Workbook, answers: Answers, work: AnalystsWork): State {
  const typed = Object.entries(work.typed).map(([sheet, texts]) => {
    const cells = sheetCells(model, sheet);
    return [sheet, texts.filter((text) => cells.includes(text))];
  });
  const city = model.names.area(null, NAMES.selectedCity);
  return {
    tables: tablesOf(model),
    answers,
    typed: Object.fromEntries(typed),
    chosenCity: city && model.cells.values(city)[0]?.[0],
  };
}

/** Everything that the analyst has made of the workbook is there. */
function expectKept({ tables, typed, chosenCity }: State, work: AnalystsWork): void {
  const found = ({ table, where }: Pick<AnalystsWork["rows"][number], "table" | "where">) =>
    (tables[table] ?? []).filter((row) =>
      Object.entries(where).every(([heading, cell]) => row[heading] === cell),
    );
  for (const row of work.rows) expect([row.where, found(row)]).toMatchObject([row.where, [row.cells]]);
  for (const row of work.deleted) expect([row.where, found(row)]).toEqual([row.where, []]);
  expect(typed).toEqual(work.typed);
  if (work.chosenCity !== null) expect(chosenCity).toBe(work.chosenCity);
}

test("fixtures are there in both languages and at every stage", () => {
  expect(FIXTURES.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...["zh-populated", "zh-edited", "zh-refreshed", "zh-undone"],
      ...["en-populated", "en-edited", "en-refreshed", "en-undone"],
    ]),
  );
});

describe.each(FIXTURES)("$folder $name", (fixture) => {
  const { folder, name, expected } = fixture;
  let life: Life;
  beforeAll(async () => {
    life = await live(fixture);
  });

  test("opens with the analyst's work in it, and functions answer as they did", () => {
    expectKept(life.opened, expected.work);
    expect(life.opened.answers).toEqual(expected.answers);
  });

  test("refreshed with a later release it keeps the analyst's work, and has what is new", () => {
    expect(life.refresh).toEqual(expected.refresh);
    expectKept(life.refreshed, expected.work);
    expect(life.refreshed.answers).toEqual(expected.answersAfterRefresh);
  });

  test("undone it is as it was", () => {
    expect(life.undo).toMatchObject({ status: "undone", kept: [] });
    expect(life.undone).toEqual(life.opened);
  });

  test("as .xlsx it is read as the release that the workbook says", () => {
    const read = soundly(fixtureBytes(folder, `${name}.xlsx`), bundledDataset);
    expect({ ...read, release: null }).toEqual({ ...life.exported, release: null });
  });
});

describe.each(FIXTURES.filter(({ name }) => name.endsWith("-refreshed")))("$folder $name", (fixture) => {
  test("a refresh by the version that wrote it is undone: the tables are as the analyst left them", async () => {
    const { folder, name, expected } = fixture;
    const { host } = await openSaved(readDocument(folder, name));
    const undo = await undoRefresh(session("later"));
    const state = stateOf(host.model, {}, expected.work);
    host.dispose();
    const edited = openWorkbook({ saved: readDocument(folder, name.replace("refreshed", "edited")) });
    const before = stateOf(edited, {}, expected.work);
    edited.dispose();
    expect(undo).toMatchObject({ status: "undone", kept: [] });
    expect(state).toEqual(before);
    expectKept(state, expected.work);
  });
});
