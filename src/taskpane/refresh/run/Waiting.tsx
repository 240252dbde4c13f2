import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { Heading } from "../../kit/Heading";
import { useTexts } from "../../context";
import { useSilence } from "../../kit/useSilence";
import { useKitStyles } from "../../kit/styles";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  hint: { margin: 0, minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

interface WaitingProps {
  title: string;
  /** Whether Excel is being waited for, so that a hint on cells being edited may be due. */
  excel: boolean;
  onCancel?: () => void;
}

/** Indeterminate progress. */
export function Waiting({ title, excel, onCancel }: WaitingProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { reading } = useRefreshTexts();
  const { progress } = useTexts().pane;
  const silent = useSilence(excel);
  return (
    <section className={kit.columnL}>
      <Heading focus>{title}</Heading>
      <ProgressBar aria-label={title} />
      <p role="status" className={styles.hint}>
        {silent && progress.editing}
      </p>
      {onCancel && (
        <Button className={kit.atStart} onClick={onCancel}>
          {reading.cancel}
        </Button>
      )}
    </section>
  );
}
