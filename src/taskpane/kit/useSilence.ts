import { useEffect, useState } from "react";

/** In milliseconds. Excel holds requests back while a cell is being edited, without a word; after this long the user should know. */
const SILENCE = 2000;

/** Whether Excel has been silent for so long that a hint is due. */
export function useSilence(waiting: boolean): boolean {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      setSilent(true);
    }, SILENCE);
    return () => {
      clearTimeout(timer);
      setSilent(false);
    };
  }, [waiting]);
  return silent;
}
