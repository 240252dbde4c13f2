/** One run over a workbook: requests that write, and putting right what they have hit by accident. */
import { refreshTexts } from "../../workbook";
import type { Language } from "../../dataset";
import { readLines, type ReadLine } from "./receiptLines";
import { debtsAfter, repay, type ViewOf } from "./debts";
import { buildRequest, metCells, surprises, type CellWrite, type Met } from "./request";
import type { Command, Snapshot, Wants, WorkbookPort } from "./port";
import type { Written } from "./writes";

/** Enough for any real coincidence: each time somebody would have to sort or edit in the same moment again. */
const ATTEMPTS = 12;

/** Sends cells. Returns what was not as expected; null where nothing was done, as the tables have become too short for it. */
export async function sendWritten(
  port: WorkbookPort,
  first: readonly Command[],
  { before, stages, after }: Written,
): Promise<Met[] | null> {
  const request = buildRequest([...first, ...before], stages, after);
  const replies = await port.send(request.commands);
  return replies && surprises(metCells(request, replies));
}

/**
 * Gives back every cell that was written over although somebody had just changed or moved it, and takes back with it what
 * the base and the receipts say of its row.
 *
 * @param before the workbook as it was read before that
 * @param all what the run has written, by which the partners of a cell are known
 * @returns the workbook as it stands then
 */
export async function putRight(
  port: WorkbookPort,
  before: Snapshot,
  found: readonly Met[],
  all: readonly CellWrite[],
  wants: Wants,
  { run, language }: { run: string; language: Language },
): Promise<{ snapshot: Snapshot }> {
  const hit = new Map(found.map(({ write }) => [`${write.purpose} ${write.column}`, write]));
  let debts = debtsAfter([], [...found, ...partners(found, all)]);
  let { snapshot } = await port.exchange([], wants);
  let isVoided = false;
  for (let attempt = 0; debts.length > 0 && attempt < ATTEMPTS; attempt += 1) {
    const back = repay(debts, viewOf(snapshot), viewOf(before));
    const voided = isVoided ? [] : voidLines(snapshot, [...hit.values()], run, language);
    if (back.writes.length + voided.length === 0) return { snapshot };
    const request = buildRequest([], [[...back.writes, ...voided]]);
    const answer = await port.exchange(request.commands, wants);
    ({ snapshot } = answer);
    if (answer.replies === null) continue;
    isVoided = true;
    const met = metCells(request, answer.replies);
    const given = met.filter(({ write }) => !voided.includes(write));
    const missed = surprises(met.filter(({ write }) => voided.includes(write)));
    debts = debtsAfter(back.debts, [...given, ...missed], viewOf(snapshot));
  }
  return { snapshot };
}

function viewOf({ tables }: Snapshot): ViewOf {
  return (table) => tables.get(table);
}

/** What the base was told of the rows that were hit, and what the log says has become of their lines. */
function partners(found: readonly Met[], all: readonly CellWrite[]): Met[] {
  const isPartner = ({ table }: CellWrite) => table === "base" || table === "receipts";
  const rows = new Set(found.filter(({ write }) => !isPartner(write)).map(({ write }) => write.purpose));
  const already = new Set(found.map(({ write }) => write));
  return all
    .filter((write) => isPartner(write) && rows.has(write.purpose) && !already.has(write))
    .map((write) => ({ write, found: write.expect, id: write.id }));
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
    return [undoneCell(line, skipped, "receipts")];
  });
}

/** Says in the log what has become of a line. */
export function undoneCell({ row, id }: ReadLine, text: string, purpose: string): CellWrite {
  const place = { table: "receipts", column: "undone", from: "top", row } as const;
  return { ...place, id, idAfter: id, expect: "", value: text, purpose };
}
