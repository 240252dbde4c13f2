import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../dataset";
import { MARKS } from "../../workbook/kit/marks";

/** Colours of the levels in the matrix; they only add to the marks. */
export const useLevelStyles = makeStyles({
  detailed: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  listed: { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorNeutralForeground1 },
  absent: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
  },
  notReported: { color: tokens.colorNeutralForeground2 },
});

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "center",
    width: "20px",
    height: "20px",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: 1,
  },
  notReported: { border: `1px dashed ${tokens.colorNeutralStroke1}`, boxSizing: "border-box" },
});

/** The mark of a level in the matrix; empty for not reported. */
export function markOf(status: Status): string {
  return status === "notReported" ? "" : MARKS[status];
}

/** The mark of a level, hidden from screen readers: the word is always beside it. */
export function Mark({ status }: { status: Status }) {
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.mark, levels[status], status === "notReported" && styles.notReported)}
    >
      {markOf(status)}
    </span>
  );
}
