import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, CircleHalfFill20Filled } from "@fluentui/react-icons";
import { fill } from "../../locales/fill";
import { useTexts } from "../context";
import { Heading } from "./Heading";
import { useKitStyles } from "./styles";
import { useSilence } from "./useSilence";

const useStyles = makeStyles({
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { done: CheckmarkCircle20Filled, running: CircleHalfFill20Filled, waiting: Circle20Regular };

interface StepProgressProps {
  title: string;
  /** Names of the steps. */
  steps: readonly string[];
  current: number;
  /** Share of the current step that is done, 0 to 1. */
  share: number;
  /** What cancelling now would leave in the workbook. */
  note: string;
  /** Whether Excel may be holding the request back because a cell is being edited. */
  waiting: boolean;
  cancelling: boolean;
  /** Undefined if it is too late to cancel. */
  onCancel: (() => void) | undefined;
}

/** Progress of an action with several steps, with a button that cancels it. */
export function StepProgress(props: StepProgressProps) {
  const { title, steps, current, share, note, waiting, cancelling, onCancel } = props;
  const styles = useStyles();
  const kit = useKitStyles();
  const { progress } = useTexts().pane;
  const silent = useSilence(waiting);

  return (
    <section className={kit.columnL}>
      <Heading focus>{title}</Heading>
      <ProgressBar aria-label={title} value={current + share} max={steps.length} />
      <ol className={mergeClasses(kit.columnM, kit.list)}>
        {steps.map((name, index) => {
          const state = index < current ? "done" : index === current ? "running" : "waiting";
          const Icon = ICONS[state];
          return (
            <li
              key={name}
              className={mergeClasses(
                styles.step,
                state === "waiting" && styles.waiting,
                state === "running" && kit.strong,
              )}
            >
              <Icon className={styles.icon} aria-label={progress[state]} />
              {name}
            </li>
          );
        })}
      </ol>
      <div role="status" className={kit.quiet}>
        <span className={kit.unseen}>
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
