/** The functions as cells call them: through Microsoft's custom-functions runtime, with the shipped metadata. */
import { bundledDataset, type EvidenceRecord, type Language } from "../../src/dataset";
import { TABLES } from "../../src/workbook";
import { DEFINITIONS } from "../../src/functions/definitions";
import { createContext } from "../../src/functions/context";
import { evaluate } from "../../src/functions/evaluate";
import { formula } from "../../src/functions/formulas/formula";
import type { AddIn } from "../../host/cli/addIn";
import { exampleArguments } from "../functions/support";

let addIn: AddIn;

/** A fresh copy of the add-in's modules, as a page that has just been loaded has. */
async function load(): Promise<AddIn> {
  jest.resetModules();
  const { openAddIn: open } = await import("../../host/cli/addIn");
  return open();
}

const EXAMPLES = DEFINITIONS.flatMap((definition) =>
  definition.examples.map((example) => ({ definition, example, id: definition.id })),
);

describe.each<Language>(["zh", "en"])("in a workbook that was populated in %s", (language) => {
  test("every example of every function answers what the analysis does, in the workbook's language", async () => {
    addIn = await load();
    await addIn.populate(language);
    const context = createContext({ dataset: bundledDataset, language });
    // All at once: the library's runtime collects calls for a while before it makes them.
    const cells = EXAMPLES.map(({ definition, example }) => {
      const written = formula(definition.id, example.arguments, language);
      return { definition, example, written, answer: addIn.host.evaluate(written) };
    });
    const different: string[] = [];
    for (const { definition, example, written, answer } of cells) {
      const args = exampleArguments(example.arguments, language);
      const expected = evaluate(definition, context, args);
      const rows = Array.isArray(expected) ? expected : [[expected]];
      const result = await answer;
      if (!("values" in result) || JSON.stringify(result.values) !== JSON.stringify(rows)) {
        different.push(`${written}: ${JSON.stringify(result)} instead of ${JSON.stringify(rows)}`);
      }
    }
    addIn.dispose();
    expect(different).toEqual([]);
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(DEFINITIONS.length);
  });
});

describe("in a workbook without the add-in's sheets", () => {
  beforeAll(async () => {
    addIn = await load();
  });
  afterAll(() => addIn.dispose());

  test.each([
    ['=KCFIN.COVERAGE("IP")', [[13]]],
    ['=KCFIN.COVERAGE("IP")+1', [[14]]],
    ['=ROUND(KCFIN.PENETRATION("ip",{"合肥";"guangzhou";"Xi\'an"}),2)', [[1]]],
    ['=SUM(KCFIN.GAPCOUNT("合肥市"),KCFIN.GAPCOUNT("HEFEI",,"confirmed"))', [[14]]],
    ['=KCFIN.COVERAGE({"IP","ECO"})', [[13, 10]]],
    ['=IFERROR(KCFIN.TARGET("合肥"),"没有目标")', [["没有目标"]]],
  ])("%s", async (written, values) => {
    expect(await addIn.host.evaluate(written)).toMatchObject({ values });
  });

  test.each([
    ['=KCFIN.COVERAGE("IPP")', "#VALUE!", /IPP.*IP/],
    ['=KCFIN.DEPTH("合肥肥")', "#VALUE!", /合肥肥.*合肥/],
    ['=KCFIN.TARGET("合肥")', "#N/A", /合肥/],
    ["=KCFIN.COVERAGE(1/0)", "#DIV/0!", /divisor/],
    ['=KCFIN.NOSUCH("IP")', "#NAME?", /NOSUCH/],
  ])("%s is %s, with a reason", async (written, error, reason) => {
    const result = await addIn.host.evaluate(written);
    expect(result).toMatchObject({ error });
    expect("message" in result ? (result.message ?? "") : "").toMatch(reason);
  });

  test("a bad cell of a range is an error in its own place", async () => {
    const result = await addIn.host.evaluate('=KCFIN.COVERAGE({"IP","nonsense","ECO"})');
    expect(result).toMatchObject({ values: [[13, "#VALUE!", 10]] });
  });
});

describe("a cell with a function", () => {
  const cell = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });

  /** What the cell shows in the end, or after ten seconds. */
  async function shown(expected: string): Promise<unknown> {
    const start = Date.now();
    while ((await cell()) !== expected && Date.now() < start + 10_000) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await addIn.host.calculated();
    }
    process.stdout.write(`The cell follows after ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    return cell();
  }

  beforeEach(async () => {
    addIn = await load();
    await addIn.populate("zh");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [
        ['=KCFIN.STATUS("上海","POS-GOAL")'],
      ];
      await context.sync();
    });
    await addIn.host.calculated();
    expect(await cell()).toBe("详细");
  });
  afterEach(() => addIn.dispose());

  test("follows the evidence and agrees with the sheets", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLES.evidence);
      table.columns.getItem("级别").getDataBodyRange().getCell(0, 0).values = [["列举"]];
      await context.sync();
    });
    expect(await shown("列举")).toBe("列举");
  });

  test("follows a refresh, and its undoing, without anybody's doing", async () => {
    const isIt = ({ city, measure }: EvidenceRecord) => city === "shanghai" && measure === "POS-GOAL";
    const release = {
      ...bundledDataset,
      release: { ...bundledDataset.release, id: "2099.1", date: "2099-01-01" },
      records: bundledDataset.records.map((record) =>
        isIt(record) ? { ...record, level: "listed" as const } : record,
      ),
    };
    const { applyRefresh, undoRefresh } = await import("../../src/excel/refresh");
    expect(await applyRefresh({ release })).toMatchObject({ status: "refreshed", changed: 1, cells: 1 });
    expect(await shown("列举")).toBe("列举");
    expect(await undoRefresh()).toMatchObject({ status: "undone" });
    expect(await shown("详细")).toBe("详细");
  });
});
