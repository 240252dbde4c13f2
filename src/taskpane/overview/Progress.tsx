import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, CircleHalfFill20Filled } from "@fluentui/react-icons";
import type { Progress as PopulateProgress } from "../../excel";
import { fill } from "../../locales/fill";
import { useTexts } from "../context";
import { Heading } from "../shared/Heading";
import { useSilence } from "../shared/useSilence";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  running: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
  /** Read out, not shown: the list says it to the eye. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const ICONS = { done: CheckmarkCircle20Filled, running: CircleHalfFill20Filled, waiting: Circle20Regular };

const STEPS = ["checking", "writing", "finishing"] as const satisfies readonly PopulateProgress["step"][];

interface ProgressProps {
  progress: PopulateProgress;
  cancelling: boolean;
  onCancel: () => void;
}

/** How far populating is, and the way out of it. */
export default function Progress({ progress: { step, done, total }, cancelling, onCancel }: ProgressProps) {
  const styles = useStyles();
  const { progress } = useTexts().pane;
  const silent = useSilence(step === "checking");
  const current = STEPS.indexOf(step);

  return (
    <section className={styles.progress}>
      <Heading focus>{progress.title}</Heading>
      <ProgressBar aria-label={progress.title} value={current + done / total} max={STEPS.length} />
      <ol className={styles.steps}>
        {STEPS.map((known, index) => {
          const state = index < current ? "done" : index === current ? "running" : "waiting";
          const Icon = ICONS[state];
          return (
            <li key={known} className={mergeClasses(styles.step, state !== "done" && styles[state])}>
              <Icon className={styles.icon} aria-label={progress[state]} />
              {progress.steps[known]}
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.note}>
        <span className={styles.unseen}>
          {fill(progress.position, { step: current + 1, count: STEPS.length, name: progress.steps[step] })}
        </span>
        {silent ? progress.editing : step === "checking" ? progress.safe : progress.writing}
      </div>
      {step !== "finishing" && (
        <Button disabledFocusable={cancelling} onClick={onCancel}>
          {cancelling ? progress.cancelling : progress.cancel}
        </Button>
      )}
    </section>
  );
}
