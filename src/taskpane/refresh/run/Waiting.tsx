import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { Heading } from "../../kit/Heading";
import { useTexts } from "../../context";
import { useSilence } from "../../kit/useSilence";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  waiting: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  hint: { margin: 0, minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  cancel: { alignSelf: "flex-start" },
});

interface WaitingProps {
  title: string;
  /** Whether it is Excel that is waited for. */
  excel: boolean;
  onCancel?: () => void;
}

/** Something that takes a while, and of which there is no telling how long. */
export function Waiting({ title, excel, onCancel }: WaitingProps) {
  const styles = useStyles();
  const { reading } = useRefreshTexts();
  const { progress } = useTexts().pane;
  const silent = useSilence(excel);
  return (
    <section className={styles.waiting}>
      <Heading focus>{title}</Heading>
      <ProgressBar aria-label={title} />
      <p role="status" className={styles.hint}>
        {silent && progress.editing}
      </p>
      {onCancel && (
        <Button className={styles.cancel} onClick={onCancel}>
          {reading.cancel}
        </Button>
      )}
    </section>
  );
}
