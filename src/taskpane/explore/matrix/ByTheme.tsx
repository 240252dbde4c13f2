import { makeStyles, tokens } from "@fluentui/react-components";
import { measuresOf, type EvidenceIndex } from "../../../analysis";
import type { Pair } from "../../../workbook";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { Choice } from "../../kit/Choice";
import { useKitStyles } from "../../kit/styles";
import { Legend } from "./Legend";
import { LevelChoice } from "./LevelChoice";
import { themesOf } from "./matrix";
import { ORDERS, type ExploreState } from "../state";
import { useExploreStyles } from "../styles";
import { useExploreTexts } from "../texts";
import { ThemeGrid } from "./grid/ThemeGrid";

const useStyles = makeStyles({
  measures: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ByThemeProps {
  index: EvidenceIndex;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
  /** The pair whose evidence the user has just left. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** The cities by the measures of one theme. */
export function ByTheme({ index, state, onState, returnTo, onPair, onCity }: ByThemeProps) {
  const styles = useStyles();
  const shared = useExploreStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts();
  const { level, order } = state;
  const themes = themesOf(index);
  const theme = themes.find(({ id }) => id === state.theme) ?? themes[0];
  const themeId = theme?.id ?? "";
  const measures = measuresOf(index, { kind: "theme", id: themeId });
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
      {theme && (
        <ThemeGrid
          key={[theme.id, state.highlighted].join("|")}
          index={index}
          theme={theme}
          measures={measures}
          state={state}
          returnTo={returnTo}
          onPair={onPair}
          onCity={onCity}
        />
      )}
      <Legend />
      {measures.length > 0 && (
        <div className={kit.columnS}>
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
      <dd className={useKitStyles().quiet}>{name}</dd>
    </>
  );
}
