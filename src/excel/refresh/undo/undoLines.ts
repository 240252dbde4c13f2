/** What undoing does about each receipt of the last refresh. Pure. */
import { rowKey, type Language } from "../../../dataset";
import {
  BASE_COLUMNS,
  baseCells,
  refreshTexts,
  tableSchema,
  type Cell,
  type TableId,
} from "../../../workbook";
import { contentText, ID_COLUMNS, ownId, type CellCheck, type CellWrite } from "../../tables/request";
import { handNames } from "../handNames";
import { originText } from "../locate";
import { baseOf, tableAt, type Located } from "../plan";
import { ADDED_LINES, RUN_LINE, undoneCell, type ReadLine } from "../receiptLines";
import { cellsByColumn, placedCells } from "../write/writes";

/** A receipt that stays, as somebody has edited the cell or the row since. */
export interface KeptLine {
  readonly table: TableId;
  readonly id: string;
  readonly field: string;
}

/** The cells that undo the receipts of a run, with what becomes of each receipt. */
export interface UndoPlan {
  readonly steps: readonly UndoneLine[];
  /** Cells that have to be as expected for those of their rows to be written. */
  readonly checks: readonly CellCheck[];
  /** Cells in the order in which they have to be written. */
  readonly stages: readonly (readonly CellWrite[])[];
}

/** @param lines the receipts of the run */
export function planUndoing(
  lines: readonly ReadLine[],
  run: string,
  located: Located,
  language: Language,
): UndoPlan {
  const open = lines.filter(({ undone, field }) => undone === "" && field !== RUN_LINE);
  const steps = open.map((line) => undoLine(line, run, located, language));
  const { undone } = refreshTexts(language);
  const marks = steps.map(({ line, result }) => undoneCell(line, undone[result], purposeOf(line)));
  const rows = steps.flatMap((step) => step.writes);
  const isId = ({ table, column }: CellWrite) => column === ID_COLUMNS[table];
  // The id goes last: a row that was cut off while it was emptied is found again.
  const cells = [rows.filter((write) => !isId(write)), rows.filter(isId)];
  const origins = restoreOrigins(open, run, located, language);
  const checks = steps.flatMap((step) => step.checks ?? []);
  return { steps, checks, stages: [...cells, origins, ...restoreBase(run, located), marks] };
}

/** What the cells about a receipt are written for, as `CellWrite.purpose`. */
export function purposeOf({ table, id }: ReadLine): string {
  return table === null ? "" : rowKey({ table, id });
}

/** What is done about one receipt. */
export interface UndoneLine {
  readonly line: ReadLine;
  readonly writes: readonly CellWrite[];
  readonly checks?: readonly CellCheck[];
  readonly result: keyof ReturnType<typeof refreshTexts>["undone"];
}

function undoLine(line: ReadLine, run: string, located: Located, language: Language): UndoneLine {
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
): Pick<UndoneLine, "writes" | "checks" | "result"> {
  if (place === undefined) return { writes: [], result: "undone" };
  const { view, mine } = tableAt(located, table);
  const known = baseOf(located, table).get(id);
  const released = known?.run === run ? known.now : undefined;
  const row = mine.get(id);
  const fields = handNames(located, null).asReleased(table, row?.fields ?? {});
  const untouched =
    released !== undefined &&
    Object.entries(fields).every(([field, value]) => ["", released.fields[field]].includes(value)) &&
    ["", originText(released.origin, language)].includes(String(row?.origin ?? "")) &&
    tableSchema(table).own.every((column) => (view.columns.get(column)?.[place] ?? "") === "") &&
    view.own.every((cells) => (cells[place] ?? "") === "" || String(cells[place]).startsWith("="));
  if (!untouched) return { writes: [], result: "edited" };
  const idAfter = ownId(id, run);
  const at = { table, from: "top", row: place, id, idAfter, purpose: rowKey({ table, id }) } as const;
  const ours = [...view.columns].map(([column, cells]) => ({ ...at, column, expect: cells[place] ?? "" }));
  // Somebody may be typing into what is empty: a note, a column of their own, a text that the release does not have.
  const others = view.own.flatMap((cells, index) => {
    const [column, expect] = [view.ownRead[index], cells[place] ?? ""];
    return column === undefined || expect !== "" ? [] : [{ ...at, column, expect }];
  });
  return {
    checks: [...ours.filter(({ expect }) => expect === ""), ...others],
    writes: ours
      .filter(({ expect }) => expect !== "")
      .map((cell) => ({ ...cell, value: cell.column === ID_COLUMNS[table] ? idAfter : "" })),
    result: "undone",
  };
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
    const value = originText(known.before.origin, language);
    if (present !== originText(known.now.origin, language) || present === value) return [];
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
