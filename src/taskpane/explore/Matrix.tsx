import { Tab, TabList } from "@fluentui/react-components";
import { useId } from "react";
import type { FunctionContext } from "../../functions/context";
import type { Pair } from "../../workbook";
import { Heading } from "../shared/Heading";
import { ByCity } from "./ByCity";
import { ByTheme } from "./ByTheme";
import { Search } from "./Search";
import { MODES, type ExploreState } from "./state";
import { useExploreStyles } from "./styles";
import { useExploreTexts } from "./texts";

interface MatrixProps {
  context: FunctionContext;
  /** Id of the city that is looked at, if one is. */
  city: string | null;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
  /** The pair that the user comes back from. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** All the evidence at a glance, theme by theme or city by city. */
export function Matrix({ context, city, state, onState, returnTo, onPair, onCity }: MatrixProps) {
  const shared = useExploreStyles();
  const texts = useExploreTexts();
  const id = useId();
  const { index } = context;
  const view = { index, state, onState, returnTo, onPair, onCity };
  return (
    <>
      <Heading focus={false}>{texts.title}</Heading>
      <Search
        context={context}
        onCity={onCity}
        onMeasure={(measure) => {
          const theme = index.measures.get(measure)?.theme ?? null;
          onState({ mode: "theme", theme, highlighted: measure });
        }}
      />
      <TabList
        size="small"
        aria-label={texts.modes.label}
        selectedValue={state.mode}
        onTabSelect={(_, { value }) => {
          const mode = MODES.find((known) => known === value);
          if (mode) onState({ mode });
        }}
      >
        {MODES.map((mode) => (
          <Tab key={mode} id={`${id}${mode}`} value={mode} aria-controls={`${id}panel`}>
            {texts.modes[mode]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${state.mode}`} className={shared.view}>
        {state.mode === "theme" ? <ByTheme {...view} /> : <ByCity {...view} city={city} />}
      </div>
    </>
  );
}
