import { useTexts } from "../context";
import { useSilence } from "./useSilence";

interface SilenceHintProps {
  className?: string;
  /** What Excel is doing; the hint replaces it. */
  children?: string;
}

/** Shown while Excel is slow to answer; after two seconds it suggests that a cell is being edited. */
export function SilenceHint({ className, children }: SilenceHintProps) {
  const { progress } = useTexts().pane;
  const silent = useSilence(true);
  return (
    <p role="status" className={className}>
      {silent ? progress.editing : children}
    </p>
  );
}
