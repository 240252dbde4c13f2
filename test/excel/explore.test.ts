/** From the pane to a row or cell of the workbook, and back. */
import { createIndex, type EvidenceIndex } from "../../src/analysis";
import { bundledDataset, type Language } from "../../src/dataset";
import { readCheckList } from "../../src/excel";
import { readRemarks } from "../../src/excel/evidence/evidenceRows";
import { readEvidence } from "../../src/excel/evidence/readEvidence";
import { onSelectionSettled, readSelection } from "../../src/excel/evidence/selection";
import { showEvidence } from "../../src/excel/evidence/showEvidence";
import {
  columnName,
  sheetName,
  TABLES,
  tableSchema,
  type ColumnId,
  type MatrixSelection,
} from "../../src/workbook";
import type { ExcelHost } from "../../host";
import { openExcel } from "../support/excel";
import { openPopulated } from "../support/populated";

let host: ExcelHost;
afterEach(() => host.dispose());

const index = createIndex(bundledDataset);
const covered = { city: "guangzhou", measure: "IP-FUND" };
const blank = { city: "tianjin", measure: "IP-FUND" };
const first = bundledDataset.records[0]!;
const recognised = (place: MatrixSelection) => ({ status: "recognised", place });

async function populated(language: Language = "zh"): Promise<void> {
  host = await openPopulated(language);
}

/** What the workbook's own evidence says by now. */
async function current(): Promise<EvidenceIndex> {
  const evidence = await readEvidence();
  if (!evidence) throw new Error("The workbook has no evidence.");
  return createIndex(evidence.dataset, { period: evidence.period });
}

function edit(change: (workbook: Excel.Workbook) => unknown): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

function selected(): Promise<{ address: string; values: unknown[] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address,values");
    await context.sync();
    return { address: range.address, values: range.values[0] ?? [] };
  });
}

const evidence = (workbook: Excel.Workbook) => workbook.tables.getItem(TABLES.evidence);
const matrix = (workbook: Excel.Workbook) => workbook.worksheets.getItem(sheetName("matrix", "zh"));

describe.each<Language>(["zh", "en"])("in a workbook in %s", (language) => {
  test("a record's row is selected and read back, a blank's cell likewise", async () => {
    await populated(language);
    const result = await showEvidence(covered, index);
    const row = await selected();
    expect(result).toEqual({ status: "shown", address: row.address });
    expect(row.values).toContain(bundledDataset.cities.find(({ id }) => id === covered.city)?.name[language]);
    expect(row.values).toContain(covered.measure);
    expect(await readSelection(index, language)).toEqual(recognised(covered));

    await expect(showEvidence(blank, index)).resolves.toMatchObject({ status: "shown" });
    expect((await selected()).values).toEqual([""]);
    expect(await readSelection(index, language)).toEqual(recognised(blank));
  });
});

describe("what people do to a workbook", () => {
  beforeEach(() => populated());

  async function bothAreFound(): Promise<void> {
    for (const pair of [covered, blank]) {
      await expect(showEvidence(pair, await current())).resolves.toMatchObject({ status: "shown" });
      expect(await readSelection(index, "zh")).toEqual(recognised(pair));
    }
  }

  test("sorting the table", async () => {
    await edit((workbook) => evidence(workbook).sort.apply([{ key: 2, ascending: false }]));
    await bothAreFound();
  });

  test("renaming sheets", async () => {
    await edit((workbook) => {
      matrix(workbook).name = "我的矩阵";
      workbook.worksheets.getItem(sheetName("evidence", "zh")).name = "我的 证据";
    });
    await bothAreFound();
  });

  test("inserting rows and columns, and sorting the cities of the matrix", async () => {
    await edit((workbook) => {
      matrix(workbook).getRange("A:B").insert("Right");
      matrix(workbook).getRange("1:3").insert("Down");
      workbook.worksheets.getItem(sheetName("evidence", "zh")).getRange("1:2").insert("Down");
    });
    await bothAreFound();
  });

  test("renaming the table: the row is found by its columns", async () => {
    await edit((workbook) => (evidence(workbook).name = "MyTable"));
    await expect(showEvidence(covered, index)).resolves.toMatchObject({ status: "shown" });
    expect((await selected()).values).toContain(covered.measure);
  });

  test("a row that counts less than another on the same pair is not the one that is shown", async () => {
    await edit((workbook) => {
      const body = evidence(workbook).getDataBodyRange();
      body.getCell(0, 0).values = [["广州"]];
      body.getCell(0, 2).values = [["IP-FUND"]];
      body.getCell(0, 4).values = [["明确缺失"]];
    });
    await showEvidence(covered, await current());
    expect((await selected()).values).not.toContain("明确缺失");
  });

  test("hiding the row, the column or the sheet: said, and nothing is selected", async () => {
    await showEvidence(covered, index);
    const { address } = await selected();
    await showEvidence(blank, index);
    const cell = (await selected()).address;
    await edit((workbook) => {
      const [, row = ""] = /(\d+):/.exec(address) ?? [];
      workbook.worksheets.getItem(sheetName("evidence", "zh")).getRange(`${row}:${row}`).rowHidden = true;
      const [, column = ""] = /!([A-Z]+)/.exec(cell) ?? [];
      matrix(workbook).getRange(`${column}:${column}`).columnHidden = true;
      workbook.worksheets.getItem(sheetName("about", "zh")).activate();
    });
    expect(await showEvidence(covered, index)).toEqual({ status: "hidden", place: "evidence", address });
    expect(await showEvidence(blank, index)).toEqual({ status: "hidden", place: "matrix", address: cell });
    expect((await selected()).address).toContain(sheetName("about", "zh"));

    await edit((workbook) => (matrix(workbook).visibility = "Hidden"));
    expect(await showEvidence(blank, index)).toEqual({
      status: "hiddenSheet",
      sheet: sheetName("matrix", "zh"),
    });
  });

  test("deleting the row", async () => {
    await showEvidence(covered, index);
    await edit((workbook) => workbook.getSelectedRange().delete("Up"));
    expect(await showEvidence(covered, index)).toEqual({ status: "notThere", place: "evidence" });
  });

  test("deleting a measure's column from the matrix", async () => {
    await showEvidence(blank, index);
    await edit((workbook) => workbook.getSelectedRange().getEntireColumn().delete("Left"));
    expect(await showEvidence(blank, index)).toEqual({ status: "notThere", place: "matrix" });
  });

  test("renaming a column by which rows are known", async () => {
    await edit((workbook) => (evidence(workbook).columns.getItem("级别").name = "Level!"));
    expect(await showEvidence(covered, index)).toEqual({ status: "noColumn", column: "级别" });
  });

  test("deleting sheets", async () => {
    await edit((workbook) => {
      matrix(workbook).delete();
      workbook.worksheets.getItem(sheetName("evidence", "zh")).delete();
    });
    expect(await showEvidence(covered, index)).toEqual({ status: "deleted", place: "evidence" });
    expect(await showEvidence(blank, index)).toEqual({ status: "deleted", place: "matrix" });
    expect(await readSelection(index, "zh")).toBeNull();
  });

  test("origin and notes come from the row", async () => {
    await showEvidence(covered, index);
    await edit((workbook) => {
      const row = workbook.getSelectedRange();
      row.getCell(0, 9).values = [["本人核对"]];
      row.getCell(0, 11).values = [["见第 3 页"]];
    });
    expect(await readRemarks(covered, index, "zh")).toEqual({ origin: "本人核对", notes: "见第 3 页" });
    expect(await readRemarks(blank, index, "zh")).toBeNull();
  });
});

describe("what is selected", () => {
  beforeEach(() => populated());

  const select = (sheet: "matrix" | "evidence" | "about", address: string) =>
    edit((workbook) => {
      const found = workbook.worksheets.getItem(sheetName(sheet, "zh"));
      found.activate();
      found.getRange(address).select();
    });

  test.each([
    ["a whole row of evidence", "evidence", "5:5", "pair"],
    ["several rows of evidence", "evidence", "B5:E9", "pair"],
    ["the table's header", "evidence", "A4", null],
    ["a title", "matrix", "A1", null],
    ["a total below the matrix", "matrix", "B23", null],
    ["a total beside it", "matrix", "Z8", null],
    ["an empty cell far away", "matrix", "BB99", null],
    ["another sheet", "about", "B7", null],
  ] as const)("%s", async (_, sheet, address, expected) => {
    await select(sheet, address);
    expect(await readSelection(index, "zh")).toEqual(
      expected === null ? null : recognised({ city: first.city, measure: first.measure }),
    );
  });

  test("a header of the matrix stands for its city or its measure", async () => {
    await select("matrix", "A8");
    expect(await readSelection(index, "zh")).toEqual(recognised({ city: "guangzhou", measure: null }));
    await select("matrix", "8:8");
    expect(await readSelection(index, "zh")).toEqual(recognised({ city: "guangzhou", measure: null }));
    for (const header of ["C5", "C6"]) {
      await select("matrix", header);
      expect(await readSelection(index, "zh")).toEqual(recognised({ city: null, measure: "POS-PILOT" }));
    }
  });

  describe("a row that cannot be used as it stands", () => {
    const write = (row: number, column: ColumnId, value: string) =>
      edit((workbook) => {
        const cells = evidence(workbook).columns.getItem(columnName(column, "zh")).getDataBodyRange();
        cells.getCell(row, 0).values = [[value]];
      });
    const sheet = sheetName("evidence", "zh");

    test.each([
      ["city", "无此城", "A5"],
      ["measureId", "NONE", "C5"],
      ["level", "很好", "E5"],
      ["level", "", "E5"],
      ["period", "从前", "I5"],
    ] as const)("is told as the check list tells it: %s “%s”", async (column, value, cell) => {
      await write(0, column, value);
      await select("evidence", "F5");
      const item = { table: "evidence", why: column, sheet, cell, value, first: null };
      expect(await readSelection(index, "zh")).toEqual({ status: "uncounted", item });
      expect(await readCheckList()).toEqual([item]);
    });

    test("is told with its cell wherever the table has been moved to", async () => {
      await write(0, "level", "很好");
      await edit((workbook) => {
        const moved = workbook.worksheets.getItem(sheet);
        moved.name = "我的 证据";
        moved.getRange("A:B").insert("Right");
        moved.getRange("1:3").insert("Down");
      });
      await edit((workbook) => {
        const moved = workbook.worksheets.getItem("我的 证据");
        moved.activate();
        moved.getRange("C8").select();
      });
      const item = {
        table: "evidence",
        why: "level",
        sheet: "我的 证据",
        cell: "G8",
        value: "很好",
        first: null,
      };
      expect(await readSelection(index, "zh")).toEqual({ status: "uncounted", item });
      expect(await readCheckList()).toEqual([item]);
    });

    test("is told by its period, where that is not the one that is shown", async () => {
      const later = { ...bundledDataset.periods[0]!, id: "15th", name: { zh: "“十五五”", en: "15th" } };
      const both = { ...bundledDataset, periods: [...bundledDataset.periods, later] };
      const shown = bundledDataset.periods[0]!.id;
      await write(0, "period", later.name.zh);
      await select("evidence", "A5");
      expect(await readSelection(createIndex(both, { period: shown }), "zh")).toEqual({
        status: "otherPeriod",
        period: later,
        sheet,
        cell: "I5",
      });
      const pair = { city: first.city, measure: first.measure };
      expect(await readSelection(createIndex(both, { period: later.id }), "zh")).toEqual(recognised(pair));
    });

    test("is nothing where it is blank, whatever its formulas say", async () => {
      await edit((workbook) => {
        for (const column of tableSchema("evidence").filled) {
          const cells = evidence(workbook).columns.getItem(columnName(column, "zh")).getDataBodyRange();
          cells.getCell(0, 0).values = [[""]];
        }
      });
      await select("evidence", "A5");
      expect(await readSelection(index, "zh")).toBeNull();
    });
  });
});

describe("following", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

  test("tells once of cells passed through and of another sheet, and no more when it has ended", async () => {
    await populated();
    let told = 0;
    const end = onSelectionSettled(() => told++);
    await settled();
    for (const row of [6, 7, 8])
      host.model.sheets.select({
        sheet: host.model.sheets.active(),
        area: { row, column: 1, rowCount: 1, columnCount: 1 },
      });
    await settled();
    expect(told).toBe(1);
    host.model.sheets.activate(host.model.sheets.find(sheetName("matrix", "zh"))?.id ?? "");
    await settled();
    expect(told).toBe(2);
    end();
    await settled();
    host.model.sheets.activate(host.model.sheets.find(sheetName("about", "zh"))?.id ?? "");
    await settled();
    expect(told).toBe(2);
  });

  test("ended before it has begun it is silent", async () => {
    await populated();
    let told = 0;
    onSelectionSettled(() => told++)();
    await settled();
    host.model.sheets.activate(host.model.sheets.find(sheetName("matrix", "zh"))?.id ?? "");
    await settled();
    expect(told).toBe(0);
  });
});

describe("states of Excel", () => {
  test("a workbook without anything of ours", async () => {
    host = await openExcel();
    expect(await showEvidence(covered, index)).toEqual({ status: "notPopulated" });
    expect(await showEvidence(blank, index)).toEqual({ status: "notPopulated" });
    expect(await readSelection(index, "zh")).toBeNull();
  });

  test("an Excel that is too old", async () => {
    host = await openExcel({ apiSets: { ExcelApi: "1.6" } });
    expect(await showEvidence(covered, index)).toEqual({ status: "tooOld", needs: "1.7" });
  });

  test("while a cell is being edited it waits", async () => {
    await populated();
    host.enterCellEdit();
    const showing = showEvidence(covered, index);
    const before = await Promise.race([showing, new Promise((resolve) => setTimeout(resolve, 60))]);
    expect(before).toBeUndefined();
    host.leaveCellEdit();
    await expect(showing).resolves.toMatchObject({ status: "shown" });
  });

  test("a broken connection is a failure, not an exception", async () => {
    await populated();
    host.failAt(1, { kind: "connectionLost", when: "before" });
    await expect(showEvidence(covered, index)).resolves.toMatchObject({
      status: "failed",
      failure: { kind: "connectionLost" },
    });
  });

  test("a protected sheet is shown all the same", async () => {
    await populated();
    await edit((workbook) => {
      workbook.worksheets.getItem(sheetName("evidence", "zh")).protection.protect();
    });
    await expect(showEvidence(covered, index)).resolves.toMatchObject({ status: "shown" });
  });

  test("a co-author's edits count", async () => {
    await populated();
    const other = await host.coAuthor();
    await other.excel.Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLES.evidence).sort.apply([{ key: 6, ascending: true }]);
      await context.sync();
    });
    await expect(showEvidence(covered, index)).resolves.toMatchObject({ status: "shown" });
    expect(await readSelection(index, "zh")).toEqual(recognised(covered));
    other.dispose();
  });
});
