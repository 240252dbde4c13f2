import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, CircleHalfFill20Filled } from "@fluentui/react-icons";
import { fill } from "../../locales/fill";
import { useTexts } from "../context";
import { Heading } from "./Heading";
import { useSilence } from "./useSilence";

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

interface StepProgressProps {
  title: string;
  /** The names of the steps. */
  steps: readonly string[];
  current: number;
  /** How much of the current step is done, 0 to 1. */
  share: number;
  /** What it means to leave now. */
  note: string;
  /** Whether Excel may be keeping us waiting for a cell that is being edited. */
  waiting: boolean;
  cancelling: boolean;
  /** Undefined: it is too late for that. */
  onCancel: (() => void) | undefined;
}

/** How far some work in several steps is, and the way out of it. */
export function StepProgress(props: StepProgressProps) {
  const { title, steps, current, share, note, waiting, cancelling, onCancel } = props;
  const styles = useStyles();
  const { progress } = useTexts().pane;
  const silent = useSilence(waiting);

  return (
    <section className={styles.progress}>
      <Heading focus>{title}</Heading>
      <ProgressBar aria-label={title} value={current + share} max={steps.length} />
      <ol className={styles.steps}>
        {steps.map((name, index) => {
          const state = index < current ? "done" : index === current ? "running" : "waiting";
          const Icon = ICONS[state];
          return (
            <li key={name} className={mergeClasses(styles.step, state !== "done" && styles[state])}>
              <Icon className={styles.icon} aria-label={progress[state]} />
              {name}
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.note}>
        <span className={styles.unseen}>
          {fill(progress.position, {
            step: current + 1,
            count: steps.length,
            name: steps[current] ?? "",
          })}
        </span>
        {silent ? progress.editing : note}
      </div>
      {onCancel && (
        <Button disabledFocusable={cancelling} onClick={onCancel}>
          {cancelling ? progress.cancelling : progress.cancel}
        </Button>
      )}
    </section>
  );
}
