/**
 * A sign in the workbook that somebody is refreshing it. Co-authors see it, and it expires by itself. It keeps people out of
 * each other's way; that nothing is lost does not depend on it, as no workbook can promise that only one writes.
 */

export interface Lease {
  /** The pane that refreshes. */
  readonly session: string;
  /** The refresh, by which its receipts are known; a run that was cut off is continued under its own. */
  readonly run: string;
  readonly release: string;
  /** When it was last heard of, in milliseconds since 1970. */
  readonly time: number;
}

export const LEASE_MILLISECONDS = 5 * 60_000;
const SEPARATOR = "|";

export function leaseText({ session, run, release, time }: Lease): string {
  return [session, run, new Date(time).toISOString(), release].join(SEPARATOR);
}

export function readLease(text: string): Lease | null {
  const [session = "", run = "", time = "", ...release] = text.split(SEPARATOR);
  const milliseconds = Date.parse(time);
  if (Number.isNaN(milliseconds)) return null;
  return { session, run, release: release.join(SEPARATOR), time: milliseconds };
}

/** Whether somebody else is at work. A clock that runs ahead of ours does not make a lease last for ever. */
export function isHeldByOther(lease: Lease, session: string, now: number): boolean {
  return lease.session !== session && Math.abs(now - lease.time) < LEASE_MILLISECONDS;
}
