import { rowKey, type Language } from "../../dataset";
import { BASE_COLUMNS, baseCells, refreshTexts, type Cell, type TableId } from "../../workbook";
import { ending } from "./apply";
import { dropBlankRows } from "./blankRows";
import { chunksByPurpose } from "./chunks";
import { claim, otherAtWork, unclaim } from "./lease";
import { originText } from "./locate";
import { baseOf, locate, tableAt, type Located } from "./plan";
import type { RefreshTable, Snapshot, Wants, WorkbookPort } from "./port";
import { ADDED_LINES, lastRun, lineKey, readLines, RUN_LINE, UNDO_RUN, type ReadLine } from "./receiptLines";
import { refusalOf, type Refusal } from "./refusal";
import { nameFormer } from "./releaseNames";
import { contentText, ownId, ID_COLUMNS, type CellWrite, type Met } from "./request";
import { putRight, sendWritten, undoneCell } from "./run";
import type { Session } from "./session";
import { cellsByColumn, placedCells } from "./writes";

/** A line of the log that stays, as somebody has edited the cell or the row since. */
export interface KeptLine {
  readonly table: TableId;
  readonly id: string;
  readonly field: string;
}

/** What undoing does to the lines of the last refresh. */
export interface UndoFigures {
  /** How many are taken back. */
  readonly undone: number;
  readonly kept: readonly KeptLine[];
}

export type UndoResult =
  ({ readonly status: "undone" } & UndoFigures) | { readonly status: "nothingToUndo" } | Refusal;

const ROUNDS = 6;

/** Takes back the last refresh. See `index.ts` for what is promised. Errors: those of the port. */
export async function undoLast(port: WorkbookPort, session: Session): Promise<UndoResult> {
  let { snapshot } = await port.exchange([], { receipts: true });
  const refusal = refusalOf(snapshot);
  if (refusal !== null || snapshot.language === null) return refusal ?? { status: "notPopulated" };
  const { language } = snapshot;
  const before = otherAtWork(snapshot, session);
  if (before) return before;
  const [head] = lastRun(readLines(snapshot.tables.get("receipts")));
  if (head === undefined) return { status: "nothingToUndo" };

  const wants = wantsOwn(snapshot);
  const lease = { session: session.session, run: UNDO_RUN + head.run, release: String(head.from) };
  const acquired = await port.exchange([claim({ ...lease, time: session.now() })], wants);
  ({ snapshot } = acquired);
  const earlier = otherAtWork(snapshot, session);
  if (earlier) {
    await port.send([{ do: "unclaim", session: session.session }]);
    return earlier;
  }

  const kept = new Map<string, KeptLine>();
  let undone = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const located = locate(snapshot, language);
    const lines = lastRun(readLines(snapshot.tables.get("receipts"))).filter(
      ({ undone: done, field }) => done === "" && field !== RUN_LINE,
    );
    const steps = lines.map((line) => undoLine(line, head.run, located, language));
    for (const line of keptLines(steps)) kept.set(lineKey(line), line);
    const origins = restoreOrigins(lines, head.run, located, language);
    const base = restoreBase(head.run, located);
    const marks = steps.map(({ line, result }) =>
      undoneCell(line, refreshTexts(language).undone[result], rowOf(line)),
    );
    const rows = steps.flatMap((step) => step.writes);
    const isId = ({ table, column }: CellWrite) => column === ID_COLUMNS[table];
    // The id goes last: a row that was cut off while it was emptied is found again.
    const stages = [rows.filter((write) => !isId(write)), rows.filter(isId), origins, ...base, marks];
    if (stages.flat().length === 0) break;
    const writes: CellWrite[] = [];
    const found: Met[] = [];
    let isOutdated = false;
    for (const chunk of chunksByPurpose(stages)) {
      const sign = claim({ ...lease, time: session.now() });
      const met = await sendWritten(port, [sign], { before: [], stages: chunk, after: [] });
      isOutdated = met === null;
      if (met === null) break;
      found.push(...met);
      writes.push(...chunk.flat());
      if (found.length > 0) break;
    }
    // Rows that were hit by accident are given back, and planned anew.
    const hit = new Set(found.map(({ write }) => write.purpose));
    const written = new Set(writes.map(({ purpose }) => purpose).filter((row) => !hit.has(row)));
    undone += steps.filter(({ line, result }) => result === "undone" && written.has(rowOf(line))).length;
    if (found.length > 0) {
      ({ snapshot } = await putRight(port, snapshot, found, writes, wants, { run: head.run, language }));
    } else {
      ({ snapshot } = await port.exchange([], wants));
      if (!isOutdated) break;
    }
  }
  await dropBlankRows(port, snapshot, wants, language);
  const reached = snapshot.release === String(head.to) ? nameFormer(snapshot, head, language) : [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [last] = lastRun(readLines(snapshot.tables.get("receipts")));
    if (last?.run !== head.run) break;
    const mark = undoneCell(last, refreshTexts(language).undone.undone, rowOf(last));
    // The mark comes last: what is cut off before it is done again.
    const first = [...reached, ...ending(language, session.now())];
    const after = unclaim(snapshot, session.session, session.now());
    const found = await sendWritten(port, first, { before: [], stages: [[mark]], after });
    if (found?.length === 0) break;
    ({ snapshot } = found
      ? await putRight(port, snapshot, found, [mark], wants, { run: head.run, language })
      : await port.exchange([], wants));
  }
  return { status: "undone", undone, kept: [...kept.values()] };
}

function rowOf({ table, id }: ReadLine): string {
  return table === null ? "" : rowKey({ table, id });
}

/** Columns that are not ours decide whether somebody has worked on a row. */
export function wantsOwn(snapshot: Snapshot): Wants {
  const merged = [...snapshot.tables].filter(([table]) => table !== "base" && table !== "receipts");
  const own = merged.map(([table, { ownColumns }]) => [table, ownColumns] as const);
  return { receipts: true, ownColumns: new Map<RefreshTable, readonly string[]>(own) };
}

interface UndoneLine {
  readonly line: ReadLine;
  readonly writes: readonly CellWrite[];
  readonly result: keyof ReturnType<typeof refreshTexts>["undone"];
}

export function undoLine(line: ReadLine, run: string, located: Located, language: Language): UndoneLine {
  const { table, id, field } = line;
  if (table === null) return { line, writes: [], result: "gone" };
  const { places, view } = tableAt(located, table);
  const place = places.get(id);
  if (ADDED_LINES.includes(field)) return { line, ...removeRow(table, id, place, run, located, language) };
  if (field.startsWith("*")) return { line, writes: [], result: "undone" };
  if (place === undefined) return { line, writes: [], result: "gone" };
  const present = view.columns.get(field)?.[place];
  if (present === undefined) return { line, writes: [], result: "gone" };
  if (contentText(present) !== contentText(line.to)) {
    const back = contentText(present) === contentText(line.from);
    return { line, writes: [], result: back ? "undone" : "edited" };
  }
  if (line.from === line.to) return { line, writes: [], result: "undone" };
  const at = { table, column: field, from: "top", row: place, id, idAfter: id } as const;
  const write = { ...at, expect: present, value: line.from, purpose: rowKey({ table, id }) };
  return { line, writes: [write], result: "undone" };
}

/** The lines that stay because of what somebody has edited. */
export function keptLines(steps: readonly UndoneLine[]): KeptLine[] {
  return steps.flatMap(({ line: { table, id, field }, result }) =>
    result === "edited" && table !== null ? [{ table, id, field }] : [],
  );
}

/** A row that the refresh has added is emptied if it is as it was added, and has nothing of the analysts' in it. */
function removeRow(
  table: TableId,
  id: string,
  place: number | undefined,
  run: string,
  located: Located,
  language: Language,
): Pick<UndoneLine, "writes" | "result"> {
  if (place === undefined) return { writes: [], result: "undone" };
  const { view, mine } = tableAt(located, table);
  const known = baseOf(located, table).get(id);
  const released = known?.run === run ? known.now : undefined;
  const row = mine.get(id);
  const untouched =
    released !== undefined &&
    Object.entries(row?.fields ?? {}).every(([field, value]) =>
      ["", released.fields[field]].includes(value),
    ) &&
    ["", originText(released.standing, language)].includes(String(row?.origin ?? "")) &&
    (view.columns.get("notes")?.[place] ?? "") === "" &&
    view.own.every((cells) => (cells[place] ?? "") === "" || String(cells[place]).startsWith("="));
  if (!untouched) return { writes: [], result: "edited" };
  const purpose = rowKey({ table, id });
  const ours = [...view.columns].filter(([column]) => column !== "notes");
  const writes = ours.flatMap(([column, cells]): CellWrite[] => {
    const expect = cells[place] ?? "";
    const idAfter = ownId(id, run);
    const value = column === ID_COLUMNS[table] ? idAfter : "";
    if (expect === "") return [];
    return [{ table, column, from: "top", row: place, id, idAfter, expect, value, purpose }];
  });
  return { writes, result: "undone" };
}

/** What rows say of where they come from goes with the base. */
function restoreOrigins(
  lines: readonly ReadLine[],
  run: string,
  located: Located,
  language: Language,
): CellWrite[] {
  const rows = new Map(lines.map((line) => [JSON.stringify([line.table, line.id]), line]));
  return [...rows.values()].flatMap(({ table, id, field }): CellWrite[] => {
    if (table === null || ADDED_LINES.includes(field)) return [];
    const { places, view } = tableAt(located, table);
    const place = places.get(id);
    const known = baseOf(located, table).get(id);
    const present = place === undefined ? undefined : view.columns.get("origin")?.[place];
    if (place === undefined || present === undefined || known?.run !== run) return [];
    if (known.now === undefined || known.before === undefined) return [];
    const value = originText(known.before.standing, language);
    if (present !== originText(known.now.standing, language) || present === value) return [];
    const at = { table, column: "origin", from: "top", row: place, id, idAfter: id } as const;
    return [{ ...at, expect: present, value, purpose: rowKey({ table, id }) }];
  });
}

/** The base of all rows that the run has written, as it was before. */
function restoreBase(run: string, located: Located): CellWrite[][] {
  const restored = [...located.base].flatMap(([table, rows]) =>
    [...rows].flatMap(([id, { place, before, run: written }]) => {
      if (written !== run) return [];
      const now = cellsByColumn(BASE_COLUMNS.now, before ? baseCells(table, before) : []);
      const cells = (values: Record<string, Cell>) =>
        placedCells(place, id, values, located, rowKey({ table, id }));
      return [[cells(now), cells({ run: "" })] as const];
    }),
  );
  return [restored.flatMap(([now]) => now), restored.flatMap(([, done]) => done)];
}
