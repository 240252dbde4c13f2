/**
 * What one person does between any two requests of another's refresh, or of its undoing: nothing is lost, nothing is doubled, and
 * the next refresh comes to an end. Pairs of deeds, as it takes two to trip up what was read before the first.
 */
import type { ExcelHost } from "../../../host";
import { applyRefresh, undoRefresh } from "../../../src/excel/refresh";
import { columnName, TABLES } from "../../../src/workbook";
import { SEED } from "../../support/seed";
import { sizeOf } from "../../support/sizes";
import { handsOf, type Left } from "./hostHands";
import { randomNumbers, type Hands } from "./schedule";
import { FIRST, nextRelease, openFirst, rowsOf, session } from "./support";

const [record] = FIRST.records;
if (!record) throw new Error("There is no record.");
const free = FIRST.cities
  .flatMap(({ id: city }) => FIRST.measures.map(({ id: measure }) => ({ city, measure })))
  .filter(
    (pair) => !FIRST.records.some(({ city, measure }) => city === pair.city && measure === pair.measure),
  )
  .slice(0, 2);
const CHANGED = [1, 2];
const RELEASE = nextRelease((records) => [
  ...records.map((each, index) =>
    CHANGED.includes(index) ? { ...each, summary: { zh: `新摘要${index}`, en: `new ${index}` } } : each,
  ),
  ...free.map((pair) => ({ ...record, ...pair })),
]);
const idOf = ({ city, measure }: { city: string; measure: string }) => `${city}|${measure}|P1`;
const ADDED = free.map(idOf);
const NOTE = "同事的备注";
const TEXT = "同事的文字";
const OWN = "同事的新行";

const rowOf = (hands: Hands, id: string) =>
  Array.from({ length: hands.rows() }, (_, row) => row).find((row) => hands.read(row, "recordId") === id);
/** Where the row is there and the cell is free: what people overwrite themselves is not to be found afterwards. */
const typeInto = (column: string, text: string, id: string) => (hands: Hands) => {
  const row = rowOf(hands, id);
  if (row !== undefined && hands.read(row, column) === "") hands.write(row, column, text);
};
const [NEW = ""] = ADDED;

/** What is done in one moment. Some are only there to move what others then hit. */
const DEEDS: Readonly<Record<string, (hands: Hands) => void>> = {
  "sets a filter": (hands) => {
    hands.filter("level", [hands.read(0, "level")]);
  },
  "takes the filter off": (hands) => {
    hands.clearFilter();
  },
  "adds a row": (hands) => {
    hands.add({ summary: `${OWN}摘要`, notes: OWN });
  },
  "begins a row in an empty one at the end": (hands) => {
    const row = hands.rows() - 1;
    if (["city", "summary", "notes"].some((column) => hands.read(row, column) !== "")) return;
    hands.write(row, "summary", `${OWN}摘要`);
    hands.write(row, "notes", OWN);
  },
  "inserts a copy of the last row at the top": (hands) => {
    hands.copyRow(hands.rows() - 1, 0, { notes: OWN, recordId: "", summary: `${OWN}摘要` });
  },
  sorts: (hands) => {
    hands.sort("summary", false);
  },
  "types a note into an added row": typeInto("notes", NOTE, NEW),
  "types a remark into an added row": typeInto("doubt", TEXT, NEW),
  "types into an own column of an added row": (hands) => {
    hands.insertColumn("");
    const row = rowOf(hands, NEW);
    if (row !== undefined) hands.typeOwn(row, TEXT);
  },
  "types a note into a changed row": typeInto("notes", NOTE, idOf(FIRST.records[1] ?? record)),
  "renames a heading": (hands) => {
    hands.renameHeading("summary", "要点");
  },
  "renames the heading of the ids": (hands) => {
    hands.renameHeading("recordId", "ID");
  },
  "renames a heading that formulas name": (hands) => {
    hands.renameHeading("city", "地方");
  },
  "renames a table that formulas name": () => {
    host.model.tables.update(cities, { name: "T_2" });
  },
  "renames the table": (hands) => {
    hands.renameTable("T_1");
  },
  "inserts a column": (hands) => {
    hands.insertColumn("");
  },
};

type Work = "refresh" | "undo";

interface Case {
  readonly work: Work;
  readonly first: string;
  readonly second: string;
  /** Before which request the first is done; the second follows before the next. */
  readonly at: number;
}

let host: ExcelHost;
let cities: string;
const me = session("me");

async function open(work: Work): Promise<Hands> {
  host = await openFirst();
  cities = host.model.tables.find(TABLES.cities)?.id ?? "";
  if (work === "undo") expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ added: 2 });
  const left: Left = { copies: new Map(), isFiltered: false };
  return handsOf(host, left);
}

const run = (work: Work) => (work === "refresh" ? applyRefresh({ release: RELEASE }, me) : undoRefresh(me));

async function requestsOf(work: Work): Promise<number> {
  await open(work);
  let requests = 0;
  host.beforeRequests(() => void (requests += 1));
  await run(work);
  host.dispose();
  return requests;
}

/** What people have typed, in the row it belongs to: "" for a row of their own. */
const TYPED = [NOTE, TEXT, `${OWN}摘要`, OWN];

async function faultsOf({ work, first, second, at }: Case): Promise<string[]> {
  const hands = await open(work);
  const before = new Map((await rowsOf(TABLES.evidence)).map((row) => [String(row["记录编号"]), row]));
  const typed = new Set<string>();
  const act = (deed: string) => {
    const seen = cellTexts(hands);
    DEEDS[deed]?.(hands);
    for (const text of TYPED) if (!seen.has(text) && cellTexts(hands).has(text)) typed.add(text);
  };
  let requests = 0;
  host.beforeRequests(() => {
    requests += 1;
    if (requests === at) act(first);
    if (requests === at + 1) act(second);
  });
  const result = await run(work);
  host.beforeRequests(null);
  hands.renameTable(null);
  for (const column of ["summary", "recordId", "city"]) hands.renameHeading(column, null);
  host.model.tables.update(cities, { name: TABLES.cities });
  const faults: string[] = [];
  const ended = await applyRefresh({ release: RELEASE }, session("other", Date.UTC(2026, 7, 1)));
  if (!["refreshed", "upToDate", "undone", "nothingToUndo", "damaged"].includes(result.status))
    faults.push(JSON.stringify(result));
  if (!["refreshed", "upToDate"].includes(ended.status)) faults.push(`then ${JSON.stringify(ended)}`);
  const rows = await rowsOf(TABLES.evidence);
  const texts = new Set(rows.flatMap((row) => Object.values(row).map(String)));
  for (const text of typed) if (!texts.has(text)) faults.push(`lost: ${text}`);
  for (const row of rows) {
    const isWorkedOn = Object.values(row).some((cell) => cell === NOTE || cell === TEXT);
    if (isWorkedOn && /^(~|$)/.test(String(row["记录编号"])))
      faults.push("a row with their text was emptied");
  }
  const ids = rows.map((row) => String(row[columnName("recordId", "zh")])).filter((id) => !/^(~|$)/.test(id));
  for (const id of new Set(ids)) {
    const count = ids.filter((each) => each === id).length;
    if (count > 1) faults.push(`${id} is there ${count} times`);
  }
  for (const [id, row] of before) {
    if (work === "undo" && ADDED.includes(id)) continue;
    const index = FIRST.records.findIndex((each) => idOf(each) === id);
    const wanted = CHANGED.includes(index) ? `新摘要${index}` : String(row["摘要"]);
    const now = rows.find((each) => each["记录编号"] === id);
    if (now === undefined) faults.push(`${id} is gone`);
    else if (String(now["摘要"]) !== wanted) faults.push(`${id}: ${wanted} → ${String(now["摘要"])}`);
  }
  host.dispose();
  return faults;
}

function cellTexts(hands: Hands): Set<string> {
  const columns = ["summary", "notes", "doubt"];
  const rows = Array.from({ length: hands.rows() }, (_, row) => row);
  const own = host.model.tables
    .list()
    .flatMap(({ id }) => host.model.cells.formulas(host.model.tables.dataArea(id)).flat());
  return new Set([
    ...rows.flatMap((row) => columns.map((column) => hands.read(row, column))),
    ...own.map(String),
  ]);
}

/** Pairs that have lost something once; these are tried before each request, always. */
const LOST_ONCE: Record<Work, readonly (readonly [string, string])[]> = {
  refresh: [
    ["sets a filter", "adds a row"],
    ["renames a heading that formulas name", "renames a table that formulas name"],
  ],
  undo: [
    ["types a note into an added row", "inserts a copy of the last row at the top"],
    ["begins a row in an empty one at the end", "sorts"],
    ["types into an own column of an added row", "sorts"],
  ],
};

test.each(["refresh", "undo"] as const)("two deeds between the requests of a %s", async (work) => {
  const requests = await requestsOf(work);
  const names = Object.keys(DEEDS);
  const beforeEach = (first: string, second: string) =>
    Array.from({ length: requests }, (_, index): Case => ({ work, first, second, at: index + 1 }));
  const always = LOST_ONCE[work].flatMap(([first, second]) => beforeEach(first, second));
  const all = names.flatMap((first) => names.flatMap((second) => beforeEach(first, second)));
  const random = randomNumbers(SEED);
  const chosen = all
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, sizeOf("deedsBetween"))
    .map(({ each }) => each);
  process.stdout.write(`KCFIN_SEED=${SEED} repeats the choice of ${chosen.length} of ${all.length}\n`);
  const bad: string[] = [];
  for (const each of [...always, ...chosen]) {
    const faults = await faultsOf(each).catch((error: unknown) => [String(error)]);
    const { first, second, at } = each;
    if (faults.length > 0)
      bad.push(`before request ${at} one ${first}, then ${second}: ${faults.join("; ")}`);
  }
  expect(bad).toEqual([]);
});
