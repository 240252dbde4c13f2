import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locales/fill";
import { useKitStyles } from "../kit/styles";
import { useRefreshTexts } from "./texts";

const useStyles = makeStyles({
  more: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

/** Items per page: thousands of rows with controls would block the pane for seconds. */
const PAGE = 50;

/** The items shown so far, and a function that shows more. */
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
  const kit = useKitStyles();
  const { review } = useRefreshTexts();
  if (shown >= total) return null;
  return (
    <div className={styles.more}>
      <Button onClick={onMore}>{fill(review.more, { count: Math.min(PAGE, total - shown) })}</Button>
      <span role="status" className={kit.quiet}>
        {fill(review.shown, { shown, total })}
      </span>
    </div>
  );
}
