/** Cells with functions never show what the workbook no longer says, nor another data set's figures. */
import { createExcelHost, type ExcelHost } from "../../host";
import { bundledDataset, type Dataset } from "../../src/dataset";
import { metadata } from "../../src/functions/metadata/metadata";
import { TABLES } from "../../src/workbook";
import { populatedDocument } from "../support/populated";

jest.setTimeout(180_000);

let host: ExcelHost;
afterEach(() => host.dispose());

const OWN = "分析";

/** A part of the release, which is calculated in a fraction of the time, and whose figures are not the bundled ones. */
const DATA: Dataset = (() => {
  const cities = bundledDataset.cities.filter(({ id }) => ["shanghai", "hefei", "dongguan"].includes(id));
  const measures = bundledDataset.measures.filter(({ theme }) => theme === "POS");
  const [cityIds, measureIds] = [cities, measures].map((items) => new Set(items.map(({ id }) => id)));
  return {
    ...bundledDataset,
    cities,
    measures,
    themes: bundledDataset.themes.filter(({ id }) => id === "POS"),
    records: bundledDataset.records.filter(
      ({ city, measure }) => cityIds?.has(city) && measureIds?.has(measure),
    ),
    targets: [],
    recommendations: [],
  };
})();

/** Calls alone, within other formulas, in a row of arguments, spilled, and on a sheet of ours. */
const CELLS: readonly (readonly [sheet: string, cell: string, formula: string])[] = [
  [OWN, "A1", '=KCFIN.STATUS("上海","POS-GOAL")'],
  [OWN, "A2", '=KCFIN.COVERAGE("POS-GOAL",,"详细")+100'],
  [OWN, "A3", '=IF(TRUE,kcfin.coverage("POS-GOAL"),0)'],
  [OWN, "B5", "=KCFIN.STATUS(C5,D5)"],
  [OWN, "F1", '=KCFIN.CITIES("POS-GOAL")'],
  ["说明", "H40", '=KCFIN.DEPTH("上海","POS","详细")'],
];

/** The page as it has just been loaded: fresh modules over the host's office.js. */
async function load() {
  jest.resetModules();
  const [commands, functions] = await Promise.all([
    import("../../src/commands/functionEvidence"),
    import("../../src/functions"),
  ]);
  return { ...commands, source: functions.functionSource };
}

async function open(
  options: Parameters<typeof createExcelHost>[0] = {},
  saved?: string,
): Promise<Awaited<ReturnType<typeof load>>> {
  host = await createExcelHost({
    saved: saved ?? (await populatedDocument("zh", DATA)),
    functions: { KCFIN: metadata("en") },
    ...options,
  });
  return begin();
}

function begin() {
  Object.assign(globalThis, host.excel);
  return load();
}

async function enter(cells: typeof CELLS = CELLS): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add(OWN).getRange("C5:D5").values = [["上海", "POS-GOAL"]];
    for (const [sheet, cell, formula] of cells)
      worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    await context.sync();
  });
  await shown();
}

async function shown(cells: typeof CELLS = CELLS): Promise<unknown[]> {
  await look(cells);
  await host.calculated();
  return look(cells);
}

function look(cells: typeof CELLS): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const ranges = cells.map(([sheet, cell]) =>
      context.workbook.worksheets.getItem(sheet).getRange(cell).load("values"),
    );
    await context.sync();
    return ranges.map(({ values }) => values[0]?.[0] as unknown);
  });
}

/** What formulas answer when they are asked now, outside of any cell. */
async function asked(): Promise<unknown[]> {
  const answers = await Promise.all(
    CELLS.map(([, , formula]) => host.evaluate(formula.replace("C5,D5", '"上海","POS-GOAL"'))),
  );
  return answers.map((answer) => ("values" in answer ? answer.values[0]?.[0] : answer.error));
}

/** Somebody changes the level of the first row, 上海 on POS-GOAL. */
async function edit(level: string): Promise<void> {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(TABLES.evidence).columns.getItem("级别");
    column.getDataBodyRange().getCell(0, 0).values = [[level]];
    await context.sync();
  });
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !(await isSo()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** A colleague without the add-in edits and saves; then the workbook is opened with it. */
async function reopenedAfter(level: string): Promise<Awaited<ReturnType<typeof load>>> {
  const first = await open();
  await first.followWorkbookEvidence();
  await enter();
  const answers = host.savedAnswers();
  const before = await shown();
  expect(before).toEqual(await asked());
  await edit(level);
  const saved = host.model.save();
  host.dispose();
  const second = await open({ answers }, saved);
  expect(await look(CELLS)).toEqual(before);
  return second;
}

test("cells saved before a colleague's edit equal the workbook after the first reading", async () => {
  const addIn = await reopenedAfter("列举");
  await addIn.followWorkbookEvidence();
  expect(await shown()).toEqual(await asked());
  expect((await shown())[0]).toBe("列举");
});

test("an edit is in all cells, and asks no other add-in's functions", async () => {
  const addIn = await open();
  let foreign = 0;
  host.excel.CustomFunctions.associate("PRICE", () => ++foreign);
  host.defineFunctions("WIND", {
    functions: [
      {
        id: "PRICE",
        name: "PRICE",
        parameters: [{ name: "code", type: "string" }],
        result: { type: "number" },
      },
    ],
  });
  await addIn.followWorkbookEvidence();
  await enter([...CELLS, [OWN, "A9", '=WIND.PRICE("600000.SH")']]);
  expect(foreign).toBe(1);
  await edit("列举");
  await until(async () => (await shown())[0] === "列举");
  expect(await shown()).toEqual(await asked());
  expect(foreign).toBe(1);
});

test("an edit between the first reading and the registration of events is not lost", async () => {
  const addIn = await open();
  let editing: Promise<void> | undefined;
  const stop = addIn.source.subscribe(() => {
    editing ??= edit("列举");
  });
  await addIn.followWorkbookEvidence();
  await editing;
  stop();
  await until(async () => (await asked())[0] === "列举");
  expect((await asked())[0]).toBe("列举");
});

test("a workbook without our functions is read, and nothing in it is calculated", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  const recalculate = jest.spyOn(host.model.calculation, "recalculate");
  await edit("列举");
  await addIn.reloadWorkbookEvidence();
  expect(recalculate).not.toHaveBeenCalled();
});

test("cells moved, copied and entered since the last reading are calculated too", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  await edit("列举");
  await addIn.reloadWorkbookEvidence();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(OWN);
    sheet.getRange("1:3").insert("Down");
    sheet.getRange("A20").formulas = [['=KCFIN.STATUS("上海","POS-GOAL")']];
    await context.sync();
  });
  const moved = [
    [OWN, "A4", ""],
    [OWN, "A20", ""],
  ] as const;
  expect(await shown(moved)).toEqual(["列举", "列举"]);
  await edit("明确缺失");
  await addIn.reloadWorkbookEvidence();
  expect(await shown(moved)).toEqual(["明确缺失", "明确缺失"]);
});

test("cells that call the functions through a name follow as well, also when the name comes later", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  const status = '=KCFIN.STATUS("上海","POS-GOAL")';
  const named = ["A11", "A12", "A13", "A14"].map((cell) => [OWN, cell, ""] as const);
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem(OWN);
    names.add("Goal", status);
    names.add("Around", "=Goal");
    sheet.names.add("Local", status);
    names.add("Later", '="详细"');
    const formulas = ["=Goal", "=IF(TRUE,around)", "=Local", "=Later"];
    sheet.getRange("A11:A14").formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  expect(await shown(named)).toEqual(["详细", "详细", "详细", "详细"]);
  await edit("列举");
  await addIn.reloadWorkbookEvidence();
  expect(await shown(named)).toEqual(["列举", "列举", "列举", "详细"]);
  await Excel.run(async (context) => {
    context.workbook.names.getItem("Later").formula = status;
    await context.sync();
  });
  await edit("明确缺失");
  await addIn.reloadWorkbookEvidence();
  expect(await shown(named)).toEqual(named.map(() => "明确缺失"));
});

test("cells that a sort has moved follow as well", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(OWN).getRange("K1:L2");
    range.formulas = [
      [2, '=KCFIN.STATUS("上海","POS-GOAL")'],
      [1, "x"],
    ];
    await context.sync();
  });
  await edit("列举");
  await addIn.reloadWorkbookEvidence();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(OWN).getRange("K1:L2");
    range.sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
  });
  await edit("明确缺失");
  await addIn.reloadWorkbookEvidence();
  expect(await shown([[OWN, "L2", ""]])).toEqual(["明确缺失"]);
});

test("a level that a formula takes from another sheet is followed", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  const source = (level: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(OWN).getRange("Z1").values = [[level]];
      await context.sync();
    });
  await source("详细");
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(TABLES.evidence).columns.getItem("级别");
    const cell = column.getDataBodyRange().getCell(0, 0);
    cell.numberFormat = [["General"]];
    cell.formulas = [[`=${OWN}!Z1`]];
    await context.sync();
  });
  await addIn.reloadWorkbookEvidence();
  expect((await shown())[0]).toBe("详细");
  await source("列举");
  await until(async () => (await shown())[0] === "列举");
  expect((await shown())[0]).toBe("列举");
  expect(await shown()).toEqual(await asked());
});

test("a connection that is lost between reading and calculating: cells are calculated when it is back", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  await edit("列举");
  const stop = addIn.source.subscribe(() => {
    host.failAt(1, { kind: "connectionLost", when: "before" });
    stop();
  });
  await addIn.reloadWorkbookEvidence();
  host.reconnect();
  await until(async () => (await shown())[0] === "列举");
  expect(await shown()).toEqual(await asked());
  expect((await shown())[0]).toBe("列举");
});

test("a reading that waits for a cell being typed into: cells say so, then answer", async () => {
  const addIn = await reopenedAfter("列举");
  host.enterCellEdit();
  const following = addIn.followWorkbookEvidence();
  expect(addIn.source.latest()).toBeUndefined();
  // The patience of cells is ten seconds.
  await until(() => addIn.source.latest() !== undefined);
  expect(addIn.source.latest()).toMatchObject({ reason: { zh: expect.stringContaining("尚未读取") } });
  expect(await asked()).toEqual(CELLS.map(() => "#N/A"));
  host.leaveCellEdit();
  await following;
  expect(await shown()).toEqual(await asked());
  expect((await shown())[0]).toBe("列举");
});

test("another workbook in front: no cell falls back to the bundled release; back in front it answers", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  await edit("列举");
  host.bringToFront(false);
  await addIn.reloadWorkbookEvidence();
  await addIn.reloadWorkbookEvidence();
  expect(await asked()).toEqual(CELLS.map(() => "#N/A"));
  host.bringToFront(true);
  await until(async () => (await asked())[0] === "列举");
  expect(await shown()).toEqual(await asked());
});

test("a connection that is lost while the workbook is opened: read again by itself", async () => {
  const addIn = await open();
  host.failAt(1, { kind: "connectionLost", when: "before" });
  await addIn.followWorkbookEvidence();
  expect(addIn.source.latest()).toMatchObject({ reason: { zh: expect.stringContaining("不能读取") } });
  host.reconnect();
  await until(() => "context" in (addIn.source.latest() ?? {}));
  expect(addIn.source.latest()).toMatchObject({ fromWorkbook: true });
});

test("data that are not completely written yet are no figures, and neither are the bundled ones", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  const setState = (formula: string) =>
    Excel.run(async (context) => {
      context.workbook.names.getItem("KCFIN_State").formula = formula;
      await context.sync();
    });
  await setState('="writing"');
  await addIn.reloadWorkbookEvidence();
  expect(await shown()).toEqual(await asked());
  expect((await shown())[0]).toBe("#N/A");
  await setState('="complete"');
  await addIn.reloadWorkbookEvidence();
  expect((await shown())[0]).toBe("详细");
});

test("a period that the data do not have: the sheets show nothing, and neither do cells", async () => {
  const addIn = await open();
  await addIn.followWorkbookEvidence();
  await enter();
  await Excel.run(async (context) => {
    context.workbook.names.getItem("KCFIN_Period").getRange().values = [["2031—2035"]];
    await context.sync();
  });
  await addIn.reloadWorkbookEvidence();
  expect(await shown()).toEqual(CELLS.map(() => "#N/A"));
});

test("only a workbook that is none of ours is answered from the bundled release", async () => {
  host = await createExcelHost({ functions: { KCFIN: metadata("en") } });
  const addIn = await begin();
  await addIn.followWorkbookEvidence();
  expect(await host.evaluate('=KCFIN.DATAINFO("release")')).toMatchObject({
    values: [[bundledDataset.release.id]],
  });
});
