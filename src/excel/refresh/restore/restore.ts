/** Restoring what stray writes have replaced. */
import type { Language } from "../../../dataset";
import { refreshTexts } from "../../../workbook";
import type { Snapshot, Wants, WorkbookPort } from "../../tables/port";
import { buildRequest, meet, strayWrites, type CellWrite, type Met } from "../../tables/request";
import { readLines, undoneCell } from "../receiptLines";
import { planRestoring, strayRowsAfter, type ViewOf } from "./strayRows";

/** Enough for any real coincidence: each time somebody would have to sort or edit at the same moment again. */
const ATTEMPTS = 12;

/**
 * Restores every cell that was written over although somebody had just changed or moved it, and with it what the base and the
 * receipts say of its row.
 *
 * @param before the workbook as it was read before that
 * @param stray the stray writes
 * @param all what the run has written, by which the partners of a cell are known
 * @returns the workbook as it stands then
 */
export async function restore(
  port: WorkbookPort,
  before: Snapshot,
  stray: readonly Met[],
  all: readonly CellWrite[],
  wants: Wants,
  { run, language }: { run: string; language: Language },
): Promise<Snapshot> {
  // What a filter has misplaced is written again, as its receipt says.
  const somebodys = stray.filter(({ isMisplaced }) => !isMisplaced);
  const hit = new Map(somebodys.map(({ write }) => [`${write.purpose} ${write.column}`, write]));
  let rows = strayRowsAfter([], [...stray, ...partners(stray, all)]);
  let { snapshot } = await port.exchange([], wants);
  let isVoided = false;
  for (let attempt = 0; rows.length > 0 && attempt < ATTEMPTS; attempt += 1) {
    const plan = planRestoring(rows, viewOf(snapshot), viewOf(before));
    const voided = isVoided ? [] : voidLines(snapshot, [...hit.values()], run, language);
    const marks = voided.filter((mark) => !plan.writes.some((write) => isSameRow(write, mark)));
    if (plan.writes.length + marks.length === 0) return snapshot;
    const request = buildRequest({ before: [], stages: [[...plan.writes, ...marks]] });
    const answer = await port.exchange(request.commands, wants);
    ({ snapshot } = answer);
    if (answer.replies === null) continue;
    isVoided = true;
    const { written, taken } = meet(request, answer.replies);
    const isMark = ({ write }: Met) => marks.some((mark) => isSameCell(write, mark));
    const restored = written.filter((met) => !isMark(met));
    const missed = strayWrites({ written: written.filter(isMark), taken });
    rows = strayRowsAfter(plan.rows, [...restored, ...missed], viewOf(snapshot));
  }
  return snapshot;
}

function isSameRow(a: CellWrite, b: CellWrite): boolean {
  return a.table === b.table && a.from === b.from && a.row === b.row;
}

function isSameCell(a: CellWrite, b: CellWrite): boolean {
  return isSameRow(a, b) && a.column === b.column;
}

function viewOf({ tables }: Snapshot): ViewOf {
  return (table) => tables.get(table);
}

/** Writes to the base and to the receipts about the rows that were hit. */
function partners(stray: readonly Met[], all: readonly CellWrite[]): Met[] {
  const isPartner = ({ table }: CellWrite) => table === "base" || table === "receipts";
  const rows = new Set(stray.filter(({ write }) => !isPartner(write)).map(({ write }) => write.purpose));
  const already = new Set(stray.map(({ write }) => write));
  return all
    .filter((write) => isPartner(write) && rows.has(write.purpose) && !already.has(write))
    .map((write) => ({ write, found: write.expect, id: write.id, isMisplaced: false }));
}

/** Marks the receipts of cells that were not written after all. */
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
