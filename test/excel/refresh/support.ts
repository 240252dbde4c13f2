/** A small workbook that is populated once, and releases made from its data. */
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import type { ExcelHost } from "../../../host";
import { bundledDataset, type Dataset, type EvidenceRecord } from "../../../src/dataset";
import { openPopulated } from "../../support/populated";

const recommendation = (id: string) => bundledDataset.recommendations.filter((each) => each.id === id);

export const FIRST: Dataset = {
  ...madeUpDataset(5, { cities: 3, measures: 4, themes: 2 }),
  recommendations: recommendation("hefei-ip").map((each) => ({
    ...each,
    city: "city1",
    measures: ["T1-M1"],
    modelCities: ["city2"],
    period: "P1",
  })),
  targets: bundledDataset.targets.slice(0, 2).map((each, index) => ({
    ...each,
    id: `target${index + 1}`,
    city: `city${index + 1}`,
    period: "P1",
  })),
};

/** A release that comes after `FIRST`. */
export function nextRelease(
  change: (records: EvidenceRecord[]) => readonly EvidenceRecord[] = (records) => records,
  { id = "test.next", date = "2026-06-01" } = {},
): Dataset {
  const records = change(FIRST.records.map((record) => ({ ...record })));
  return { ...FIRST, release: { ...FIRST.release, id, date }, records: [...records] };
}

/** Opens a workbook that holds `FIRST`. */
export function openFirst(): Promise<ExcelHost> {
  return openPopulated("zh", FIRST);
}

/** A clock that stands still, so that what is written is the same each time. */
export function session(name: string, time = Date.UTC(2026, 6, 1)) {
  let runs = 0;
  return { session: name, now: () => time, newRun: () => `${name}${(runs += 1)}` };
}

export type Grid = readonly (readonly (string | number | boolean)[])[];

/** Everything in a table, the header first. */
export function readTable(name: string): Promise<Grid> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("formulas");
    await context.sync();
    return range.formulas as Grid;
  });
}

/** A table as objects by headings. */
export async function rowsOf(name: string): Promise<Record<string, string | number | boolean>[]> {
  const [header = [], ...body] = await readTable(name);
  return body.map((row) =>
    Object.fromEntries(header.map((heading, index) => [String(heading), row[index] ?? ""])),
  );
}

/** Types into a cell of a table: a row by its place in the body, a column by its heading. */
export function type(table: string, row: number, heading: string, value: string | number): Promise<void> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange();
    body.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

/** All tables and names, the signs of sessions apart: what two workbooks have to agree in. */
export function everything(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const tables = workbook.tables.load("items/name");
    const names = workbook.names.load("items/name,items/formula,items/visible");
    const sheets = workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    const ranges = tables.items.map((table) => ({
      name: table.name,
      range: table.getRange().load("address,formulas"),
    }));
    const about = workbook.worksheets.getFirst().getRange("A1:B12").load("values");
    await context.sync();
    return {
      sheets: sheets.items.map(({ name, visibility }) => [name, visibility]),
      names: names.items
        .filter(({ name }) => !name.startsWith("KCFIN_Lease_"))
        .map(({ name, formula, visible }) => [name, String(formula), visible]),
      tables: ranges.map(({ name, range }) => ({
        name,
        address: range.address,
        cells: range.formulas as Grid,
      })),
      about: about.values as Grid,
    };
  });
}
