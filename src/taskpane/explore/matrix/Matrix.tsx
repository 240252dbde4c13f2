import { useId } from "react";
import type { FunctionContext } from "../../../functions/context";
import type { Pair } from "../../../workbook";
import { Heading } from "../../kit/Heading";
import { useKitStyles } from "../../kit/styles";
import { ByCity } from "./ByCity";
import { ByTheme } from "./ByTheme";
import { Modes } from "./Modes";
import { Search } from "./Search";
import type { ExploreState, Mode } from "../state";
import { useExploreTexts } from "../texts";

interface MatrixProps {
  context: FunctionContext;
  /** Id of the city in focus, if any. */
  city: string | null;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
  /** The pair whose evidence the user has just left. */
  returnTo: Pair | null;
  onPair: (pair: Pair) => void;
  onCity: (city: string) => void;
}

/** All evidence at a glance, by theme or by city. */
export function Matrix({ context, city, state, onState, returnTo, onPair, onCity }: MatrixProps) {
  const kit = useKitStyles();
  const texts = useExploreTexts();
  const id = useId();
  const panelId = `${id}panel`;
  const tabId = (mode: Mode) => `${id}${mode}`;
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
      <Modes
        mode={state.mode}
        onMode={(mode) => {
          onState({ mode });
        }}
        tabId={tabId}
        panelId={panelId}
      />
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(state.mode)} className={kit.columnM}>
        {state.mode === "theme" ? <ByTheme {...view} /> : <ByCity {...view} city={city} />}
      </div>
    </>
  );
}
