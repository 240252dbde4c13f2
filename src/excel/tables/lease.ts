/**
 * Leases: a session's right to write to the workbook, kept in a hidden name for each session. A session writes its own and reads
 * all of them in the same request, so that of two that begin at once the later sees the earlier and steps back; nobody
 * overwrites another's. A lease that is not renewed expires. That nothing is lost does not depend on leases: each request checks
 * what it writes over.
 */
import type { Snapshot, TableCommand, Wants, WorkbookPort } from "./port";
import type { Session } from "./session";

export interface Lease {
  /** The pane that writes. */
  readonly session: string;
  /** The run, by which its receipts are known; one that was cut off is continued under its own name. */
  readonly run: string;
  readonly release: string;
  /** When it was taken or last renewed, in milliseconds since 1970. */
  readonly time: number;
}

/** Another session holds the lease. Times are in milliseconds since 1970. */
export interface Busy {
  readonly status: "busy";
  /** When it was last renewed. */
  readonly heard: number;
  /** When it expires, unless it is renewed. */
  readonly until: number;
}

/** How long a lease lasts that is not renewed. */
const LEASE_MILLISECONDS = 5 * 60_000;
const SEPARATOR = "|";

export function leasesOf({ leases }: Pick<Snapshot, "leases">): Lease[] {
  return [...leases].flatMap(([session, text]) => {
    const [run = "", time = "", ...release] = text.split(SEPARATOR);
    const milliseconds = Date.parse(time);
    if (Number.isNaN(milliseconds)) return [];
    return [{ session, run, release: release.join(SEPARATOR), time: milliseconds }];
  });
}

/** The lease of another session, or null. A clock that runs ahead of ours does not make a lease last for ever. */
export function otherLease(snapshot: Snapshot, { session, now }: Session): Busy | null {
  const other = leasesOf(snapshot).find((lease) => lease.session !== session && !isExpired(lease, now()));
  return other ? busySince(other.time) : null;
}

/** Somebody has been at work up to this moment. */
export function busyNow({ now }: Session): Busy {
  return busySince(now());
}

function busySince(heard: number): Busy {
  return { status: "busy", heard, until: heard + LEASE_MILLISECONDS };
}

function isExpired({ time }: Lease, now: number): boolean {
  return Math.abs(now - time) >= LEASE_MILLISECONDS;
}

/** The lease while it is held. Requests that write begin with `renew`; the last one ends with `drop`. */
export interface HeldLease {
  /** The workbook right after the lease was taken. */
  readonly snapshot: Snapshot;
  readonly renew: () => TableCommand;
  /** Drops the lease, and those that have expired as the snapshot has them. */
  readonly drop: (snapshot: Snapshot) => TableCommand[];
}

/** What a lease is taken for. */
export interface LeaseTerms extends Pick<Lease, "run" | "release"> {
  /** Sent right after the lease is taken, in the same request. */
  readonly begin?: readonly TableCommand[];
  /** What is read with it. */
  readonly wants: Wants;
}

/**
 * Takes the lease, in one request with a read, and works while it is held. Where another session has been faster the lease is
 * dropped again, and nothing is done. Whoever works drops it with the last request; where the work throws, the lease stays, so
 * that the run can be continued. Errors: those of the port and of the work.
 */
export async function withLease<T>(
  port: WorkbookPort,
  session: Session,
  { run, release, begin = [], wants }: LeaseTerms,
  work: (lease: HeldLease) => Promise<T>,
): Promise<T | Busy> {
  const renew = (): TableCommand => {
    const text = [run, new Date(session.now()).toISOString(), release].join(SEPARATOR);
    return { do: "takeLease", session: session.session, text };
  };
  const { snapshot } = await port.exchange([renew(), ...begin], wants);
  const busy = otherLease(snapshot, session);
  if (busy) {
    await port.send([{ do: "dropLease", session: session.session }]);
    return busy;
  }
  return work({ snapshot, renew, drop: (latest) => dropCommands(latest, session) });
}

function dropCommands(snapshot: Snapshot, { session, now }: Session): TableCommand[] {
  const expired = leasesOf(snapshot).filter((lease) => isExpired(lease, now()));
  const sessions = new Set([session, ...expired.map((lease) => lease.session)]);
  return [...sessions].map((each) => ({ do: "dropLease", session: each }));
}
