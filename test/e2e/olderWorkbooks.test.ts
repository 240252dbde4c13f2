/** Workbooks as earlier versions wrote them open in this one, answer as they did, are refreshed and undone. */
import { bundledDataset } from "../../src/dataset";
import { applyRefresh, undoRefresh } from "../../src/excel/refresh";
import { exportData } from "../../src/taskpane/refresh/excel/releaseFiles";
import type { ExcelHost } from "../../host";
import { openWorkbook } from "../../host/workbook/open";
import { session } from "../excel/refresh/support";
import { soundly, textOf } from "../releases/support";
import { IS_DEEP } from "../support/sizes";
import {
  fixtureBytes,
  fixtureFolders,
  openSaved,
  expectKept,
  readExpected,
  stateOf,
  type WorkbookState,
} from "../support/workbookFixtures";

const FIXTURES = fixtureFolders().flatMap((folder) =>
  Object.entries(readExpected(folder)).map(([name, expected]) => ({ folder, name, expected })),
);

const readDocument = (folder: string, name: string) => textOf(fixtureBytes(folder, `${name}.json.gz`));

/** Every stage in one language or the other; in the deep tier every workbook there is. */
const REFRESHED_BY_DEFAULT = ["en-populated", "zh-edited", "zh-refreshed", "en-undone"];
const isRefreshed = (name: string) => IS_DEEP || REFRESHED_BY_DEFAULT.includes(name);

interface Opened {
  readonly host: ExcelHost;
  /** As it was opened. */
  readonly before: WorkbookState;
  readonly look: () => Promise<WorkbookState>;
}

async function open({ folder, name, expected }: (typeof FIXTURES)[number]): Promise<Opened> {
  const { host, answers } = await openSaved(readDocument(folder, name));
  const look = async () => stateOf(host.model, await answers(Object.keys(expected.answers)), expected.work);
  return { host, before: await look(), look };
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
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(fixture);
  });
  afterAll(() => opened.host.dispose());

  test("opens with the analyst's work in it, and functions answer as they did", () => {
    expectKept(opened.before, expected.work);
    expect(opened.before.answers).toEqual(expected.answers);
  });

  test("as .xlsx it is read as the release that the workbook says", async () => {
    const exported = await exportData({ format: "json", id: "exported" });
    if (exported.status !== "made") throw new Error(JSON.stringify(exported));
    const read = soundly(fixtureBytes(folder, `${name}.xlsx`), bundledDataset);
    expect({ ...read, release: null }).toEqual({ ...soundly(exported.bytes), release: null });
  });

  if (!isRefreshed(name)) return;

  test("refreshed it has what is new and keeps the analyst's work; undone it is as it was", async () => {
    const me = session("later");
    const release = soundly(fixtureBytes(folder, "later.json.gz"));
    expect(await applyRefresh({ release }, me)).toEqual(expected.refresh);
    const refreshed = await opened.look();
    expectKept(refreshed, expected.work);
    expect(refreshed.answers).toEqual(expected.answersAfterRefresh);
    expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
    expect(await opened.look()).toEqual(opened.before);
  });

  if (!name.endsWith("-refreshed")) return;

  test("the refresh by the version that wrote it is undone: all is as the analyst left it", async () => {
    const { host } = await openSaved(readDocument(folder, name));
    expect(await undoRefresh(session("later"))).toMatchObject({ status: "undone", kept: [] });
    const undone = stateOf(host.model, {}, expected.work);
    host.dispose();
    const edited = openWorkbook({ saved: readDocument(folder, name.replace("refreshed", "edited")) });
    expect(undone).toEqual(stateOf(edited, {}, expected.work));
    edited.dispose();
    expectKept(undone, expected.work);
  });
});
