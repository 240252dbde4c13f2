import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Progress } from "../../../excel";
import { useTexts } from "../../context";
import { useFirstControl } from "../../kit/useFirstControl";
import { useSilence } from "../../kit/useSilence";
import { useGapsTexts } from "../texts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const STEPS = ["checking", "writing", "finishing"] as const satisfies readonly Progress["step"][];

interface InsertProgressProps {
  progress: Progress;
  cancelling: boolean;
  onCancel: () => void;
}

/** How far inserting is, and the way out of it. */
export function InsertProgress({
  progress: { step, done, total },
  cancelling,
  onCancel,
}: InsertProgressProps) {
  const styles = useStyles();
  const { progress } = useTexts().pane;
  const { insert } = useGapsTexts();
  const silent = useSilence(step === "checking");
  const part = useFirstControl<HTMLDivElement>(true);
  return (
    <div ref={part} className={styles.part}>
      <ProgressBar
        aria-label={insert.writing}
        value={STEPS.indexOf(step) + done / total}
        max={STEPS.length}
      />
      <p role="status" className={styles.note}>
        {silent ? progress.editing : progress.steps[step]}
      </p>
      <Button disabledFocusable={cancelling || step === "finishing"} onClick={onCancel}>
        {cancelling ? progress.cancelling : insert.cancel}
      </Button>
    </div>
  );
}
