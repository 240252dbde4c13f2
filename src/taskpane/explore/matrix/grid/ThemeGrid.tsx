import { useMemo } from "react";
import { isCoded, type EvidenceIndex } from "../../../../analysis";
import type { Measure, Theme } from "../../../../dataset";
import { fill } from "../../../../locales/fill";
import type { Pair } from "../../../../workbook";
import { namesText } from "../../../../workbook/briefing/wording";
import { useLanguage } from "../../../context";
import { useKitStyles } from "../../../kit/styles";
import { Grid } from "./Grid";
import { cityRows } from "../matrix";
import type { ExploreState } from "../../state";
import { useExploreTexts } from "../../texts";

interface ThemeGridProps {
  index: EvidenceIndex;
  theme: Theme;
  measures: readonly Measure[];
  state: ExploreState;
  /** The pair whose evidence the user has just left. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** The filtered and sorted grid of a theme, or why it is empty. */
export function ThemeGrid({ index, theme, measures, state, returnTo, onPair, onCity }: ThemeGridProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts();
  const { level, order, highlighted } = state;
  const rows = useMemo(
    () => cityRows(index, measures, { level, order, language }),
    [index, measures, level, order, language],
  );
  const uncoded = [...index.cities.values()].filter(({ id }) => !isCoded(index, id));
  if (measures.length === 0) return <p className={kit.note}>{texts.grid.noMeasures}</p>;
  if (index.cities.size === 0) return <p className={kit.note}>{texts.noCities}</p>;
  return (
    <div>
      <div role="status" className={kit.note}>
        {level !== null &&
          (rows.length === 0
            ? texts.grid.none
            : fill(texts.grid.matches, { count: rows.length, total: index.codedCities.length }))}
      </div>
      {rows.length > 0 && (
        <Grid
          label={fill(texts.grid.label, { theme: theme.name[language] })}
          index={index}
          rows={rows}
          measures={measures}
          level={level}
          highlighted={highlighted}
          returnTo={returnTo}
          onPair={onPair}
          onCity={onCity}
        />
      )}
      {uncoded.length > 0 && (
        <p className={kit.note}>
          {fill(texts.grid.uncoded, {
            cities: index.cities.size,
            coded: index.codedCities.length,
            names: namesText(uncoded, language),
          })}
        </p>
      )}
    </div>
  );
}
