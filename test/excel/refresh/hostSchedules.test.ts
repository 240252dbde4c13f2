/** Schedules over Microsoft's office.js: co-authors with sessions of their own on one document, and all of them must agree. */
import type { ExcelHost } from "../../../host";
import type { Dataset } from "../../../src/dataset";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { excelPort } from "../../../src/excel/refresh/excelPort";
import { locate, planRows } from "../../../src/excel/refresh/plan";
import type { WorkbookPort } from "../../../src/excel/refresh/port";
import { undoLast } from "../../../src/excel/refresh/undo";
import { columnName, releasedTables, TABLES, TABLES_OF_REFRESH, type ColumnId } from "../../../src/workbook";
import {
  createScheduler,
  faultsOf,
  life,
  makeReleases,
  newLedger,
  randomNumbers,
  seeds,
  type Hands,
  type Person,
  type Remains,
  type Scheduler,
} from "./schedule";
import { everything, FIRST, openPopulated, rowsOf, session } from "./support";

jest.setTimeout(900_000);
const SEED = Number(process.env["KCFIN_SEED"] ?? 1);
const COUNT = Number(process.env["KCFIN_SCHEDULES"] ?? 40);

const COLUMNS: readonly ColumnId[] = [
  "city",
  "measureId",
  "level",
  "summary",
  "section",
  "period",
  "origin",
  "doubt",
  "notes",
  "recordId",
];

/** What has to be at the end as people have left it. */
interface Left {
  /** Tables of sheets that have been copied, and what stood in them then. */
  readonly copies: Map<string, unknown>;
  isFiltered: boolean;
}

function cellsOf({ model }: ExcelHost, table: string): unknown {
  const found = model.tables.find(table);
  return found && model.cells.formulas({ sheet: found.sheet, area: found.area });
}

/** As many copies of a sheet make a schedule slow, and show no more. */
const MOST_COPIES = 2;

/** What a person does by hand, in the document under a session. */
function handsOf(host: ExcelHost, left: Left): Hands {
  const { model } = host;
  const table = () => {
    const found = model.tables.find(TABLES.evidence);
    if (!found) throw new Error("The table of evidence is gone.");
    return { ...found, data: model.tables.dataArea(found.id) };
  };
  const columnOf = (name: string) => {
    const id = COLUMNS.find((each) => each === name);
    const { columns, data } = table();
    return data.area.column + columns.indexOf(id === undefined ? name : columnName(id, "zh"));
  };
  const cell = (row: number, name: string) => {
    const { sheet, data } = table();
    return { sheet, area: { row: data.area.row + row, column: columnOf(name), rowCount: 1, columnCount: 1 } };
  };
  const quoted = (text: string) => (text === "" ? "" : `'${text}`);
  return {
    rows: () => table().data.area.rowCount,
    read: (row, column) => String(model.cells.formulas(cell(row, column))[0]?.[0] ?? ""),
    write: (row, column, text) => {
      model.cells.write(cell(row, column), [[quoted(text)]]);
    },
    add: (cells) => {
      const { id, area, data } = table();
      model.batch(() => {
        for (const [column, text] of Object.entries(cells))
          model.cells.write(cell(data.area.rowCount, column), [[quoted(text)]]);
        model.tables.resize(id, { ...area, rowCount: area.rowCount + 1 });
      });
    },
    remove: (row) => {
      const { area, sheet } = cell(row, "city");
      model.cells.remove({ sheet, area: { ...area, column: 0, columnCount: 1 } }, "rows");
    },
    sort: (column, ascending) => {
      const { sheet, data } = table();
      model.cells.sort({ sheet, area: data.area }, [
        { column: columnOf(column) - data.area.column, ascending },
      ]);
    },
    insertColumn: () => {
      const { sheet, data } = table();
      const area = { row: 0, column: data.area.column + 2, rowCount: 1, columnCount: 1 };
      model.cells.insert({ sheet, area }, "columns");
    },
    insertRowAbove: () => {
      model.cells.insert(
        { sheet: table().sheet, area: { row: 1, column: 0, rowCount: 1, columnCount: 1 } },
        "rows",
      );
    },
    filter: (column, texts) => {
      const { id, area } = table();
      model.filters.set(id, columnOf(column) - area.column, { on: "Values", values: texts });
      left.isFiltered = true;
    },
    clearFilter: () => {
      model.filters.clear(table().id);
      left.isFiltered = false;
    },
    isHidden: (row) => model.formats.rowsHidden(cell(row, "city")) === true,
    copyRow: (row, above, cells) => {
      const { id, sheet, area, data } = table();
      const { rowCount } = data.area;
      const line = (place: number) => ({
        sheet,
        area: { ...data.area, row: data.area.row + place, rowCount: 1 },
      });
      const [copied = []] = model.cells.formulas(line(row));
      model.batch(() => {
        const [below = []] = model.cells.formulas(line(rowCount));
        // Nobody pastes over what stands below the table.
        const isTaken = above < rowCount || below.some((content) => content !== "");
        if (isTaken) model.cells.insert(line(above), "rows");
        if (above >= rowCount) model.tables.resize(id, { ...area, rowCount: area.rowCount + 1 });
        const isFormula = (content: unknown) => typeof content === "string" && content.startsWith("=");
        model.cells.write(line(above), [
          copied.map((content) =>
            typeof content === "string" && !isFormula(content) ? quoted(content) : content,
          ),
        ]);
        for (const [column, text] of Object.entries(cells))
          model.cells.write(cell(above, column), [[quoted(text)]]);
      });
    },
    copySheet: () => {
      if (left.copies.size >= MOST_COPIES) return;
      const copy = model.sheets.copy(table().sheet);
      for (const { id } of model.tables.list(copy.id)) left.copies.set(id, cellsOf(host, id));
    },
  };
}

function through<T>(
  host: ExcelHost,
  turn: () => Promise<void>,
  work: (port: WorkbookPort) => Promise<T>,
): Promise<T> {
  Object.assign(globalThis, host.excel);
  return Excel.run((context) => {
    const port = excelPort(context);
    const waiting = async <R>(request: () => Promise<R>): Promise<R> => {
      await turn();
      return request();
    };
    return work({
      send: (commands) => waiting(() => port.send(commands)),
      exchange: (commands, wants) => waiting(() => port.exchange(commands, wants)),
      ensureReceipts: (language) => waiting(() => port.ensureReceipts(language)),
    });
  });
}

const atOnce = () => Promise.resolve();

function personOf(host: ExcelHost, index: number, scheduler: Scheduler, left: Left): Person {
  const me = session(`s${index}`);
  const turn = () => scheduler.turn(index);
  return {
    hands: handsOf(host, left),
    preview: (release) =>
      through(host, turn, async (port) => {
        const { snapshot } = await port.exchange([], {});
        return planRows(locate(snapshot, "zh"), releasedTables(release, "zh"));
      }),
    apply: (input) => through(host, turn, (port) => applyRelease(port, me, input)),
    undo: () => through(host, turn, (port) => undoLast(port, me)),
  };
}

async function remains(host: ExcelHost): Promise<Remains> {
  Object.assign(globalThis, host.excel);
  const evidence = await rowsOf(TABLES.evidence);
  const rows = evidence.map((row) =>
    Object.fromEntries(COLUMNS.map((id) => [id, String(row[columnName(id, "zh")] ?? "")])),
  );
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
  const first = await through(host, atOnce, (port) => applyRelease(port, me, { release }));
  host.counters.reset();
  const second = await through(host, atOnce, (port) => applyRelease(port, me, { release }));
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
  const first = await openPopulated();
  const people = 2 + Math.floor(random() * 2);
  const hosts = [first];
  while (hosts.length < people) hosts.push(await first.coAuthor());
  const scheduler = createScheduler(random, (index) => {
    Object.assign(globalThis, hosts[index]?.excel);
  });
  const ledger = newLedger();
  const releases = makeReleases(random, 3);
  let typed = 0;
  const token = () => `#${seed}-${(typed += 1)}`;
  const plan = { random, releases, scheduler, ledger, steps: 6, isArranged: true, token };
  const left: Left = { copies: new Map(), isFiltered: false };
  await scheduler.run(hosts.map((host, index) => life(personOf(host, index, scheduler, left), index, plan)));
  const faults = [
    ...faultsOf(await remains(first), ledger),
    ...(await endOf(first, releases.at(-1) ?? FIRST)),
    ...faultsOf(await remains(first), ledger),
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
  process.stdout.write(`KCFIN_SEED=${SEED} KCFIN_SCHEDULES=${COUNT} repeats this run\n`);
  const bad: string[] = [];
  for (const seed of seeds(SEED, COUNT)) {
    const faults = await runSchedule(seed).catch((error: unknown) => [String(error)]);
    if (faults.length > 0) bad.push(`seed ${seed}: ${faults.join("; ")}`);
    if (bad.length > 5) break;
  }
  expect(bad).toEqual([]);
});
