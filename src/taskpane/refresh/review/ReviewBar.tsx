import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { useKitStyles } from "../../kit/styles";
import type { ReviewRow } from "../port";
import { rowsToDo, type Selection } from "./review";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ReviewBarProps {
  rows: readonly ReviewRow[];
  selection: Selection;
  /** Number of questions without an answer. */
  open: number;
  store: RefreshStore;
}

/** Sticky bar with what would be written now, and the button that writes it. */
export function ReviewBar({ rows, selection, open, store }: ReviewBarProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { review, back } = useRefreshTexts();
  const count = rowsToDo(rows, selection);
  const leftOut = selection.leftOut.size;
  return (
    <div className={styles.bar}>
      <div role="status" className={kit.note}>
        {open > 0 && <span className={kit.line}>{fill(review.open, { count: open })}</span>}
        {leftOut > 0 && <span className={kit.line}>{fill(review.leftOut, { count: leftOut })}</span>}
        {count === 0 && <span className={kit.line}>{review.nothingChosen}</span>}
      </div>
      <div className={kit.actions}>
        <Button appearance="primary" disabledFocusable={count === 0} onClick={() => void store.apply()}>
          {fill(review.apply, { count })}
        </Button>
        <Button onClick={store.inspect}>{back}</Button>
      </div>
    </div>
  );
}
