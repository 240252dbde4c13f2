import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import { useKitStyles } from "../kit/styles";
import type { SourceFault } from "./port";
import { useRefreshTexts, type RefreshTexts } from "./texts";

const useStyles = makeStyles({
  fault: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
});

interface FaultListProps {
  faults: readonly SourceFault[];
  /** Whether there are others, which are not listed. */
  more: boolean;
}

/** How many faults there are, as far as they have been counted: `12`, `more than 100`. */
export function faultCount({ faults, more }: FaultListProps, texts: RefreshTexts["faults"]): string {
  const count = String(faults.length);
  return more ? fill(texts.over, { count }) : count;
}

/** Faults of a file, each with its place. */
export function FaultList({ faults, more }: FaultListProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useRefreshTexts().faults;
  return (
    <>
      <ul className={mergeClasses(kit.columnS, kit.list)}>
        {faults.map(({ place, text }) => (
          <li key={`${place.en} ${text.en}`} className={styles.fault}>
            <span className={mergeClasses(kit.line, kit.strong)}>{place[language] || texts.whole}</span>
            <span className={kit.quiet}>{text[language]}</span>
          </li>
        ))}
      </ul>
      {more && <p className={kit.quiet}>{texts.more}</p>}
    </>
  );
}
