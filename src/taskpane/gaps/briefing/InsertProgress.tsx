import { Button, ProgressBar } from "@fluentui/react-components";
import type { Progress } from "../../../excel";
import { useTexts } from "../../context";
import { useFirstControl } from "../../kit/useFirstControl";
import { useSilence } from "../../kit/useSilence";
import { useKitStyles } from "../../kit/styles";
import { useGapsTexts } from "../texts";

const STEPS = ["checking", "writing", "finishing"] as const satisfies readonly Progress["step"][];

interface InsertProgressProps {
  progress: Progress;
  cancelling: boolean;
  onCancel: () => void;
}

/** Progress of inserting, with a button that cancels it. */
export function InsertProgress({
  progress: { step, done, total },
  cancelling,
  onCancel,
}: InsertProgressProps) {
  const kit = useKitStyles();
  const { progress } = useTexts().pane;
  const { insert } = useGapsTexts();
  const silent = useSilence(step === "checking");
  const part = useFirstControl<HTMLDivElement>(true);
  return (
    <div ref={part} className={kit.columnS}>
      <ProgressBar
        aria-label={insert.writing}
        value={STEPS.indexOf(step) + done / total}
        max={STEPS.length}
      />
      <p role="status" className={kit.quiet}>
        {silent ? progress.editing : progress.steps[step]}
      </p>
      <Button disabledFocusable={cancelling || step === "finishing"} onClick={onCancel}>
        {cancelling ? progress.cancelling : insert.cancel}
      </Button>
    </div>
  );
}
