import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { timeText } from "../../shared/moment";
import type { PlannedUndo } from "../../../excel/refresh";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { Heading } from "../../kit/Heading";
import { useKitStyles } from "../../kit/styles";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  consequences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface ConfirmUndoProps {
  plan: PlannedUndo;
  store: RefreshStore;
}

/** Says what undoing the last refresh would change and what it would keep, and asks for confirmation. */
export function ConfirmUndo({ plan: { last, undone, kept }, store }: ConfirmUndoProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const { undo, back } = useRefreshTexts();
  return (
    <section className={kit.columnM}>
      <Heading focus>{fill(undo.title, { release: last.release })}</Heading>
      <p className={kit.body}>{fill(undo.body, { time: timeText(last.began, language) })}</p>
      <ul className={styles.consequences}>
        {last.before !== last.release && <li>{fill(undo.returns, { before: last.before })}</li>}
        <li>{fill(undo.undone, { count: undone })}</li>
        <li>{kept.length === 0 ? undo.noneKept : fill(undo.kept, { count: kept.length })}</li>
      </ul>
      <div className={kit.actions}>
        <Button appearance="primary" onClick={() => void store.undo()}>
          {undo.confirm}
        </Button>
        <Button onClick={store.inspect}>{back}</Button>
      </div>
    </section>
  );
}
