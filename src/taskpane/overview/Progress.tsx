import type { Progress as PopulateProgress } from "../../excel";
import { useTexts } from "../context";
import { StepProgress } from "../kit/StepProgress";

const STEPS = ["checking", "writing", "finishing"] as const satisfies readonly PopulateProgress["step"][];

interface ProgressProps {
  progress: PopulateProgress;
  cancelling: boolean;
  onCancel: () => void;
}

/** Progress of a populate, with a button that cancels it. */
export default function Progress({ progress: { step, done, total }, cancelling, onCancel }: ProgressProps) {
  const { progress } = useTexts().pane;
  return (
    <StepProgress
      title={progress.title}
      steps={STEPS.map((known) => progress.steps[known])}
      current={STEPS.indexOf(step)}
      share={done / total}
      note={step === "checking" ? progress.safe : progress.writing}
      waiting={step === "checking"}
      cancelling={cancelling}
      onCancel={step === "finishing" ? undefined : onCancel}
    />
  );
}
