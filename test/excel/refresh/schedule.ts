/**
 * Random schedules of people who work on one workbook: what each does next, and who goes first between any two requests, is
 * drawn from a seed. What people type is unlike anything else, so that it is known afterwards where it has gone.
 */
import { randomNumbers } from "../../../host/cli/madeUpDataset";
import type { Dataset } from "../../../src/dataset";
import type { ApplyInput } from "../../../src/excel/refresh/apply";
import { questions } from "../../../src/dataset";
import type { LabelledRow } from "../../../src/excel/refresh";
import type { Scheduler } from "./scheduler";
import { releasedTables } from "../../../src/workbook";
import { FIRST } from "./support";

/** What a person can do to the table of evidence by hand. Columns by our ids; rows count from 0. */
export interface Hands {
  rows: () => number;
  read: (row: number, column: string) => string;
  write: (row: number, column: string, text: string) => void;
  /** Types a row right below the table. */
  add: (cells: Readonly<Record<string, string>>) => void;
  remove: (row: number) => void;
  sort: (column: string, ascending: boolean) => void;
  insertColumn: (name: string) => void;
  /** Inserts a row of the sheet above the table. */
  insertRowAbove: () => void;
  /** Leaves the rows in view whose cell of the column shows one of the texts. */
  filter: (column: string, texts: readonly string[]) => void;
  clearFilter: () => void;
  isHidden: (row: number) => boolean;
  /** Inserts a copy of a row above another, or right below the table, and types into it. */
  copyRow: (row: number, above: number, cells: Readonly<Record<string, string>>) => void;
  copySheet: () => void;
  /** Gives a heading another text; null: its own again. */
  renameHeading: (column: string, text: string | null) => void;
  /** Gives the table another name; null: its own again. */
  renameTable: (text: string | null) => void;
  /** Types into a column that somebody has inserted; false where there is none. */
  typeOwn: (row: number, text: string) => boolean;
}

/** A person with an add-in. */
export interface Person {
  readonly hands: Hands;
  readonly preview: (release: Dataset) => Promise<readonly LabelledRow[]>;
  readonly apply: (input: ApplyInput) => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
}

/** What somebody has typed, by where it must be found. `row` is the row's id, or for one of their own its first note. */
export interface Typed {
  readonly column: string;
  readonly row: string;
}

export interface Ledger {
  readonly typed: Map<string, Typed>;

  /** Rows that somebody has copied may be there twice. */
  readonly copied: Set<string>;
  /** Rows that somebody has taken out, and that a refresh may have brought back. */
  readonly removed: Set<string>;
}

const EDITED = ["summary", "level", "doubt", "section", "notes", "city"];
const LEVELS = ["详细", "列举", "明确缺失"];

export function newLedger(): Ledger {
  return { typed: new Map(), copied: new Set(), removed: new Set() };
}

const pick = <T>(random: () => number, items: readonly T[]): T | undefined =>
  items[Math.floor(random() * items.length)];

function rowAt(hands: Hands, row: number, ledger: Ledger) {
  const id = hands.read(row, "recordId");
  const isEmpty = ["recordId", "city", "summary", "notes"].every((column) => hands.read(row, column) === "");
  const note = hands.read(row, "notes");
  return { id, isEmpty, note, isOwn: ledger.typed.get(note)?.row === note };
}

/** Filters are set and taken off, rows and sheets copied: what people do to look at a table, and to begin new rows of it. */
function arrange(random: () => number, { hands }: Person, ledger: Ledger, token: () => string): void {
  const rows = hands.rows();
  const row = Math.floor(random() * rows);
  const what = random();
  if (what < 0.35) {
    const column = pick(random, ["city", "level", "origin", "summary"]) ?? "city";
    hands.filter(column, [hands.read(row, column), hands.read(Math.floor(random() * rows), column)]);
  } else if (what < 0.55) hands.clearFilter();
  else if (what < 0.9) {
    const { id, isEmpty } = rowAt(hands, row, ledger);
    if (isEmpty || hands.isHidden(row)) return;
    if (id !== "") ledger.copied.add(id);
    const notes = token();
    ledger.typed.set(notes, { column: "notes", row: notes });
    const above = random() < 0.5 ? rows : Math.floor(random() * rows);
    hands.copyRow(row, above, { notes, ...(random() < 0.5 && { measureId: "T1-M1" }) });
  } else if (what < 0.93) hands.copySheet();
  else if (what < 0.97) hands.renameHeading(pick(random, EDITED) ?? "summary", token());
  else hands.renameTable(`T${token().replace(/[^0-9]/g, "_")}`);
}

/** Headings and the table have their names again. */
export function tidyUp(hands: Hands): void {
  hands.renameTable(null);
  for (const column of EDITED) hands.renameHeading(column, null);
}

/** Whether nothing stands right below the table, where people begin new rows. */
function isFreeBelow(hands: Hands): boolean {
  return ["city", "summary", "notes"].every((column) => hands.read(hands.rows(), column) === "");
}

/** Something that a person does by hand, and the note of it. */
function work(random: () => number, { hands }: Person, ledger: Ledger, token: () => string): void {
  // Every other time among the last rows, where refreshes add theirs, and undoing takes them out.
  const rows = hands.rows();
  const last = Math.min(rows, 4);
  const row = random() < 0.5 ? Math.floor(random() * rows) : rows - 1 - Math.floor(random() * last);
  if (hands.isHidden(row)) return;
  const { id, isEmpty, isOwn, note } = rowAt(hands, row, ledger);
  const key = isOwn ? note : id;
  const isFree = ["city", "summary", "notes"].every((column) => hands.read(row, column) === "");
  if (isFree && random() < 0.5) {
    // An empty row of the table invites to be filled in: it has been emptied by undoing, or was left by somebody.
    const text = { summary: token(), notes: token() };
    for (const [column, each] of Object.entries(text)) {
      ledger.typed.set(each, { column, row: text.notes });
      hands.write(row, column, each);
    }
    return;
  }
  // A row that is being emptied, hit by accident, belongs to nobody that could be told for this moment.
  if (id.startsWith("~") && !isOwn) return;
  const forget = (of: (column: string) => boolean) => {
    for (const [text, typed] of ledger.typed)
      if (key !== "" && typed.row === key && of(typed.column)) ledger.typed.delete(text);
  };
  const what = random();
  if (what < 0.04 && !isEmpty) {
    const text = token();
    if (hands.typeOwn(row, text)) {
      forget((each) => each === "own");
      ledger.typed.set(text, { column: "own", row: key });
    }
  } else if (what < 0.5 && !isEmpty) {
    const column =
      pick(
        random,
        EDITED.filter((each) => !isOwn || each !== "notes"),
      ) ?? "summary";
    forget((each) => each === column);
    const text = token();
    ledger.typed.set(text, { column, row: key });
    hands.write(row, column, text);
  } else if (what < 0.65) {
    if (!isFreeBelow(hands)) return;
    const text = { city: token(), summary: token(), notes: token() };
    for (const [column, each] of Object.entries(text)) ledger.typed.set(each, { column, row: text.notes });
    hands.add({ ...text, measureId: "T1-M1", level: pick(random, LEVELS) ?? "" });
  } else if (what < 0.75 && !isEmpty && hands.rows() > 2) {
    forget(() => true);
    ledger.removed.add(id);
    hands.remove(row);
  } else if (what < 0.9)
    hands.sort(pick(random, ["summary", "city", "measureId", "level", "origin"]) ?? "city", random() < 0.5);
  else if (what < 0.93 && id !== "" && !isOwn && isFreeBelow(hands)) {
    ledger.copied.add(id);
    const text = token();
    ledger.typed.set(text, { column: "notes", row: text });
    hands.add({
      ...Object.fromEntries(
        ["city", "measureId", "level", "section", "period", "origin", "recordId"].map((column) => [
          column,
          hands.read(row, column),
        ]),
      ),
      summary: hands.read(row, "summary").startsWith("#") ? "" : hands.read(row, "summary"),
      notes: text,
    });
  } else if (what < 0.96) hands.insertColumn(token());
  else if (what < 0.98) hands.insertRowAbove();
  else hands.copySheet();
}

export interface Plan {
  readonly random: () => number;
  readonly releases: readonly Dataset[];
  readonly scheduler: Scheduler;
  readonly ledger: Ledger;
  readonly steps: number;
  /** Whether people filter, and copy rows and sheets, too. */
  readonly isArranged: boolean;
  readonly token: () => string;
}

/** What one person does in the course of a schedule. */
export function life(person: Person, index: number, plan: Plan): () => Promise<void> {
  const { random, releases, scheduler, ledger, steps, isArranged, token } = plan;
  return async () => {
    for (let step = 0; step < steps; step += 1) {
      await scheduler.turn(index);
      const what = random();
      if (isArranged && what < 0.25) arrange(random, person, ledger, token);
      else if (what < 0.72) work(random, person, ledger, token);
      else if (what < 0.88) await refresh(person, plan, pick(random, releases) ?? FIRST);
      else await person.undo();
    }
  };
}

async function refresh(person: Person, { random }: Plan, release: Dataset): Promise<void> {
  const rows = await person.preview(release);
  const choices = Object.fromEntries(
    rows.flatMap(questions).flatMap((key) => {
      const choice = pick(random, ["mine", "theirs", undefined] as const);
      return choice === undefined ? [] : [[key, choice] as const];
    }),
  );
  const leaveOut = new Set(
    rows.filter(() => random() < 0.1).map(({ table, id }) => JSON.stringify([table, id])),
  );
  const abort = new AbortController();
  const input = { release, choices, leaveOut, signal: abort.signal };
  if (random() < 0.1) abort.abort();
  await person.apply(input);
}

/** What is left of the workbook when everybody is done. */
export interface Remains {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Lines of the log: which value of which cell gave way to a choice. */
  readonly gaveWay: readonly { readonly field: string; readonly from: string }[];
}

/** What has gone wrong, in words; nothing if all is well. */
export function faultsOf({ rows, gaveWay }: Remains, ledger: Ledger): string[] {
  const lost = [...ledger.typed].flatMap(([text, { column, row: id }]) => {
    const stands = rows.some((row) => row[column] === text);
    const chosen = gaveWay.some((line) => line.field === column && line.from === text);
    // In the moment in which a cell had been hit by accident somebody may have typed into it what they then want to keep.
    const isThat = (row: Readonly<Record<string, string>>) => [row["recordId"], row["notes"]].includes(id);
    const again = rows.some((row) => isThat(row) && ledger.typed.has(row[column] ?? ""));
    return stands || chosen || again ? [] : [`lost: ${text} in ${column} of "${id}"`];
  });
  const ids = rows.map((row) => row["recordId"] ?? "").filter((id) => id !== "" && !id.startsWith("~"));
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index && !ledger.copied.has(id))
    .map((id) => `twice: ${id}`);
  // A row that somebody has begun, of nothing or of a copy, is there once.
  const notes = rows.map((row) => row["notes"] ?? "");
  const doubled = [...ledger.typed].flatMap(([text, { row }]) =>
    text === row && notes.filter((note) => note === text).length > 1 ? [`doubled: the row of ${text}`] : [],
  );
  return [...lost, ...twice, ...doubled];
}

/**
 * What nobody has typed is as the release has it, once that is what the workbook was refreshed to last. Of the rows that were there
 * all the time: one that was added, or brought back, and that somebody had worked in when that was undone, is kept as that person's.
 */
export function faultsOfRelease({ rows }: Remains, release: Dataset, ledger: Ledger): string[] {
  const released = new Map(releasedTables(release, "zh").evidence.rows.map(({ id, fields }) => [id, fields]));
  return rows.flatMap((row) => {
    const id = row["recordId"] ?? "";
    if (ledger.copied.has(id) || ledger.removed.has(id) || !OF_FIRST.has(id)) return [];
    return Object.entries(released.get(id) ?? {}).flatMap(([field, value]) => {
      const stands = row[field];
      if (stands === undefined || stands === String(value) || TOKEN.test(stands)) return [];
      return [`${field} of ${id} is "${stands}", not "${String(value)}"`];
    });
  });
}

const OF_FIRST = new Set(releasedTables(FIRST, "zh").evidence.rows.map(({ id }) => id));

/** What people type: the seed and a number. */
const TOKEN = /^#\d+-\d+$/;

export function seeds(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

export { randomNumbers };
