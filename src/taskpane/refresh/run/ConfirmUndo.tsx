import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PlannedUndo } from "../../../excel/refresh";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { Heading } from "../../kit/Heading";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { timeText } from "../words";

const useStyles = makeStyles({
  confirm: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  consequences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ConfirmUndoProps {
  plan: PlannedUndo;
  store: RefreshStore;
}

/** What undoing the last refresh takes back, and what it leaves alone. */
export function ConfirmUndo({ plan: { last, undone, kept }, store }: ConfirmUndoProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { undo, back } = useRefreshTexts();
  return (
    <section className={styles.confirm}>
      <Heading focus>{fill(undo.title, { release: last.release })}</Heading>
      <p className={styles.text}>{fill(undo.body, { time: timeText(last.began, language) })}</p>
      <ul className={styles.consequences}>
        {last.before !== last.release && <li>{fill(undo.returns, { before: last.before })}</li>}
        <li>{fill(undo.undone, { count: undone })}</li>
        <li>{kept.length === 0 ? undo.noneKept : fill(undo.kept, { count: kept.length })}</li>
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void store.undo()}>
          {undo.confirm}
        </Button>
        <Button onClick={store.inspect}>{back}</Button>
      </div>
    </section>
  );
}
