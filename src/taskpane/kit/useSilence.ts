import { useEffect, useState } from "react";

/** Excel makes us wait while a cell is being edited, and says nothing; that long a silence is worth a hint. */
const SILENCE = 2000;

/** Whether Excel has kept us waiting so long that the user should hear why. */
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
