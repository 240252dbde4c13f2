import { useTexts } from "../context";
import { useSilence } from "./useSilence";

interface SilenceHintProps {
  className?: string;
  /** What is waited for, in words; the hint comes in its place. */
  children?: string;
}

/** Stands where Excel is waited for; after a while it says that a cell may be being edited. */
export function SilenceHint({ className, children }: SilenceHintProps) {
  const { progress } = useTexts().pane;
  const silent = useSilence(true);
  return (
    <p role="status" className={className}>
      {silent ? progress.editing : children}
    </p>
  );
}
