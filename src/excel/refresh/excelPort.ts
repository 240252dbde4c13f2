import type { Language } from "../../dataset";
import { constantFormula, LEASE_PREFIX, receiptsSheet, type Cell } from "../../workbook";
import { cellInput } from "../cells";
import { queueExisting } from "../existing";
import { describeFailure } from "../failure";
import { inspect } from "../inspect";
import { queueWholeSheet } from "../write";
import { cellByCell, needsCellByCell, queueMisplaced } from "./filtered";
import type { Command, Exchange, Reply, Rows, Snapshot, Wants, WorkbookPort } from "./port";
import { isOutOfReach, queueReach, rowsNeeded } from "./reach";
import { readInPieces } from "./readInPieces";
import { LANGUAGES, queueRead } from "./readWorkbook";
import { excelTableName, headerName } from "./tableNames";

/** Refreshing's way into the open workbook. One request for each call, more only where a workbook is too large for one. */
export function excelPort(context: Excel.RequestContext): WorkbookPort {
  let known: Snapshot | null = null;
  let claimed = new Set<string>();
  let isLarge = false;

  const read = async (wants: Wants): Promise<Snapshot> => {
    if (!isLarge) {
      try {
        const result = queueRead(context, wants, known?.language ? [known.language] : LANGUAGES);
        await context.sync();
        return result();
      } catch (error) {
        if (describeFailure(error).kind !== "tooLarge") throw error;
        isLarge = true;
      }
    }
    return readInPieces(context, wants);
  };

  const queue = (commands: readonly Command[]): (() => Reply[]) => {
    context.application.suspendApiCalculationUntilNextSync();
    const replies = commands.map((command) => queueCommand(context.workbook, command, known, claimed));
    return () => replies.map((reply) => reply());
  };

  const send = async (commands: readonly Command[]): Promise<Reply[] | null> => {
    const needed = rowsNeeded(commands);
    const claimedBefore = new Set(claimed);
    queueReach(context.workbook, needed);
    const replies = queue(commands);
    const writes = commands.filter((command) => command.do === "write");
    const misplaced = queueMisplaced(context.workbook, writes, known);
    try {
      await context.sync();
    } catch (error) {
      if (!(await isOutOfReach(context, needed, error))) throw error;
      claimed = claimedBefore;
      return null;
    }
    const again = misplaced();
    if (again.length > 0) {
      queue(again);
      await context.sync();
    }
    return replies();
  };

  return {
    send,
    exchange: async (commands, wants): Promise<Exchange> => {
      // What came before a read that is too large would go unanswered; what writes may have to be written again.
      const isApart = isLarge || commands.some((command) => command.do === "write");
      const sent = isApart && commands.length > 0 ? await send(commands) : [];
      const replies = !isApart && commands.length > 0 ? queue(commands) : () => sent;
      known = await read(wants);
      claimed = new Set(known.leases.keys());
      return { replies: replies(), snapshot: known };
    },
    ensureReceipts: (language) => ensureReceipts(context, language),
  };
}

const NO_REPLY = (): Reply => [];

/** Texts that are too long for a name are not remembered. */
function constant(text: string): string {
  return constantFormula(text) ?? `=""`;
}

function leaseName(workbook: Excel.Workbook, session: string): Excel.NamedItem {
  return workbook.names.getItem(LEASE_PREFIX + session);
}

function queueCommand(
  workbook: Excel.Workbook,
  command: Command,
  known: Snapshot | null,
  claimed: Set<string>,
): () => Reply {
  switch (command.do) {
    case "look":
      return queueLook(cellsOf(workbook, command, known?.language ?? "zh"));
    case "write": {
      const look = queueLook(cellsOf(workbook, command, known?.language ?? "zh"));
      const writes = needsCellByCell(command, known) ? cellByCell(command) : [command];
      for (const write of writes)
        cellsOf(workbook, write, known?.language ?? "zh").formulas = write.cells.map((cell) => [
          cellInput(cell),
        ]);
      return look;
    }
    case "require":
      return NO_REPLY;
    case "resize": {
      const table = workbook.tables.getItem(excelTableName(command.table));
      table.resize(table.getRange().getResizedRange(command.by, 0));
      return NO_REPLY;
    }
    case "claim":
      if (claimed.has(command.session)) leaseName(workbook, command.session).formula = constant(command.text);
      else workbook.names.add(LEASE_PREFIX + command.session, constant(command.text)).visible = false;
      claimed.add(command.session);
      return NO_REPLY;
    case "unclaim":
      if (claimed.delete(command.session)) leaseName(workbook, command.session).delete();
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

function cellsOf(
  workbook: Excel.Workbook,
  { table, column, rows }: { table: Parameters<typeof headerName>[0]; column: string; rows: Rows },
  language: Language,
): Excel.Range {
  const body = workbook.tables
    .getItem(excelTableName(table))
    .columns.getItem(headerName(table, column, language))
    .getDataBodyRange();
  const first =
    rows.from === "top" ? body.getCell(rows.start, 0) : body.getLastCell().getOffsetRange(1 - rows.start, 0);
  return first.getResizedRange(rows.count - 1, 0);
}

/** What stands in cells, in the form in which it can be written back. */
function queueLook(range: Excel.Range): () => Reply {
  range.load("formulas,values");
  return () =>
    range.formulas.map(([formula], row): Cell => {
      const content: unknown = formula;
      const value: unknown = range.values[row]?.[0];
      if (typeof content === "string" && content.startsWith("=") && content !== value)
        return { formula: content };
      return typeof content === "number" || typeof content === "boolean" ? content : String(content);
    });
}

async function ensureReceipts(context: Excel.RequestContext, language: Language): Promise<void> {
  const { workbook } = context;
  const inspection = await inspect(context);
  const wanted = receiptsSheet(language);
  const look = queueExisting(workbook, { sheets: [wanted] }, inspection);
  await context.sync();
  const { existing, adoptable } = look();
  const current = existing.sheets.get("receipts");
  const taken = new Set(
    inspection.sheets
      .filter((name) => name !== current && !adoptable.has(name))
      .map((name) => name.toLowerCase()),
  );
  let name = current ?? wanted.name;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted.name} ${number}`;
  queueWholeSheet(workbook, { ...wanted, name }, existing);
  await context.sync();
}
