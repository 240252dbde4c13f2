import { makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import type { SourceFault } from "./port";
import { useRefreshTexts } from "./texts";

const useStyles = makeStyles({
  faults: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
  fault: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  place: { display: "block", fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2 },
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FaultListProps {
  faults: readonly SourceFault[];
  /** How many there are beyond those. */
  more: number;
}

/** What is wrong with data, each with its place. */
export function FaultList({ faults, more }: FaultListProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useRefreshTexts().faults;
  return (
    <>
      <ul className={styles.faults}>
        {faults.map(({ place, text }) => (
          <li key={`${place.en} ${text.en}`} className={styles.fault}>
            <span className={styles.place}>{place[language] || texts.whole}</span>
            <span className={styles.text}>{text[language]}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{fill(texts.more, { count: more })}</p>}
    </>
  );
}
