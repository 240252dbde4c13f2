/**
 * A sign in the workbook that somebody is refreshing it: a hidden name for each session. One writes one's own and reads all of
 * them in the same request, so that of two who begin at once the later sees the earlier and steps back; nobody overwrites
 * another's. A sign that is not renewed expires. That nothing is lost does not depend on it.
 */
import type { Command, Snapshot } from "./port";
import type { Session } from "./session";

export interface Lease {
  /** The pane that refreshes. */
  readonly session: string;
  /** The refresh, by which its receipts are known; a run that was cut off is continued under its own. */
  readonly run: string;
  readonly release: string;
  /** When it was last heard of, in milliseconds since 1970. */
  readonly time: number;
}

/** Somebody else is writing to the workbook. Times are in milliseconds since 1970. */
export interface Busy {
  readonly status: "busy";
  /** When it was last heard of. */
  readonly heard: number;
  /** When it is shut out, if it is not heard of again until then. */
  readonly until: number;
}

/** How long a sign that is not renewed keeps others away. */
const LEASE_MILLISECONDS = 5 * 60_000;
const SEPARATOR = "|";

export function claim({ session, run, release, time }: Lease): Command {
  const text = [run, new Date(time).toISOString(), release].join(SEPARATOR);
  return { do: "claim", session, text };
}

export function leasesOf({ leases }: Snapshot): Lease[] {
  return [...leases].flatMap(([session, text]) => {
    const [run = "", time = "", ...release] = text.split(SEPARATOR);
    const milliseconds = Date.parse(time);
    if (Number.isNaN(milliseconds)) return [];
    return [{ session, run, release: release.join(SEPARATOR), time: milliseconds }];
  });
}

/** Somebody else who is at work, or null. A clock that runs ahead of ours does not make a lease last for ever. */
export function otherAtWork(
  snapshot: Snapshot,
  { session, now }: Pick<Session, "session" | "now">,
): Busy | null {
  const time = now();
  const other = leasesOf(snapshot).find(
    (lease) => lease.session !== session && Math.abs(time - lease.time) < LEASE_MILLISECONDS,
  );
  return other ? { status: "busy", heard: other.time, until: other.time + LEASE_MILLISECONDS } : null;
}

/** Takes down our own sign, and those of sessions that have come to nothing. */
export function unclaim(snapshot: Snapshot, session: string, now: number): Command[] {
  const dead = leasesOf(snapshot).filter((lease) => Math.abs(now - lease.time) >= LEASE_MILLISECONDS);
  const sessions = new Set([session, ...dead.map((lease) => lease.session)]);
  return [...sessions].map((each) => ({ do: "unclaim", session: each }));
}
