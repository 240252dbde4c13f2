import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { citiesOf, coverage, listOf, type EvidenceIndex, type Scope } from "../../analysis";
import { fill } from "../../locales/fill";
import { useLanguage, useTexts } from "../context";
import { Subheading } from "../kit/Subheading";
import { useKitStyles } from "../kit/styles";

const useStyles = makeStyles({
  labels: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  count: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  bar: { height: "8px" },
});

/** How many cities plan each theme, as bars. */
export default function Penetration({ index }: { index: EvidenceIndex }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useTexts().pane.penetration;
  const total = citiesOf(index).length;
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const themes = [...index.themes.values()].map((theme) => {
    const scope: Scope = { kind: "theme", id: theme.id };
    const open = listOf(index, scope) === "open";
    return { ...theme, covering: coverage(index, scope), open };
  });
  return (
    <figure className={mergeClasses(kit.columnM, kit.body)} aria-labelledby="penetration">
      <Subheading id="penetration">{texts.title}</Subheading>
      <ul className={mergeClasses(kit.columnM, kit.list)}>
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
      <figcaption className={kit.note}>
        {total < index.cities.size && (
          <>
            {fill(texts.coded, { cities: index.cities.size, coded: total })}
            <br />
          </>
        )}
        {texts.note}
      </figcaption>
    </figure>
  );
}
