import { useEffect, useState } from "react";
import type { MatrixSelection, Pair } from "../../workbook";
import type { Evidence } from "../evidence";
import type { Focus } from "../focus";
import type { SelectionPort } from "./port";
import type { ExploreState } from "./state";
import type { Unshown } from "./UnshownRow";
import { useFollowing } from "./useFollowing";

export interface ExploreProps {
  evidence: Evidence;
  /** With a city and a measure the view shows their evidence, else the matrix. */
  focus: Focus;
  onFocus: (focus: Focus) => void;
  /** Null outside of Excel. */
  port: SelectionPort | null;
  state: ExploreState;
  onState: (change: Partial<ExploreState>) => void;
}

/** Moves between the matrix and the evidence, by what the user does in the pane and by what they select in the sheet. */
export function useExploring({ evidence, focus, onFocus, port, state, onState }: ExploreProps) {
  const { index } = evidence.context;
  const city = index.cities.get(focus.city ?? "");
  const measure = index.measures.get(focus.measure ?? "");
  const shown = city && measure ? { city, measure } : null;
  // Only actions in the pane move the focus here; a user who selects cells in the sheet stays there.
  const [focusOn, setFocusOn] = useState<Pair | null>(state.asked && shown ? pairOf(shown) : null);
  const [returnTo, setReturnTo] = useState<Pair | null>(null);
  const [unshown, setUnshown] = useState<Unshown | null>(null);

  const look = (next: Focus) => {
    setUnshown(null);
    onFocus(next);
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

  return {
    /** The pair whose evidence is shown; null: the matrix is shown. */
    shown,
    /** Whether the evidence takes the focus. */
    takesFocus: shown !== null && focusOn?.city === shown.city.id && focusOn.measure === shown.measure.id,
    /** The pair whose evidence the user has just left for the matrix. */
    returnTo,
    /** A selected row that cannot be shown. */
    unshown,
    goToPair: (pair: Pair) => {
      setFocusOn(pair);
      setReturnTo(null);
      look(pair);
    },
    /** Goes to a neighbouring measure; the focus stays where it is. */
    stepTo: (pair: Pair) => {
      setFocusOn(null);
      look(pair);
    },
    goToCity: (id: string) => {
      setReturnTo(null);
      onState({ mode: "city" });
      look({ city: id, measure: null });
    },
    goBack: () => {
      if (!shown) return;
      setReturnTo(pairOf(shown));
      onState({ theme: state.mode === "theme" ? shown.measure.theme : state.theme });
      look({ city: shown.city.id, measure: null });
    },
  };
}

function pairOf({ city, measure }: { city: { id: string }; measure: { id: string } }): Pair {
  return { city: city.id, measure: measure.id };
}
