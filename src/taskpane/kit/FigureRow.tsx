import { makeStyles, tokens } from "@fluentui/react-components";
import { useKitStyles } from "./styles";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(min-content, 1fr)",
    overflowWrap: "normal",
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    textAlign: "center",
  },
  figure: { display: "flex", flexDirection: "column-reverse", justifyContent: "flex-end" },
  value: {
    margin: 0,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FigureRowProps {
  figures: readonly { label: string; value: number }[];
}

/** A row of large numbers with their labels. */
export function FigureRow({ figures }: FigureRowProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value }) => (
        <div key={label} className={styles.figure}>
          <dt className={kit.note}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
