import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isPending } from "../../../excel/formulas/cellContent";
import { cellText } from "../answers";
import type { ActiveCell } from "../port";
import { useFormulaTexts } from "../texts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  fact: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  reason: { display: "block" },
});

interface ShownValueProps {
  source: ActiveCell["source"];
  reasons: readonly string[];
}

/** What the cell shows, with the reasons that Excel hides. */
export function ShownValue({ source: { value, isError }, reasons }: ShownValueProps) {
  const styles = useStyles();
  const { cell, preview } = useFormulaTexts();
  const waits = isPending(value);
  return (
    <dl className={styles.facts}>
      <dt className={styles.fact}>{cell.value}</dt>
      <dd className={mergeClasses(styles.value, isError && !waits && styles.error)}>
        {waits ? cell.pending : value === "" ? preview.blank : cellText(value)}
      </dd>
      {!waits && reasons.length > 0 && (
        <>
          <dt className={styles.fact}>{cell.why}</dt>
          <dd className={styles.value}>
            {reasons.map((reason) => (
              <span key={reason} className={styles.reason}>
                {reason}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
