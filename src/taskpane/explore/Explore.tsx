import { isCoded, statusOf } from "../../analysis";
import { NOT_CODED_LABEL, STATUS_LABELS } from "../../dataset";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import { useKitStyles } from "../kit/styles";
import { PairView } from "./evidence/PairView";
import { Follow } from "./Follow";
import { Matrix } from "./matrix/Matrix";
import { useExploreTexts } from "./texts";
import { UnshownRow } from "./UnshownRow";
import { useExploring, type ExploreProps } from "./useExploring";
import { UnknownNotice } from "../shared/UnknownNotice";

/** The matrix as a heat map, with the evidence of each cell. */
export default function Explore(props: ExploreProps) {
  const { evidence, focus, port, state, onState } = props;
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts();
  const { index } = evidence.context;
  const { shown, takesFocus, returnTo, unshown, goToPair, stepTo, goToCity, goBack } = useExploring(props);

  return (
    <section className={kit.columnM}>
      <div role="status" className={kit.unseen}>
        {shown &&
          fill(texts.evidence.announcement, {
            city: shown.city.name[language],
            measure: shown.measure.name[language],
            level: (isCoded(index, shown.city.id)
              ? STATUS_LABELS[statusOf(index, shown.city.id, shown.measure.id)]
              : NOT_CODED_LABEL)[language],
          })}
      </div>
      {unshown && <UnshownRow row={unshown} index={index} />}
      <UnknownNotice evidence={evidence} parts={["texts", "lists"]} />
      {shown ? (
        <PairView
          evidence={evidence}
          port={port}
          {...shown}
          level={state.level}
          focus={takesFocus}
          onBack={goBack}
          onStep={stepTo}
          onPair={goToPair}
        />
      ) : (
        <Matrix
          context={evidence.context}
          city={focus.city}
          state={state}
          onState={onState}
          returnTo={returnTo}
          onPair={goToPair}
          onCity={goToCity}
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
