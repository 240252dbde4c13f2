import { useCallback, useEffect, useRef } from "react";
import { onViewRequested } from "../../commands/navigation";
import type { Selection } from "../../excel/selection";
import type { Evidence } from "../evidence";
import type { SelectionPort } from "./port";

interface Following {
  port: SelectionPort | null;
  evidence: Evidence;
  /** Whether to look at each cell that the user selects. */
  following: boolean;
  /** Whether another view has asked for something, which stays until the user selects a cell. */
  asked: boolean;
  /** Whether the view says that the selected row cannot be shown, which an edit anywhere may mend. */
  inDoubt: boolean;
  onSelected: (selected: Selection | null) => void;
}

/**
 * Tells what is selected in the workbook: as the view is opened, whenever it is asked for again (by the ribbon or the cell's menu) and,
 * while following, as the selection changes.
 */
export function useFollowing({ port, evidence, following, asked, inDoubt, onSelected }: Following): void {
  const latest = useRef({ evidence, following, inDoubt, onSelected });
  useEffect(() => {
    latest.current = { evidence, following, inDoubt, onSelected };
  });
  const canRead = port !== null && evidence.fromWorkbook && port.canFollow();
  const reads = useRef(0);

  const read = useCallback(async () => {
    if (!port || !canRead) return;
    const own = ++reads.current;
    const selected = await port.read(latest.current.evidence);
    // A slow answer must not undo a later one, nor come after the view has gone.
    if (own === reads.current) latest.current.onSelected(selected);
  }, [port, canRead]);

  const askedAtFirst = useRef(asked);
  useEffect(() => {
    if (!askedAtFirst.current) void read();
    askedAtFirst.current = false;
    const end = onViewRequested((view) => {
      if (view === "explore") void read();
    });
    return () => {
      reads.current++;
      end();
    };
  }, [read]);

  useEffect(() => {
    if (!port || !canRead || !following) return undefined;
    return port.follow(() => void read());
  }, [port, canRead, following, read]);

  useEffect(() => {
    if (!latest.current.inDoubt) return;
    // Who does not follow may have selected something else meanwhile.
    if (latest.current.following) void read();
    else latest.current.onSelected(null);
  }, [evidence, read]);
}
