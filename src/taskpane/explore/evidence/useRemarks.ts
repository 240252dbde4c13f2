import { useEffect, useState } from "react";
import type { RowRemarks } from "../../../excel/evidenceRows";
import type { Pair } from "../../../workbook";
import type { Evidence } from "../../evidence";
import type { SelectionPort } from "../port";

/** Going from one measure to the next, only the one where the user stops is read. */
const SETTLE_MILLISECONDS = 200;

/** What the workbook's row of a pair says beyond the data; undefined until it has been read, null where there is none. */
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
