/** Workbooks that earlier versions wrote, from test/fixtures/workbooks (see its README), opened as this version opens them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createExcelHost, type ExcelHost } from "../../host";
import type { Workbook } from "../../host/workbook/model";
import { bundledDataset } from "../../src/dataset";
import { sourceState } from "../../src/commands/sourceState";
import { readState } from "../../src/excel/evidence/readEvidence";
import type { ApplyResult } from "../../src/excel/refresh";
import { createContextSource } from "../../src/functions/contextSource";
import { metadata } from "../../src/functions/metadata/metadata";
import { registerFunctions } from "../../src/functions/register";
import { NAMES, OWN_ID, TABLES, type TableId } from "../../src/workbook";

export const FIXTURES = path.resolve(__dirname, "../fixtures/workbooks");

export const STAGES = ["populated", "edited", "refreshed", "undone"] as const;
export type Stage = (typeof STAGES)[number];

type Cell = string | number | boolean | null;

/** Values by formula; an error stands as its text, such as "#N/A". */
export type Answers = Readonly<Record<string, Cell[][] | string>>;

/** A row of a table: `where` finds it (exactly once), `cells` are what an analyst has put into it, both by heading. */
export interface KeptRow {
  readonly table: TableId;
  readonly where: Readonly<Record<string, Cell>>;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What an analyst has made of a workbook, which nothing but the analyst may change. */
export interface AnalystsWork {
  readonly rows: readonly KeptRow[];
  /** Rows of releases that the analyst has deleted. */
  readonly deleted: readonly Pick<KeptRow, "table" | "where">[];
  /** Typed outside of the tables: texts by the name of the sheet, wherever on it they have been moved to. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  /** The city chosen on the Gaps sheet; null where nobody has chosen one. */
  readonly chosenCity: string | null;
}

/** What the version that wrote a workbook made of it. */
export interface Expected {
  readonly work: AnalystsWork;
  /** As the workbook stands in the fixture. */
  readonly answers: Answers;
  /** Refreshing with later.json.gz. */
  readonly refresh: ApplyResult;
  readonly answersAfterRefresh: Answers;
}

/** `expected.json` of a folder, by name of the fixture (`zh-edited`). */
export type ExpectedOfFolder = Readonly<Record<string, Expected>>;

export interface OpenedFixture {
  readonly host: ExcelHost;
  /** What cells with these formulas show. The workbook is read anew first. */
  answers: (formulas: readonly string[]) => Promise<Answers>;
}

export function fixtureFolders(): string[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

export function fixtureBytes(folder: string, file: string): Uint8Array {
  const bytes = readFileSync(path.join(FIXTURES, folder, file));
  return new Uint8Array(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

export function readExpected(folder: string): ExpectedOfFolder {
  return JSON.parse(readFileSync(path.join(FIXTURES, folder, "expected.json"), "utf8")) as ExpectedOfFolder;
}

/** Opens a document of the emulated Excel, with the functions answering from it. */
export async function openSaved(saved: string): Promise<OpenedFixture> {
  const host = await createExcelHost({ saved });
  Object.assign(globalThis, host.excel);
  const source = createContextSource({
    fallback: { dataset: bundledDataset, language: "zh" },
    patience: 0,
  });
  registerFunctions(host.excel.CustomFunctions, source);
  host.defineFunctions("KCFIN", metadata("en"));
  const answers = async (formulas: readonly string[]) => {
    source.update(sourceState(await readState()));
    // All at once: the library's runtime collects calls for a while before it makes them.
    const answered = formulas.map(async (formula): Promise<[string, Answers[string]]> => {
      const result = await host.evaluate(formula);
      return [formula, "values" in result ? result.values : result.error];
    });
    return Object.fromEntries(await Promise.all(answered));
  };
  return { host, answers };
}

/**
 * Rows of one of our tables by heading, the analyst's own columns included; none where the version that wrote the workbook did not
 * have the table. A table keeps its last row when it is emptied: that has nothing but the id by which undoing leaves it.
 */
function tableRows(model: Workbook, table: TableId): Record<string, Cell>[] {
  const found = model.tables.find(TABLES[table]);
  if (!found) return [];
  const isEmpty = (cell: Cell) => cell === "" || String(cell).startsWith(OWN_ID);
  return model.cells
    .values(model.tables.dataArea(found.id))
    .filter((row) => !row.every(isEmpty))
    .map((row) => Object.fromEntries(found.columns.map((heading, column) => [heading, row[column] ?? ""])));
}

/** All tables that the add-in reads, by id. */
export function tablesOf(model: Workbook): Record<string, Record<string, Cell>[]> {
  const ids = Object.keys(TABLES) as TableId[];
  return Object.fromEntries(ids.map((id) => [id, tableRows(model, id)]));
}

/** Everything on a sheet: formulas, else values. */
export function sheetCells(model: Workbook, name: string): Cell[] {
  const sheet = model.sheets.find(name);
  const area = sheet && model.cells.usedArea(sheet.id, true);
  return sheet && area ? model.cells.formulas({ sheet: sheet.id, area }).flat() : [];
}

/** A workbook at one moment, as plain data. */
export interface WorkbookState {
  readonly tables: ReturnType<typeof tablesOf>;
  readonly answers: Answers;
  readonly typed: AnalystsWork["typed"];
  readonly chosenCity: unknown;
}

/** @param work says which texts are looked for */
export function stateOf(model: Workbook, answers: Answers, work: AnalystsWork): WorkbookState {
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
export function expectKept({ tables, typed, chosenCity }: WorkbookState, work: AnalystsWork): void {
  const found = ({ table, where }: Pick<AnalystsWork["rows"][number], "table" | "where">) =>
    (tables[table] ?? []).filter((row) =>
      Object.entries(where).every(([heading, cell]) => row[heading] === cell),
    );
  for (const row of work.rows) expect([row.where, found(row)]).toMatchObject([row.where, [row.cells]]);
  for (const row of work.deleted) expect([row.where, found(row)]).toEqual([row.where, []]);
  expect(typed).toEqual(work.typed);
  if (work.chosenCity !== null) expect(chosenCity).toBe(work.chosenCity);
}
