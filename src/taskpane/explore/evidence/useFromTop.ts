import { useEffect } from "react";

/**
 * Scrolls the pane to its top when new content replaces, for example, a long matrix that was scrolled.
 *
 * @param what identifies the content; the pane scrolls whenever it changes
 */
export function useFromTop(what: string): void {
  useEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [what]);
}
