import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locales/fill";
import { useRefreshTexts } from "./texts";

const useStyles = makeStyles({
  more: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  count: { color: tokens.colorNeutralForeground2 },
});

/** So many at a time: thousands of rows with controls would keep the pane busy for seconds. */
const PAGE = 50;

/** The first of many items, and how to get at more of them. */
export function useShown<T>(items: readonly T[]): { shown: readonly T[]; showMore: () => void } {
  const [limit, setLimit] = useState(PAGE);
  return {
    shown: items.slice(0, limit),
    showMore: () => {
      setLimit(limit + PAGE);
    },
  };
}

interface ShowMoreProps {
  shown: number;
  total: number;
  onMore: () => void;
}

export function ShowMore({ shown, total, onMore }: ShowMoreProps) {
  const styles = useStyles();
  const { review } = useRefreshTexts();
  if (shown >= total) return null;
  return (
    <div className={styles.more}>
      <Button onClick={onMore}>{fill(review.more, { count: Math.min(PAGE, total - shown) })}</Button>
      <span role="status" className={styles.count}>
        {fill(review.shown, { shown, total })}
      </span>
    </div>
  );
}
