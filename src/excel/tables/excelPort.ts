import { describeFailure } from "../kit/failure";
import { queueCommand } from "./commands";
import { queueFilters } from "./filtered";
import { columnKey, mergeHandles, tableKey, type Handles } from "./handles";
import { emptyTable, finishSheet, isSheetTaken, queueNewSheet } from "./makeSheets";
import type { Exchange, RefreshTable, Reply, Snapshot, TableCommand, Wants, WorkbookPort } from "./port";
import {
  columnsNeeded,
  haveFormulasChanged,
  isOutOfReach,
  queueReach,
  rowsNeeded,
  widthsNeeded,
  type Needs,
} from "./reach";
import { readInPieces } from "./readInPieces";
import { LANGUAGES, queueRead, type WorkbookRead } from "./readWorkbook";

/** The tables of the open workbook. One request for each call, more only where a workbook is too large for one. */
export function excelPort(context: Excel.RequestContext): WorkbookPort {
  let last: WorkbookRead | null = null;
  let handles: Handles = new Map();
  /** Sessions that have a lease. */
  let leases = new Set<string>();
  let isLarge = false;
  /** The next request makes a sheet before it does anything else. */
  let makesSheet = false;

  const read = async (wants: Wants): Promise<Snapshot> => {
    last = await readAtOnceOrInPieces(wants);
    const { snapshot } = last;
    handles = mergeHandles(handles, last.handles);
    leases = new Set(snapshot.leases.keys());
    return snapshot;
  };

  const readAtOnceOrInPieces = async (wants: Wants): Promise<WorkbookRead> => {
    if (!isLarge) {
      try {
        const language = last?.snapshot.language;
        const result = queueRead(context, wants, {
          languages: language ? [language] : LANGUAGES,
          handles,
        });
        await context.sync();
        return result();
      } catch (error) {
        if (describeFailure(error).kind !== "tooLarge") throw error;
        isLarge = true;
      }
    }
    return readInPieces(context, wants, handles);
  };

  const needsOf = (commands: readonly TableCommand[]): Needs => {
    const language = last?.snapshot.language ?? "zh";
    const keyOf = {
      table: (table: RefreshTable) => tableKey(table, handles),
      column: (table: RefreshTable, column: string) => columnKey(table, column, handles, language),
    };
    return {
      rows: rowsNeeded(commands),
      widths: widthsNeeded(commands),
      columns: columnsNeeded(commands),
      keyOf,
    };
  };

  const queue = (commands: readonly TableCommand[]): (() => Reply[]) => {
    context.application.suspendApiCalculationUntilNextSync();
    const known = { snapshot: last?.snapshot ?? null, handles };
    const replies = commands.map((command) => queueCommand(context.workbook, command, known, leases));
    const writes = commands.filter((command) => command.do === "write");
    const checked = queueFilters(context.workbook, writes, known.snapshot, handles);
    return () =>
      replies.map((reply, index) => {
        const command = commands[index];
        return command?.do === "write" ? checked(command.table, reply()) : reply();
      });
  };

  const send = async (commands: readonly TableCommand[]): Promise<Reply[] | null> => {
    const needs = needsOf(commands);
    const leasesBefore = new Set(leases);
    queueReach(context.workbook, needs);
    const replies = queue(commands);
    const mayBeTaken = makesSheet;
    makesSheet = false;
    try {
      await context.sync();
    } catch (error) {
      const isOutdated =
        (mayBeTaken && isSheetTaken(error)) ||
        (await isOutOfReach(context, needs, error)) ||
        (last !== null && (await haveFormulasChanged(context, commands, needs.keyOf, last.snapshot, error)));
      if (!isOutdated) throw error;
      leases = leasesBefore;
      return null;
    }
    return replies();
  };

  return {
    send,
    exchange: async (commands, wants): Promise<Exchange> => {
      // A read that is too large fails together with the commands before it, which would have to be sent a second time.
      const isApart = isLarge || commands.some((command) => command.do === "write");
      const sent = isApart && commands.length > 0 ? await send(commands) : [];
      const replies = !isApart && commands.length > 0 ? queue(commands) : () => sent;
      const snapshot = await read(wants);
      return { replies: replies(), snapshot };
    },
    ensureSheet: async (sheet, wants) => {
      if (last !== null && queueNewSheet(context.workbook, sheet, last.inspection)) {
        makesSheet = true;
        const { snapshot } = last;
        const made = emptyTable(sheet.id, snapshot.language ?? "zh");
        const tables = new Map([...snapshot.tables, [sheet.id, made] as const]);
        const unmade = new Set([...snapshot.unmade].filter((table) => table !== sheet.id));
        last = { ...last, snapshot: { ...snapshot, tables, unmade } };
        return last.snapshot;
      }
      await finishSheet(context, sheet);
      return read(wants);
    },
  };
}
