/** Thousands of schedules over a model of a workbook: the shipped code, with every interleaving that a seed draws. */
import { emptyTable } from "../../../src/excel/tables/makeSheets";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { locate, planRows } from "../../../src/excel/refresh/plan";
import { undoLast } from "../../../src/excel/refresh/undo/undo";
import { readLines } from "../../../src/excel/refresh/receiptLines";
import { releasedTables, type CellValue } from "../../../src/workbook";
import type { Dataset } from "../../../src/dataset";
import { ModelWorkbook } from "./modelWorkbook";
import { makeReleases } from "./releasesInTurn";
import {
  faultsOf,
  faultsOfRelease,
  life,
  newLedger,
  randomNumbers,
  seeds,
  type Hands,
  type Person,
  type Remains,
} from "./schedule";
import { createScheduler } from "./scheduler";
import { SEED } from "../../support/seed";
import { sizeOf } from "../../support/sizes";
import { FIRST, session } from "./support";

const COUNT = sizeOf("modelSchedules");

function handsOf(model: ModelWorkbook): Hands {
  const table = () => model.table("evidence");
  const text = (row: number, column: string): string => {
    const cell = table().rows[row]?.get(column);
    return typeof cell === "object" ? (cell?.formula ?? "") : String(cell ?? "");
  };
  const isHidden = (row: number, hidden: ReadonlySet<object> | null) => {
    const found = table().rows[row];
    return found !== undefined && hidden?.has(found) === true;
  };
  return {
    rows: () => table().size,
    read: text,
    write: (row, column, value) => table().rows[row]?.set(column, value),
    add: (cells) => {
      const { rows } = table();
      const below = rows[table().size];
      const filled = Object.entries(cells).filter(([, value]) => value !== "");
      if (below) for (const [column, value] of filled) below.set(column, value);
      else rows.push(new Map(filled));
      table().size += 1;
    },
    remove: (row) => {
      table().rows.splice(row, 1);
      table().size -= 1;
    },
    sort: (column, ascending) => {
      const { rows, size, hidden } = table();
      const places = seeds(0, size).filter((index) => !isHidden(index, hidden));
      const order = places
        .map((index) => ({ row: rows[index] ?? new Map(), key: text(index, column) }))
        .sort((a, b) => {
          if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
          return (ascending ? 1 : -1) * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
        });
      for (const [index, { row }] of order.entries()) rows[places[index] ?? 0] = row;
    },
    insertColumn: (name) => table().own.push(name),
    // Neither moves anything in a table that is asked for by its own rows and columns.
    insertRowAbove: () => undefined,
    filter: (column, texts) => {
      const { rows, size } = table();
      const left = new Set(texts);
      table().hidden = new Set(rows.slice(0, size).filter((_, index) => !left.has(text(index, column))));
    },
    clearFilter: () => {
      table().hidden = null;
    },
    isHidden: (row) => isHidden(row, table().hidden),
    copyRow: (row, above, cells) => {
      const { rows, size } = table();
      const copy = new Map([...(rows[row] ?? []), ...Object.entries(cells)]);
      // Nobody pastes over what stands below the table.
      const isFree = above === size && rows[size]?.size === 0;
      rows.splice(above, isFree ? 1 : 0, copy);
      table().size += 1;
    },
    // Tables are asked for by their names, and a copy has another.
    copySheet: () => undefined,
    // The port asks for columns and tables by our ids.
    renameHeading: () => undefined,
    renameTable: () => undefined,
    typeOwn: (row, value) => {
      const [name] = table().own;
      if (name !== undefined) table().rows[row]?.set(name, value);
      return name !== undefined;
    },
  };
}

function remainsOf(model: ModelWorkbook): Remains {
  const hands = handsOf(model);
  const columns = model.table("evidence").columns;
  const rows = seeds(0, hands.rows()).map((row) =>
    Object.fromEntries([
      ...columns.map((column) => [column, hands.read(row, column)] as const),
      ["own", hands.read(row, model.table("evidence").own[0] ?? "")] as const,
    ]),
  );
  const receipts = model.tables.get("receipts");
  const column = (name: string) =>
    (receipts?.rows.slice(0, receipts.size) ?? []).map((row) => (row.get(name) ?? "") as CellValue);
  const lines = receipts
    ? readLines({
        ...emptyTable("receipts", "zh"),
        rows: receipts.size,
        columns: new Map(receipts.columns.map((name) => [name, column(name)])),
      })
    : [];
  const reasons = column("reason");
  return {
    rows,
    gaveWay: lines
      .filter(({ row }) => String(reasons[row]).includes("选用新版本"))
      .map(({ field, from }) => ({ field, from: String(from) })),
  };
}

/** Half of the schedules: in these people filter, and copy rows, too. */
const isArranged = (seed: number) => seed % 2 === 1;

async function runSchedule(seed: number): Promise<string[]> {
  const random = randomNumbers(seed);
  const model = new ModelWorkbook(FIRST);
  const scheduler = createScheduler(random);
  const ledger = newLedger();
  const releases = makeReleases(random, 3);
  let typed = 0;
  const token = () => `#${seed}-${(typed += 1)}`;
  const people = 2 + Math.floor(random() * 2);
  const sessions = seeds(0, people).map((index): (() => Promise<void>) => {
    const port = model.port(() => scheduler.turn(index));
    const me = session(`s${index}`);
    const person: Person = {
      hands: handsOf(model),
      preview: async (release) => {
        const { snapshot } = await port.exchange([], {});
        return planRows(locate(snapshot, "zh"), releasedTables(release, "zh"), release.periods);
      },
      apply: (input) => applyRelease(port, me, input),
      undo: () => undoLast(port, me),
    };
    return life(person, index, {
      random,
      releases,
      scheduler,
      ledger,
      steps: 8,
      isArranged: isArranged(seed),
      token,
    });
  });
  await scheduler.run(sessions);
  const last = releases.at(-1) ?? FIRST;
  return [
    ...faultsOf(remainsOf(model), ledger),
    ...(await endOf(model, last)),
    ...faultsOf(remainsOf(model), ledger),
    ...faultsOfRelease(remainsOf(model), last, ledger),
  ];
}

/** Once everybody is done one refresh brings the workbook to the release, and another finds nothing to do. */
async function endOf(model: ModelWorkbook, release: Dataset): Promise<string[]> {
  const port = model.port(() => Promise.resolve());
  const me = session("last", Date.UTC(2027, 0, 1));
  const first = await applyRelease(port, me, { release });
  const written = model.cellsWritten;
  const second = await applyRelease(port, me, { release });
  const faults: string[] = [];
  if (!["refreshed", "upToDate"].includes(first.status)) faults.push(`first: ${JSON.stringify(first)}`);
  if (second.status !== "upToDate") faults.push(`second: ${JSON.stringify(second)}`);
  if (model.cellsWritten !== written) faults.push(`second wrote ${model.cellsWritten - written} cells`);
  return faults;
}

test(`${COUNT} schedules of two or three people lose nothing, double nothing and come to rest`, async () => {
  process.stdout.write(`KCFIN_SEED=${SEED} KCFIN_SIZE=${COUNT} repeats this run\n`);
  const bad: string[] = [];
  for (const seed of seeds(SEED, COUNT)) {
    const faults = await runSchedule(seed).catch((error: unknown) => [String(error)]);
    if (faults.length > 0) bad.push(`seed ${seed}: ${faults.join("; ")}`);
    if (bad.length > 5) break;
  }
  expect(bad).toEqual([]);
});
