/** `npm run bench`: prints what populating and refreshing cost and how fast the functions are. Asserts nothing. */
import { bundledDataset, type Dataset } from "../../src/dataset";
import { createContext } from "../../src/functions/context";
import { DEFINITIONS } from "../../src/functions/definitions";
import { evaluate } from "../../src/functions/evaluate";
import { populate } from "../../src/excel";
import { applyRefresh } from "../../src/excel/refresh";
import { describeWorkbook } from "../../src/workbook";
import { createExcelHost, type ExcelHost } from "..";
import { madeUpDataset } from "./madeUpDataset";
import { command } from "./options";

const SIZES: [string, () => Dataset][] = [
  ["16 × 24", () => bundledDataset],
  ["300 × 200", () => madeUpDataset(1, { cities: 300, measures: 200, density: 0.3 })],
];

void command("npm run bench", async () => {
  console.log(
    "Populating and refreshing (time: on this machine, emulated Excel and its calculation included)",
  );
  for (const [name, data] of SIZES) await benchPopulate(name, data());
  for (const [name, data] of SIZES) benchFunctions(name, data());
});

async function benchPopulate(name: string, dataset: Dataset): Promise<void> {
  const host = await createExcelHost();
  Object.assign(globalThis, host.excel);
  const description = describeWorkbook(dataset, "zh");
  host.counters.reset();
  const start = performance.now();
  const { status } = await populate(description);
  const seconds = (performance.now() - start) / 1000;
  console.log(`  ${name}: ${status}, ${costs(host, seconds)}`);
  // The first refresh makes the sheet of receipts as well.
  await benchRefresh(host, "first refresh, 1 row", changed(dataset, 1, "first"));
  await benchRefresh(host, "nothing new", changed(dataset, 1, "first"));
  await benchRefresh(host, "1 row", changed(dataset, 1, "one"));
  await benchRefresh(host, "all rows", changed(dataset, Infinity, "all"));
  host.dispose();
}

async function benchRefresh(host: ExcelHost, name: string, release: Dataset): Promise<void> {
  host.counters.reset();
  const start = performance.now();
  const { status } = await applyRefresh({ release });
  console.log(`    ${name}: ${status}, ${costs(host, (performance.now() - start) / 1000)}`);
}

/** A release with other summaries in the first rows. */
function changed(dataset: Dataset, rows: number, id: string): Dataset {
  const records = dataset.records.map((record, index) => {
    const { zh, en } = record.summary;
    return index < rows ? { ...record, summary: { zh: `${zh}（${id}）`, en: `${en} (${id})` } } : record;
  });
  return { ...dataset, release: { ...dataset.release, id }, records };
}

function costs(host: ExcelHost, seconds: number): string {
  const { roundTrips, actions, requestBytes, largestRequestBytes, cellsWritten } = host.counters.values;
  return [
    `${roundTrips} round trips, ${actions} actions, ${cellsWritten} cells,`,
    `${megabytes(requestBytes)} MB in all, largest request ${megabytes(largestRequestBytes)} MB, ${seconds.toFixed(1)} s`,
  ].join(" ");
}

const MILLISECONDS_PER_FUNCTION = 200;

/** Calls each function's first example over and over, as a cell would. */
function benchFunctions(name: string, dataset: Dataset): void {
  console.log(`Calls per second of each function, first example, ${name}`);
  const context = createContext({ dataset, language: "zh" });
  const city = dataset.cities[0]?.name.zh ?? "";
  const scope = dataset.themes[0]?.id ?? "";
  const measure = dataset.measures[0]?.id ?? "";
  const given: Record<string, string> = {
    city,
    a: city,
    b: dataset.cities[1]?.name.zh ?? city,
    scope,
    measure,
    scopes: scope,
    text: dataset.measures[0]?.name.zh ?? "",
  };
  for (const definition of DEFINITIONS) {
    const args = definition.arguments.map(({ name: argument, optional }) =>
      optional ? null : given[argument],
    );
    if (args.includes(undefined)) throw new Error(`The benchmark gives no argument to ${definition.id}.`);
    const end = performance.now() + MILLISECONDS_PER_FUNCTION;
    let calls = 0;
    while (performance.now() < end) {
      evaluate(definition, context, args);
      calls += 1;
    }
    const perSecond = Math.round((calls * 1000) / MILLISECONDS_PER_FUNCTION);
    console.log(`  ${definition.id.padEnd(12)} ${perSecond.toLocaleString("en")}`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
