import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../context";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    textAlign: "center",
  },
  figure: { display: "flex", flexDirection: "column-reverse" },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FiguresProps {
  figures: { cities: number; measures: number; records: number };
}

/** How large the data is, at a glance. */
export function Figures({ figures }: FiguresProps) {
  const styles = useStyles();
  const labels = useTexts().pane.figures;
  return (
    <dl className={styles.figures}>
      {(["cities", "measures", "records"] as const).map((figure) => (
        <div key={figure} className={styles.figure}>
          <dt className={styles.label}>{labels[figure]}</dt>
          <dd className={styles.value}>{figures[figure]}</dd>
        </div>
      ))}
    </dl>
  );
}
