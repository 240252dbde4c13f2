import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { useKitStyles } from "./styles";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  value: { margin: 0, whiteSpace: "pre-line" },
});

interface FactsProps {
  /** Labels, each once, with their values. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** Labels on the left, what they stand for on the right. */
export function Facts({ facts }: FactsProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt className={kit.quiet}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
