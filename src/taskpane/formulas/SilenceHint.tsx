import { useEffect, useState } from "react";
import { useFormulaTexts } from "./texts";

/** Excel makes us wait while a cell is being edited, and says nothing; that long a silence is worth a hint. */
const SILENCE = 2000;

export function SilenceHint() {
  const { sweep } = useFormulaTexts();
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSilent(true);
    }, SILENCE);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return <div role="status">{silent && sweep.editing}</div>;
}
