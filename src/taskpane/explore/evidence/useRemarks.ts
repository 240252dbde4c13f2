import { useEffect, useState } from "react";
import type { RowRemarks } from "../../../excel/evidence/evidenceRows";
import type { Pair } from "../../../workbook";
import type { Evidence } from "../../evidence";
import type { SelectionPort } from "../port";

/** In milliseconds: while the user steps through measures, only the one where they stop is read. */
const SETTLE_MILLISECONDS = 200;

/** Origin and notes of a pair's row in the workbook; undefined until they are read, null if there is no row. */
export function useRemarks(
  port: SelectionPort | null,
  evidence: Evidence,
  { city, measure }: Pair,
): RowRemarks | null | undefined {
  const [read, setRead] = useState<{ of: string; remarks: RowRemarks | null }>();
  const key = `${city}|${measure}`;
  useEffect(() => {
    if (!port || !evidence.fromWorkbook) return undefined;
    let ended = false;
    const timer = setTimeout(() => {
      void port.remarks(evidence, { city, measure }).then((remarks) => {
        if (!ended) setRead({ of: `${city}|${measure}`, remarks });
      });
    }, SETTLE_MILLISECONDS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [port, evidence, city, measure]);
  if (!port || !evidence.fromWorkbook) return null;
  return read?.of === key ? read.remarks : undefined;
}
