/** One run over a workbook: requests that write, and putting right what they have hit by accident. */
import { refreshTexts } from "../../workbook";
import type { Language } from "../../dataset";
import { readLines } from "./receiptLines";
import { debtsOf, giveBack, stillOwed } from "./debts";
import { buildRequest, surprises, type CellWrite, type Surprise } from "./request";
import type { Command, Snapshot, Wants, WorkbookPort } from "./port";
import type { Written } from "./writes";

/** Enough for any real coincidence: each time somebody would have to sort or edit in the same moment again. */
const ATTEMPTS = 12;

/** Sends cells. Returns what was not as expected. */
export async function sendWritten(
  port: WorkbookPort,
  first: readonly Command[],
  { before, stages, after }: Written,
): Promise<Surprise[]> {
  const request = buildRequest([...first, ...before], stages, after);
  return surprises(request, await port.send(request.commands));
}

/**
 * Gives back every cell that was written over although somebody had just changed or moved it, and takes back with it what
 * the base and the receipts say of its row.
 *
 * @param all what the run has written, by which the partners of a cell are known
 * @returns the workbook as it stands then, and how many cells could not be given back
 */
export async function putRight(
  port: WorkbookPort,
  found: readonly Surprise[],
  all: readonly CellWrite[],
  wants: Wants,
  { run, language }: { run: string; language: Language },
): Promise<{ snapshot: Snapshot; lost: number }> {
  const hit = new Map(found.map(({ write }) => [`${write.purpose} ${write.column}`, write]));
  let debts = debtsOf([...found, ...partners(found, all)]);
  let { snapshot } = await port.exchange([], wants);
  for (let attempt = 0; debts.length > 0 && attempt < ATTEMPTS; attempt += 1) {
    const back = giveBack(debts, (table) => snapshot.tables.get(table));
    const voided = attempt === 0 ? voidLines(snapshot, [...hit.values()], run, language) : [];
    if (back.size + voided.length === 0) return { snapshot, lost: 0 };
    const stages = [[...back.keys(), ...voided]];
    const missed = await sendWritten(port, [], { before: [], stages, after: [] });
    debts = stillOwed(back, missed);
    ({ snapshot } = await port.exchange([], wants));
  }
  return { snapshot, lost: debts.length };
}

/** What the base was told of the rows that were hit. */
function partners(found: readonly Surprise[], all: readonly CellWrite[]): Surprise[] {
  const rows = new Set(found.filter(({ write }) => write.table !== "base").map(({ write }) => write.purpose));
  const already = new Set(found.map(({ write }) => write));
  return all
    .filter((write) => write.table === "base" && rows.has(write.purpose) && !already.has(write))
    .map((write) => ({ write, found: write.expect, id: write.idAfter }));
}

/** Lines of the log about cells that were not written after all. */
function voidLines(
  snapshot: Snapshot,
  hit: readonly CellWrite[],
  run: string,
  language: Language,
): CellWrite[] {
  const { skipped } = refreshTexts(language).undone;
  const lines = readLines(snapshot.tables.get("receipts")).filter((line) => line.run === run);
  return lines.flatMap((line): CellWrite[] => {
    const write = hit.find(
      ({ table, column, idAfter }) =>
        table === line.table && idAfter === line.id && (column === line.field || line.field.startsWith("*")),
    );
    if (write === undefined || line.undone !== "") return [];
    return [undoneCell(line.row, line.id, "", skipped)];
  });
}

/** Says in the log what has become of a line. */
export function undoneCell(row: number, id: string, expect: string, text: string): CellWrite {
  const place = { table: "receipts", column: "undone", from: "top", row } as const;
  return { ...place, id, idAfter: id, expect, value: text, purpose: "receipts" };
}
