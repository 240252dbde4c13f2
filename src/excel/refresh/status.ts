import { leasesOf, otherLease } from "../tables/lease";
import type { Snapshot, WorkbookPort } from "../tables/port";
import { beganAt, lastRunLine, readLines, RUN_LINE, UNDO_RUN } from "./receiptLines";
import type { Refusal } from "./refusal";
import type { Session } from "../tables/session";

/** A refresh, from its receipts. */
export interface LastRefresh {
  readonly release: string;
  /** The release that the workbook held until then. */
  readonly before: string;
  /** In milliseconds since 1970. */
  readonly began: number;
  /** How many receipts it has about rows and cells. */
  readonly changes: number;
  /** How many rows they are about. */
  readonly rows: number;
  readonly undone: boolean;
}

/** What a workbook says of its release and its refreshes. */
export interface RefreshStatus {
  readonly status: "known";
  readonly release: string | null;
  readonly releaseDate: string | null;
  readonly last: LastRefresh | null;
  /** The release of a refresh that was cut off. */
  readonly unfinished: string | null;
}

/** One request, however large the tables are. Errors: those of the port. */
export async function readStatus(port: WorkbookPort, session: Session): Promise<RefreshStatus | Refusal> {
  const { snapshot } = await port.exchange([], { only: ["receipts"] });
  if (snapshot.language === null) return { status: "notPopulated" };
  if (snapshot.readOnly) return { status: "readOnly" };
  const busy = otherLease(snapshot, session);
  if (busy) return busy;
  return {
    status: "known",
    release: snapshot.release,
    releaseDate: snapshot.releaseDate,
    last: lastRefresh(snapshot),
    unfinished: unfinishedRelease(snapshot),
  };
}

/** The release of a refresh that was cut off, or null; to be asked only where no other session holds the lease. */
export function unfinishedRelease(snapshot: Snapshot): string | null {
  const cutOff = leasesOf(snapshot).find(({ run }) => !run.startsWith(UNDO_RUN));
  return cutOff?.release ?? null;
}

/** The last refresh, undone or not; null where there has been none. */
export function lastRefresh(snapshot: Snapshot): LastRefresh | null {
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
