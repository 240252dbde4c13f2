import { useEffect } from "react";

/**
 * Scrolls the pane to its top, where something has come: in place of a long matrix, say, that had been scrolled.
 *
 * @param what by which that is known; another one is shown from its top again
 */
export function useFromTop(what: string): void {
  useEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [what]);
}
