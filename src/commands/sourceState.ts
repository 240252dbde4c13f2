import type { EvidenceReading, NotRead } from "../excel";
import type { SourceState } from "../functions/contextSource";
import { INCOMPLETE, NO_PERIOD, UNFINISHED, UNREADABLE, type Unavailable } from "../functions/unavailable";

const REASONS: Record<Exclude<NotRead, "notOurs">, Unavailable> = {
  unfinished: UNFINISHED,
  incomplete: INCOMPLETE,
  unreadable: UNREADABLE,
  noPeriod: NO_PERIOD,
};

/** Only a workbook that is none of ours is answered from the bundled release. */
export function sourceState(reading: EvidenceReading): SourceState {
  if (reading.kind === "read") return { kind: "workbook", ...reading.evidence };
  if (reading.kind === "damaged") return { kind: "unavailable", reason: reading.reason };
  return reading.why === "notOurs" ? { kind: "bundled" } : { kind: "unavailable", ...REASONS[reading.why] };
}
