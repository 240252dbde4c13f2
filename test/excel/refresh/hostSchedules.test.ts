/** Schedules over Microsoft's office.js: co-authors with sessions of their own on one document, and all of them must agree. */
import type { ExcelHost } from "../../../host";
import type { Dataset } from "../../../src/dataset";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { excelPort } from "../../../src/excel/tables/excelPort";
import { locate, planRows } from "../../../src/excel/refresh/plan";
import type { WorkbookPort } from "../../../src/excel/tables/port";
import { refusalOf } from "../../../src/excel/refresh/refusal";
import { undoLast } from "../../../src/excel/refresh/undo/undo";
import {
  columnName,
  COLUMNS as COLUMNS_OF_TABLE,
  releasedTables,
  TABLES,
  TABLES_OF_REFRESH,
} from "../../../src/workbook";
import { cellsOf, COLUMNS, handsOf, type Left } from "./hostHands";
import { makeReleases } from "./releasesInTurn";
import {
  faultsOf,
  faultsOfRelease,
  life,
  newLedger,
  randomNumbers,
  seeds,
  tidyUp,
  type Person,
  type Remains,
} from "./schedule";
import { createScheduler } from "./scheduler";
import { SEED } from "../../support/seed";
import { sizeOf } from "../../support/sizes";
import { everything, FIRST, openFirst, rowsOf, session } from "./support";

const COUNT = sizeOf("hostSchedules");

function through<T>(host: ExcelHost, work: (port: WorkbookPort) => Promise<T>): Promise<T> {
  Object.assign(globalThis, host.excel);
  return Excel.run((context) => work(excelPort(context)));
}

function personOf(host: ExcelHost, index: number, left: Left): Person {
  const me = session(`s${index}`);
  return {
    hands: handsOf(host, left),
    preview: (release) =>
      through(host, async (port) => {
        const { snapshot } = await port.exchange([], {});
        if (refusalOf(snapshot) !== null) return [];
        return planRows(locate(snapshot, "zh"), releasedTables(release, "zh"), release.periods);
      }),
    apply: (input) => through(host, (port) => applyRelease(port, me, input)),
    undo: () => through(host, (port) => undoLast(port, me)),
  };
}

async function remains(host: ExcelHost): Promise<Remains> {
  Object.assign(globalThis, host.excel);
  const evidence = await rowsOf(TABLES.evidence);
  const ours = new Set<string>(COLUMNS_OF_TABLE.evidence.map((id) => columnName(id, "zh")));
  const rows = evidence.map((row) => ({
    ...Object.fromEntries(COLUMNS.map((id) => [id, String(row[columnName(id, "zh")] ?? "")])),
    own: String(Object.entries(row).find(([heading]) => !ours.has(heading))?.[1] ?? ""),
  }));
  const hasReceipts = host.model.tables.find(TABLES_OF_REFRESH.receipts) !== null;
  const lines = hasReceipts ? await rowsOf(TABLES_OF_REFRESH.receipts) : [];
  const gaveWay = lines
    .filter((line) => String(line["原因"]).includes("选用新版本"))
    .map((line) => ({
      field: String(line["列编号"]),
      from: String(line["原值"]),
    }));
  return { rows, gaveWay };
}

async function endOf(host: ExcelHost, release: Dataset): Promise<string[]> {
  const me = session("last", Date.UTC(2027, 0, 1));
  const first = await through(host, (port) => applyRelease(port, me, { release }));
  host.counters.reset();
  const second = await through(host, (port) => applyRelease(port, me, { release }));
  const { cellsWritten } = host.counters.values;
  const faults: string[] = [];
  if (!["refreshed", "upToDate"].includes(first.status)) faults.push(`first: ${JSON.stringify(first)}`);
  if (second.status !== "upToDate" || cellsWritten > 0)
    faults.push(`second: ${JSON.stringify(second)}, ${cellsWritten} cells`);
  return faults;
}

/** What people see of the evidence: its filters, and which rows are hidden. */
function view({ model }: ExcelHost) {
  const table = model.tables.find(TABLES.evidence);
  if (!table) throw new Error("The table of evidence is gone.");
  const { sheet, area } = model.tables.dataArea(table.id);
  return { filters: model.filters.list(table.id), hidden: [...model.filters.hiddenRows({ sheet, area })] };
}

function faultsOfView(host: ExcelHost, { copies, isFiltered }: Left): string[] {
  const changed = [...copies].filter(
    ([table, cells]) => JSON.stringify(cellsOf(host, table)) !== JSON.stringify(cells),
  );
  const faults = changed.map(([table]) => `the copy ${table} has been changed`);
  return view(host).filters.length > 0 === isFiltered ? faults : [...faults, "a filter has come or gone"];
}

async function runSchedule(seed: number): Promise<string[]> {
  const random = randomNumbers(seed);
  const first = await openFirst();
  const people = 2 + Math.floor(random() * 2);
  const hosts = [first];
  while (hosts.length < people) hosts.push(await first.coAuthor());
  const scheduler = createScheduler(random, (index) => {
    Object.assign(globalThis, hosts[index]?.excel);
  });
  // Between any two requests of one, others may act: at the bridge of office.js, whatever the requests are about.
  hosts.forEach((host, index) => {
    host.beforeRequests(() => scheduler.turn(index));
  });
  const ledger = newLedger();
  const releases = makeReleases(random, 3);
  let typed = 0;
  const token = () => `#${seed}-${(typed += 1)}`;
  const plan = { random, releases, scheduler, ledger, steps: 6, isArranged: true, token };
  const left: Left = { copies: new Map(), isFiltered: false };
  const hands = handsOf(first, left);
  await scheduler.run(hosts.map((host, index) => life(personOf(host, index, left), index, plan)));
  for (const host of hosts) host.beforeRequests(null);
  tidyUp(hands);
  const last = releases.at(-1) ?? FIRST;
  const faults = [
    ...faultsOf(await remains(first), ledger),
    ...(await endOf(first, last)),
    ...faultsOf(await remains(first), ledger),
    ...faultsOfRelease(await remains(first), last, ledger),
  ];
  const states = new Set<string>();
  for (const host of hosts) {
    Object.assign(globalThis, host.excel);
    states.add(JSON.stringify([await everything(), view(host)]));
    faults.push(...faultsOfView(host, left));
  }
  if (states.size > 1) faults.push("sessions disagree");
  for (const host of hosts) host.dispose();
  return faults;
}

test(`${COUNT} schedules of two or three co-authors lose nothing, double nothing, and all see the same`, async () => {
  process.stdout.write(`KCFIN_SEED=${SEED} KCFIN_SIZE=${COUNT} repeats this run\n`);
  const bad: string[] = [];
  for (const seed of seeds(SEED, COUNT)) {
    const faults = await runSchedule(seed).catch((error: unknown) => [String(error)]);
    if (faults.length > 0) bad.push(`seed ${seed}: ${faults.join("; ")}`);
    if (bad.length > 5) break;
  }
  expect(bad).toEqual([]);
});
