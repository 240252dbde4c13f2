import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { citiesOf, coverage, measuresOf, type EvidenceIndex, type Scope } from "../../analysis";
import { fill } from "../../locales/fill";
import { useLanguage, useTexts } from "../context";
import { Subheading } from "../kit/Subheading";

const useStyles = makeStyles({
  chart: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  labels: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  count: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  bar: { height: "8px" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** How many cities plan each theme, as bars. */
export default function Penetration({ index }: { index: EvidenceIndex }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts().pane.penetration;
  const total = citiesOf(index).length;
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const themes = [...index.themes.values()].map((theme) => {
    const scope: Scope = { kind: "theme", id: theme.id };
    const open = measuresOf(index, scope).some(({ list }) => list === "open");
    return { ...theme, covering: coverage(index, scope), open };
  });
  return (
    <figure className={styles.chart} aria-labelledby="penetration">
      <Subheading id="penetration">{texts.title}</Subheading>
      <ul className={styles.bars}>
        {themes.map(({ id, name, covering, open }) => (
          <li key={id}>
            <div className={styles.labels}>
              <span>{name[language]}</span>
              <span className={styles.count}>
                {fill(open ? texts.atLeast : texts.exactly, {
                  covering,
                  total,
                  share: percent.format(total === 0 ? 0 : covering / total),
                })}
              </span>
            </div>
            <ProgressBar
              role="meter"
              className={styles.bar}
              aria-label={name[language]}
              shape="square"
              value={covering}
              max={Math.max(total, 1)}
            />
          </li>
        ))}
      </ul>
      <figcaption className={styles.note}>{texts.note}</figcaption>
    </figure>
  );
}
