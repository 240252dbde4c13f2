/** Commands of a request as calls of Office.js. */
import type { Language } from "../../dataset";
import { constantFormula, LEASE_PREFIX, type Cell } from "../../workbook";
import { cellInput, cellValue, formulaIn, isFormula } from "../kit/cells";
import { cellByCell, mayBeMisplaced, needsCellByCell } from "./filtered";
import { columnKey, tableKey, type Handles } from "./handles";
import type { RefreshTable, Reply, Rows, Snapshot, TableCommand, WriteCommand } from "./port";

/** What the port knows of the workbook. */
export interface Known {
  /** As it was last read. */
  readonly snapshot: Snapshot | null;
  readonly handles: Handles;
}

interface Place {
  readonly table: RefreshTable;
  readonly column: string;
  readonly rows: Rows;
}

const NO_REPLY = (): Reply => ({ found: [], stands: null });

/** A text as a name's formula; one that is too long for a name is not remembered. */
function constant(text: string): string {
  return constantFormula(text) ?? `=""`;
}

function leaseName(workbook: Excel.Workbook, session: string): Excel.NamedItem {
  return workbook.names.getItem(LEASE_PREFIX + session);
}

/**
 * Queues one command.
 *
 * @param known the workbook as it was last read
 * @param leases sessions that have a lease in the workbook; kept up to date here
 * @returns the reply, once the request has been sent
 */
export function queueCommand(
  workbook: Excel.Workbook,
  command: TableCommand,
  { snapshot: known, handles }: Known,
  leases: Set<string>,
): () => Reply {
  const cellsOf = (place: Place) => queueCells(workbook, place, handles, known?.language ?? "zh");
  switch (command.do) {
    case "look": {
      const look = queueLook(cellsOf(command));
      return () => ({ found: look(), stands: null });
    }
    case "write": {
      const look = queueLook(cellsOf(command));
      const writes = needsCellByCell(command, known) ? cellByCell(command) : [command];
      for (const write of writes) queueWrite(cellsOf(write), write);
      const check = mayBeMisplaced(command, known) ? queueContents(cellsOf(command)) : null;
      return () => ({ found: look(), stands: check?.() ?? null });
    }
    case "formatTexts":
      cellsOf(command).numberFormat = Array.from({ length: command.rows.count }, () => ["@"]);
      return NO_REPLY;
    case "require":
      return NO_REPLY;
    case "resize": {
      const table = workbook.tables.getItem(tableKey(command.table, handles));
      table.resize(table.getRange().getResizedRange(command.by, 0));
      return NO_REPLY;
    }
    case "widen": {
      const table = workbook.tables.getItem(tableKey(command.table, handles));
      const whole = table.getRange();
      const added = command.headings.length;
      // The headings first: a table that grows over them takes them.
      whole
        .getRow(0)
        .getLastCell()
        .getOffsetRange(0, 1)
        .getResizedRange(0, added - 1).values = [[...command.headings]];
      table.resize(whole.getResizedRange(0, added));
      return NO_REPLY;
    }
    case "takeLease":
      if (leases.has(command.session)) leaseName(workbook, command.session).formula = constant(command.text);
      else workbook.names.add(LEASE_PREFIX + command.session, constant(command.text)).visible = false;
      leases.add(command.session);
      return NO_REPLY;
    case "dropLease":
      if (leases.delete(command.session)) leaseName(workbook, command.session).delete();
      return NO_REPLY;
    case "setName":
      workbook.names.getItem(command.name).formula = constant(command.text);
      return NO_REPLY;
    case "setFact":
      if (known !== null && !known.facts.has(command.name)) return NO_REPLY;
      workbook.names.getItem(command.name).getRange().formulas = [[cellInput(command.value)]];
      return NO_REPLY;
  }
}

/**
 * Formulas go into cells with no format of their own: in a cell for texts they would be texts, and Excel gives a formula the format of
 * the cells that it refers to.
 */
function queueWrite(range: Excel.Range, { cells }: WriteCommand): void {
  const setGeneral = () => {
    range.numberFormat = cells.map(() => ["General"]);
  };
  const isCalculated = cells.length > 0 && cells.every(isFormula);
  // Before the contents: a run that was cut off in between writes both again, but no cell that is right already.
  if (isCalculated) setGeneral();
  range.formulas = cells.map((cell) => [cellInput(cell)]);
  if (isCalculated) setGeneral();
}

function queueCells(
  workbook: Excel.Workbook,
  { table, column, rows }: Place,
  handles: Handles,
  language: Language,
): Excel.Range {
  const body = workbook.tables
    .getItem(tableKey(table, handles))
    .columns.getItem(columnKey(table, column, handles, language))
    .getDataBodyRange();
  const first =
    rows.from === "top" ? body.getCell(rows.start, 0) : body.getLastCell().getOffsetRange(1 - rows.start, 0);
  return first.getResizedRange(rows.count - 1, 0);
}

/** The contents of cells, to be compared: a formula and a text that looks like one are alike. */
function queueContents(range: Excel.Range): () => readonly Cell[] {
  range.load("formulas");
  return () => range.formulas.map(([content]) => cellValue(content));
}

/** The contents of cells, in the form in which they can be written back. */
function queueLook(range: Excel.Range): () => readonly Cell[] {
  range.load("formulas,values");
  return () =>
    range.formulas.map(([formula], row): Cell => {
      const content: unknown = formula;
      const written = formulaIn(content, range.values[row]?.[0]);
      if (written !== null) return { formula: written };
      return typeof content === "number" || typeof content === "boolean" ? content : String(content);
    });
}
