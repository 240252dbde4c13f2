import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { measuresOf, type EvidenceIndex } from "../../analysis";
import { fill } from "../../locales/fill";
import type { Pair } from "../../workbook";
import { useLanguage } from "../context";
import { Subheading } from "../shared/Subheading";
import { Choice } from "./Choice";
import { Grid } from "./Grid";
import { Legend } from "./Legend";
import { LevelChoice } from "./LevelChoice";
import { cityRows, themesOf } from "./matrix";
import { ORDERS, type ExploreState } from "./state";
import { useExploreStyles } from "./styles";
import { useExploreTexts } from "./texts";

const useStyles = makeStyles({
  measures: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ByThemeProps {
  index: EvidenceIndex;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
  /** The pair that the user comes back from. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** All cities on the measures of one theme. */
export function ByTheme({ index, state, onState, returnTo, onPair, onCity }: ByThemeProps) {
  const styles = useStyles();
  const shared = useExploreStyles();
  const language = useLanguage();
  const texts = useExploreTexts();
  const { level, order, highlighted } = state;
  const themes = themesOf(index);
  const theme = themes.find(({ id }) => id === state.theme) ?? themes[0];
  const themeId = theme?.id ?? "";
  const measures = measuresOf(index, { kind: "theme", id: themeId });
  const rows = useMemo(
    () => cityRows(index, measuresOf(index, { kind: "theme", id: themeId }), { level, order, language }),
    [index, themeId, level, order, language],
  );

  const grid = () => {
    if (measures.length === 0) return <p className={shared.note}>{texts.grid.noMeasures}</p>;
    if (index.cities.size === 0) return <p className={shared.note}>{texts.noCities}</p>;
    if (rows.length === 0) return <p className={shared.note}>{texts.grid.none}</p>;
    return (
      <Grid
        key={[themeId, highlighted].join("|")}
        label={fill(texts.grid.label, { theme: theme?.name[language] ?? "" })}
        index={index}
        rows={rows}
        measures={measures}
        level={level}
        highlighted={highlighted}
        returnTo={returnTo}
        onPair={onPair}
        onCity={onCity}
      />
    );
  };

  return (
    <>
      <div className={shared.choices}>
        <div className={shared.wide}>
          <Choice
            label={texts.theme}
            value={themeId}
            options={themes.map(({ id, name }) => ({ value: id, label: name[language] }))}
            onChoose={(chosen) => {
              onState({ theme: chosen, highlighted: null });
            }}
          />
        </div>
        <LevelChoice
          level={level}
          onLevel={(chosen) => {
            onState({ level: chosen });
          }}
        />
        <Choice
          label={texts.order}
          value={order}
          options={ORDERS.map((value) => ({ value, label: texts.orders[value] }))}
          onChoose={(chosen) => {
            onState({ order: chosen });
          }}
        />
      </div>
      <Legend />
      <div className={shared.part}>
        <div role="status">
          {level !== null && rows.length > 0 && (
            <p className={shared.note}>
              {fill(texts.grid.matches, { count: rows.length, total: index.cities.size })}
            </p>
          )}
        </div>
        {grid()}
      </div>
      {measures.length > 0 && (
        <div className={shared.part}>
          <Subheading>{texts.measures}</Subheading>
          <dl className={styles.measures}>
            {measures.map(({ id, name }) => (
              <MeasureName key={id} id={id} name={name[language]} />
            ))}
          </dl>
        </div>
      )}
    </>
  );
}

function MeasureName({ id, name }: { id: string; name: string }) {
  return (
    <>
      <dt className={useExploreStyles().id}>{id}</dt>
      <dd className={useStyles().name}>{name}</dd>
    </>
  );
}
