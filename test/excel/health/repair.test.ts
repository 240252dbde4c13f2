/** What people have damaged is repaired: cells answer as before, and the repair can be undone. */
import { readFindings, repairFinding, undoRepair, type RepairUndo } from "../../../src/excel/health";
import { isRepairable } from "../../../src/taskpane/health/store";
import { sheetName, type Finding, type SheetId } from "../../../src/workbook";
import { randomNumbers } from "../../../host/cli/madeUpDataset";
import { readCalculated } from "../../support/excel";
import { SEED } from "../../support/seed";
import { sizeOf, someOf } from "../../support/sizes";
import type { OpenedFixture } from "../../support/workbookFixtures";
import { session } from "../refresh/support";
import { answersOf, deleteSheet, edit, EVIDENCE, openPopulated, renameColumn } from "./support";

jest.setTimeout(600_000);

let opened: OpenedFixture;
beforeEach(async () => {
  opened = await openPopulated();
});
afterEach(() => opened.host.dispose());

const me = session("me");

/** All that can be, headings and tables before the sheets that are made from them. */
async function repairAll(): Promise<RepairUndo[]> {
  const undos: RepairUndo[] = [];
  const found = [...((await readFindings()) ?? [])].filter(isRepairable);
  for (const finding of found.sort((a, b) => Number(a.kind === "sheet") - Number(b.kind === "sheet"))) {
    const result = await repairFinding(finding, {}, me);
    expect([finding, result]).toMatchObject([finding, { status: "repaired", unlinked: [] }]);
    if (result.status === "repaired") undos.push(result.undo);
  }
  return undos;
}

async function undoAll(undos: readonly RepairUndo[]): Promise<void> {
  for (const undo of [...undos].reverse()) expect(await undoRepair(undo)).toEqual({ status: "undone" });
}

const toRange = (table: string) => edit((workbook) => workbook.tables.getItem(table).convertToRange());
const renameTable = (from: string, to: string) =>
  edit((workbook) => (workbook.tables.getItem(from).name = to));

/** Damage that can be repaired without a trace, by name. */
const DAMAGES: Readonly<Record<string, () => Promise<void>>> = {
  "a heading of the evidence": () => renameColumn(EVIDENCE, "城市", "城市 "),
  "another heading": () => renameColumn(EVIDENCE, "级别", "级\n别"),
  "a heading of the cities": () => renameColumn("KCFIN_Cities", "城市", "城市名称"),
  "the name of the evidence table": () => renameTable(EVIDENCE, "证据表"),
  "the name of the targets table": () => renameTable("KCFIN_Targets", "目标表"),
  "the evidence table as a range": () => toRange(EVIDENCE),
  "the cities table as a range": () => toRange("KCFIN_Cities"),
  "the themes table as a range": () => toRange("KCFIN_Themes"),
  "the targets sheet": () => deleteSheet("targets"),
  "the matrix": () => deleteSheet("matrix"),
  "the penetration sheet": () => deleteSheet("penetration"),
  "the About sheet": () => deleteSheet("about"),
  "the evidence sheet": () => deleteSheet("evidence"),
  "the cities sheet": () => deleteSheet("cities"),
  "the sheet of measures and themes": () => deleteSheet("measures"),
  "the gaps sheet": () => deleteSheet("gaps"),
  "the sheet of advice": () => deleteSheet("advice"),
  "a chart": () =>
    edit((workbook) => workbook.worksheets.getItem("渗透率").charts.getItem("KCFIN_CityDepth").delete()),
};

test.each(someOf("repairedDamages", Object.entries(DAMAGES)))(
  "%s is repaired, and damaged again when that is undone",
  async (_, damage) => {
    const [answers, sheets] = [await answersOf(opened), await readCalculated("zh")];
    await damage();
    const found: readonly Finding[] = (await readFindings()) ?? [];
    expect(found).toHaveLength(1);
    const undos = await repairAll();
    expect(await readFindings()).toEqual([]);
    expect(await answersOf(opened)).toEqual(answers);
    expect(await readCalculated("zh")).toEqual(sheets);
    await undoAll(undos);
    expect(await readFindings()).toEqual(found);
  },
);

test("rows below a table are taken in with their formulas, and counted by sheets and functions", async () => {
  await edit((workbook) => {
    const rows = workbook.worksheets.getItem("证据").getRange("A162:E163");
    rows.values = [
      ["合肥", "", "IP-FUND", "", "详细"],
      ["福州", "", "IP-FUND", "", "详细"],
    ];
  });
  const before = await answersOf(opened);
  const undos = await repairAll();
  expect(await readFindings()).toEqual([]);
  const cells = await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(EVIDENCE).getDataBodyRange().getLastRow().load("values");
    await context.sync();
    return range.values[0];
  });
  expect(cells?.slice(0, 6)).toEqual(["福州", "知识产权金融", "IP-FUND", "知识产权基金", "详细", "●"]);
  await undoAll(undos);
  expect(await readFindings()).toMatchObject([{ kind: "rows", rows: 2 }]);
  expect(await answersOf(opened)).toEqual(before);
});

test("what has been changed since is told and left alone", async () => {
  await renameColumn(EVIDENCE, "城市", "地市");
  const [finding] = (await readFindings()) ?? [];
  await renameColumn(EVIDENCE, "地市", "市");
  expect(await repairFinding(finding!, {}, me)).toEqual({ status: "changed" });
});

test("no sheet is added where the structure is protected, nor under a name that somebody has taken", async () => {
  await deleteSheet("matrix");
  const [finding] = (await readFindings()) ?? [];
  await edit((workbook) => {
    workbook.protection.protect();
  });
  expect(await repairFinding(finding!, {}, me)).toEqual({ status: "structureProtected" });
  await edit((workbook) => {
    workbook.protection.unprotect();
    workbook.worksheets.add("矩阵");
  });
  expect(await repairFinding(finding!, {}, me)).toEqual({ status: "taken", name: "矩阵" });
});

test.each([
  ["all that follow from the tables", ["matrix", "penetration", "gaps"]],
  ["the tables that others look things up in", ["cities", "measures"]],
  ["sheets that refer to each other", ["about", "evidence", "matrix", "measures"]],
] as const)("several sheets at once are restored in the order in which they are told: %s", async (_, ids) => {
  const [answers, sheets] = [await answersOf(opened), await readCalculated("zh")];
  for (const id of ids) await deleteSheet(id);
  const undos: RepairUndo[] = [];
  for (const finding of (await readFindings()) ?? []) {
    const result = await repairFinding(finding, {}, me);
    expect([finding, result]).toMatchObject([finding, { status: "repaired", unlinked: [] }]);
    if (result.status === "repaired") undos.push(result.undo);
  }
  expect(await readFindings()).toEqual([]);
  expect(await answersOf(opened)).toEqual(answers);
  expect(await readCalculated("zh")).toEqual(sheets);
  await undoAll(undos);
  expect(await readFindings()).toHaveLength(ids.length);
});

test("what is restored refers to sheets by their present names, and to the period and the chosen city where they are now", async () => {
  const chosen = await readCalculated("zh");
  await edit((workbook) => {
    workbook.worksheets.getItem("矩阵").name = "城市 × 指标";
    workbook.worksheets.getItem("说明").name = "说明 2023";
    workbook.worksheets.getItem("说明 2023").getRange("A2:A3").getEntireRow().insert("Down");
  });
  await deleteSheet("penetration");
  await deleteSheet("gaps");
  await repairAll();
  expect(await readFindings()).toEqual([]);
  await edit((workbook) => (workbook.worksheets.getItem("城市 × 指标").name = "矩阵"));
  expect(await readCalculated("zh")).toEqual(chosen);
  await deleteSheet("matrix");
  await repairAll();
  expect(await readCalculated("zh")).toEqual(chosen);
});

test("nothing is restored whose formulas would read the wrong cells", async () => {
  await deleteSheet("penetration");
  await edit((workbook) => workbook.worksheets.getItem("矩阵").getRange("A2").getEntireRow().insert("Down"));
  const [finding] = (await readFindings()) ?? [];
  expect(await repairFinding(finding!, {}, me)).toEqual({ status: "moved", sheet: "矩阵" });
  expect(await readFindings()).toEqual([finding]);
  await deleteSheet("matrix");
  await repairAll();
  expect(await readFindings()).toEqual([]);
});

test("random damage, several at once, is repaired to the same answers", async () => {
  const random = randomNumbers(SEED);
  process.stdout.write(`KCFIN_SEED=${SEED} repeats the damages\n`);
  for (let run = 0; run < sizeOf("damagedWorkbooks"); run += 1) {
    opened.host.dispose();
    opened = await openPopulated();
    const [answers, sheets] = [await answersOf(opened), await readCalculated("zh")];
    const names = Object.keys(DAMAGES).sort(() => random() - 0.5);
    const done: string[] = [];
    for (const name of names) {
      if (done.length === 3) break;
      // Two damages to one thing, such as a heading of a deleted sheet, cannot both be done.
      const isDone = await DAMAGES[name]?.().then(
        () => true,
        () => false,
      );
      if (isDone === true) done.push(name);
    }
    for (let round = 0; round < 3 && ((await readFindings()) ?? []).length > 0; round += 1) await repairAll();
    expect([done, await readFindings()]).toEqual([done, []]);
    expect([done, await answersOf(opened)]).toEqual([done, answers]);
    expect([done, await readCalculated("zh")]).toEqual([done, sheets]);
  }
});

test("a sheet of the refresh log that has lost its mark gets it again", async () => {
  const mark = (id: SheetId) => `KCFIN_Sheet_${id}`;
  await edit((workbook) => (workbook.names.getItem(mark("evidence")).formula = "=#REF!"));
  const found = await readFindings();
  expect(found).toEqual([{ kind: "mark", sheet: "evidence", name: sheetName("evidence", "zh") }]);
  const undos = await repairAll();
  expect(await readFindings()).toEqual([]);
  await undoAll(undos);
  expect(await readFindings()).toEqual(found);
});
