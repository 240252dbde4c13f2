import { useCallback, useEffect, useRef } from "react";
import { onViewRequested } from "../../commands/navigation";
import type { Selection } from "../../excel/evidence/selection";
import type { Evidence } from "../evidence";
import type { SelectionPort } from "./port";

interface Following {
  port: SelectionPort | null;
  evidence: Evidence;
  /** Whether the view follows the selected cell. */
  following: boolean;
  /** Whether another view has asked for a pair: it stays until the user selects a cell. */
  asked: boolean;
  /** Whether the view says that the selected row cannot be shown; any edit may fix that, so it is read again. */
  inDoubt: boolean;
  onSelected: (selected: Selection | null) => void;
}

/**
 * Reads the selected cell: when the view opens, when a command asks for the view (ribbon or context menu) and, while
 * following, when the selection changes.
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
    // Drop an answer that a later read has overtaken, or that arrives after the view has closed.
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
    // Without following, the selection may be another one by now.
    if (latest.current.following) void read();
    else latest.current.onSelected(null);
  }, [evidence, read]);
}
