import { useEffect, useState } from "react";
import { statusOf } from "../../analysis";
import { STATUS_LABELS } from "../../dataset";
import { fill } from "../../locales/fill";
import type { MatrixSelection, Pair } from "../../workbook";
import { useLanguage } from "../context";
import type { Focus } from "../focus";
import { useKitStyles } from "../kit/styles";
import type { Evidence } from "../evidence";
import { Follow } from "./Follow";
import { Matrix } from "./matrix/Matrix";
import { PairView } from "./evidence/PairView";
import type { SelectionPort } from "./port";
import type { ExploreState } from "./state";
import { useExploreTexts } from "./texts";
import { UnshownRow, type Unshown } from "./UnshownRow";
import { useFollowing } from "./useFollowing";

interface ExploreProps {
  evidence: Evidence;
  /** With a city and a measure the view shows their evidence, else the matrix. */
  focus: Focus;
  onFocus: (focus: Focus) => void;
  /** Null outside of Excel. */
  port: SelectionPort | null;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
}

/** The matrix as a heat map, with the evidence of each cell. */
export default function Explore({ evidence, focus, onFocus, port, state, onState }: ExploreProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts();
  const { index } = evidence.context;
  const city = index.cities.get(focus.city ?? "");
  const measure = index.measures.get(focus.measure ?? "");
  const pair: Pair | null = city && measure ? { city: city.id, measure: measure.id } : null;
  // Only actions in the pane move the focus here; a user who selects cells in the sheet stays there.
  const [focusOn, setFocusOn] = useState<Pair | null>(state.asked ? pair : null);
  const [returnTo, setReturnTo] = useState<Pair | null>(null);

  const [unshown, setUnshown] = useState<Unshown | null>(null);

  const look = (next: Focus) => {
    setUnshown(null);
    onFocus(next);
  };
  const goTo = (next: Pair) => {
    setFocusOn(next);
    setReturnTo(null);
    look(next);
  };
  const showCity = (id: string) => {
    setReturnTo(null);
    onState({ mode: "city" });
    look({ city: id, measure: null });
  };

  const follow = (selected: MatrixSelection) => {
    if (selected.city === focus.city && selected.measure === focus.measure) return;
    setFocusOn(null);
    setReturnTo(null);
    if (selected.city === null) {
      const theme = index.measures.get(selected.measure)?.theme ?? null;
      onState({ mode: "theme", theme, highlighted: selected.measure });
      onFocus({ ...focus, measure: null });
    } else {
      if (selected.measure === null) onState({ mode: "city" });
      onFocus(selected);
    }
  };

  useFollowing({
    port,
    evidence,
    following: state.following,
    asked: state.asked,
    inDoubt: unshown !== null,
    onSelected: (selected) => {
      const recognised = selected?.status === "recognised";
      setUnshown(recognised ? null : selected);
      if (recognised) follow(selected.place);
    },
  });

  const { asked } = state;
  useEffect(() => {
    if (asked) onState({ asked: false });
  }, [asked, onState]);

  return (
    <section className={kit.columnM}>
      <div role="status" className={kit.unseen}>
        {city &&
          measure &&
          fill(texts.evidence.announcement, {
            city: city.name[language],
            measure: measure.name[language],
            level: STATUS_LABELS[statusOf(index, city.id, measure.id)][language],
          })}
      </div>
      {unshown && <UnshownRow row={unshown} index={index} />}
      {city && measure && pair ? (
        <PairView
          evidence={evidence}
          port={port}
          city={city}
          measure={measure}
          level={state.level}
          focus={focusOn?.city === pair.city && focusOn.measure === pair.measure}
          onBack={() => {
            setReturnTo(pair);
            onState({ theme: state.mode === "theme" ? measure.theme : state.theme });
            look({ city: pair.city, measure: null });
          }}
          onStep={(next) => {
            setFocusOn(null);
            look(next);
          }}
          onPair={goTo}
        />
      ) : (
        <Matrix
          context={evidence.context}
          city={focus.city}
          state={state}
          onState={onState}
          returnTo={returnTo}
          onPair={goTo}
          onCity={showCity}
        />
      )}
      <Follow
        port={port}
        evidence={evidence}
        following={state.following}
        onFollowing={(following) => {
          onState({ following });
        }}
      />
    </section>
  );
}
