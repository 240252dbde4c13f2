import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { coveredMeasures, isCoded, recordOf, statusOf, type EvidenceIndex } from "../../../analysis";
import { NOT_CODED_LABEL, STATUS_LABELS, type Measure } from "../../../dataset";
import { fill } from "../../../locales/fill";
import type { Pair } from "../../../workbook";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { Choice } from "../../kit/Choice";
import { useKitStyles } from "../../kit/styles";
import { LevelChoice } from "./LevelChoice";
import { Mark } from "../Mark";
import { cityRows, themesOfCity } from "./matrix";
import type { ExploreState } from "../state";
import { useExploreStyles } from "../styles";
import { useExploreTexts } from "../texts";

const useStyles = makeStyles({
  themeHead: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  entry: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { minWidth: 0 },
  summary: {
    display: "block",
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ByCityProps {
  index: EvidenceIndex;
  /** Id of the city; the first city is shown if it is null or not in the data. */
  city: string | null;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** All measures of one city, grouped by theme. */
export function ByCity({ index, city, state, onState, returnTo, onPair, onCity }: ByCityProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const shared = useExploreStyles();
  const language = useLanguage();
  const texts = useExploreTexts();
  const { level } = state;
  const cities = useMemo(
    () => cityRows(index, [], { level: null, order: "name", language }).map((row) => row.city),
    [index, language],
  );
  const chosen = index.cities.get(city ?? "") ?? cities[0];
  if (!chosen) return <p className={kit.note}>{texts.noCities}</p>;
  const { id } = chosen;
  const themes = themesOfCity(index, id, level);

  return (
    <>
      <div className={shared.choices}>
        <Choice
          label={texts.city}
          value={id}
          options={cities.map((each) => ({ value: each.id, label: each.name[language] }))}
          onChoose={onCity}
        />
        <LevelChoice
          level={level}
          onLevel={(wanted) => {
            onState({ level: wanted });
          }}
        />
      </div>
      <p className={kit.note} role="status">
        {isCoded(index, id)
          ? fill(texts.totals, {
              covered: coveredMeasures(index, id).length,
              total: index.allMeasures.length,
              detailed: coveredMeasures(index, id, undefined, { level: "detailed" }).length,
            })
          : fill(texts.cityNotCoded, { city: chosen.name[language], period: index.period.name[language] })}
      </p>
      {themes.length === 0 && <p className={kit.note}>{texts.noMatches}</p>}
      {themes.map(({ theme, measures, covered, total }) => (
        <section key={theme.id}>
          <div className={styles.themeHead}>
            <Subheading>{theme.name[language]}</Subheading>
            <span className={kit.note}>{fill(texts.themeTotals, { covered, total })}</span>
          </div>
          <ul className={kit.list}>
            {measures.map((measure) => (
              <Entry
                key={measure.id}
                index={index}
                city={id}
                measure={measure}
                focus={returnTo?.city === id && returnTo.measure === measure.id}
                onPair={onPair}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface EntryProps {
  index: EvidenceIndex;
  city: string;
  measure: Measure;
  /** Whether the user has just left the evidence of this entry. */
  focus: boolean;
  onPair: (pair: Pair) => void;
}

function Entry({ index, city, measure, focus, onPair }: EntryProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  const status = statusOf(index, city, measure.id);
  const summary = recordOf(index, city, measure.id)?.summary[language] ?? "";
  const level = isCoded(index, city) ? STATUS_LABELS[status][language] : NOT_CODED_LABEL[language];
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={styles.entry}
        onClick={() => {
          onPair({ city, measure: measure.id });
        }}
      >
        <Mark status={status} />
        <span className={styles.text}>
          <span className={kit.line}>{measure.name[language]}</span>
          <span className={styles.summary}>{[level, summary].filter(Boolean).join(" · ")}</span>
        </span>
      </button>
    </li>
  );
}
