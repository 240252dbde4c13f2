import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular, ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { EvidenceIndex } from "../../../analysis";
import type { Measure, Status } from "../../../dataset";
import { fill } from "../../../locales/fill";
import type { Pair } from "../../../workbook";
import { useLanguage } from "../../context";
import { useKitStyles } from "../../kit/styles";
import { sequence } from "../matrix/matrix";
import { useExploreTexts } from "../texts";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  back: { marginRight: "auto", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
});

interface PairNavigationProps {
  index: EvidenceIndex;
  pair: Pair;
  /** Level that is filtered for; null: all. */
  level: Status | null;
  onBack: () => void;
  onPair: (pair: Pair) => void;
}

/** Buttons: back to the matrix, and to the city's previous and next measure. */
export function PairNavigation({ index, pair, level, onBack, onPair }: PairNavigationProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts().evidence;
  const measures = sequence(index, pair, level);
  const place = measures.findIndex(({ id }) => id === pair.measure);
  const step = (measure: Measure | undefined, text: string, icon: ReactElement) => (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={fill(text, { measure: measure?.name[language] ?? "" }).replace(/[:：]\s*$/, "")}
      disabledFocusable={!measure}
      onClick={() => {
        if (measure) onPair({ city: pair.city, measure: measure.id });
      }}
    />
  );
  return (
    <div className={styles.bar}>
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={onBack}>
        {texts.back}
      </Button>
      {step(measures[place - 1], texts.previous, <ChevronLeft20Regular />)}
      <span className={kit.note}>{fill(texts.position, { place: place + 1, count: measures.length })}</span>
      {step(measures[place + 1], texts.next, <ChevronRight20Regular />)}
    </div>
  );
}
