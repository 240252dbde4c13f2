import { fill } from "../../../locales/fill";
import { StepProgress } from "../../kit/StepProgress";
import type { CheckedRelease } from "../port";
import type { Sent } from "../store";
import { useRefreshTexts } from "../texts";

interface ApplyingProps {
  release: CheckedRelease;
  sent: Sent;
  cancelling: boolean;
  onCancel: () => void;
}

/** Progress of a refresh, with a button that cancels it. */
export function Applying({ release, sent, cancelling, onCancel }: ApplyingProps) {
  const { applying } = useRefreshTexts();
  return (
    <StepProgress
      title={fill(applying.title, { release: release.dataset.release.id })}
      steps={[applying.steps.checking, applying.steps.writing]}
      current={sent === null ? 0 : 1}
      share={sent === null ? 0 : sent.done / sent.total}
      note={sent === null ? applying.safe : applying.writing}
      waiting={sent === null}
      cancelling={cancelling}
      onCancel={onCancel}
    />
  );
}
