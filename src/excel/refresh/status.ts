import type { Session } from "./apply";
import { leasesOf, otherAtWork } from "./lease";
import type { Snapshot, WorkbookPort } from "./port";
import { beganAt, lastRunLine, readLines, RUN_LINE, UNDO_RUN } from "./receiptLines";

/** A refresh as the log tells of it. */
export interface LastRefresh {
  readonly release: string;
  /** The release that the workbook held until then. */
  readonly before: string;
  /** In milliseconds since 1970. */
  readonly began: number;
  /** Lines of the log about rows and cells. */
  readonly changes: number;
  /** The rows that they are about. */
  readonly rows: number;
  readonly undone: boolean;
}

/** What a workbook says of its release and its refreshes. */
export interface RefreshStatus {
  readonly status: "known";
  readonly release: string | null;
  readonly releaseDate: string | null;
  readonly last: LastRefresh | null;
  /** A refresh of somebody else's that is going on, in milliseconds since 1970. */
  readonly busySince: number | null;
  /** The release of a refresh that was cut off. */
  readonly unfinished: string | null;
}

/** One request, however large the tables are. Errors: those of the port. */
export async function readStatus(
  port: WorkbookPort,
  session: Session,
): Promise<RefreshStatus | { readonly status: "notPopulated" | "readOnly" }> {
  const { snapshot } = await port.exchange([], { only: ["receipts"] });
  if (snapshot.language === null) return { status: "notPopulated" };
  if (snapshot.readOnly) return { status: "readOnly" };
  const other = otherAtWork(snapshot, session.session, session.now());
  const cutOff = leasesOf(snapshot).find(({ run }) => !run.startsWith(UNDO_RUN));
  return {
    status: "known",
    release: snapshot.release,
    releaseDate: snapshot.releaseDate,
    last: lastRefresh(snapshot),
    busySince: other?.time ?? null,
    unfinished: other === undefined ? (cutOff?.release ?? null) : null,
  };
}

function lastRefresh(snapshot: Snapshot): LastRefresh | null {
  const lines = readLines(snapshot.tables.get("receipts"));
  const head = lastRunLine(lines);
  if (head === undefined) return null;
  const changes = lines.filter(({ run, field }) => run === head.run && field !== RUN_LINE);
  return {
    release: String(head.to),
    before: String(head.from),
    began: beganAt(head.run),
    changes: changes.length,
    rows: new Set(changes.map(({ table, id }) => JSON.stringify([table, id]))).size,
    undone: head.undone !== "",
  };
}
