import type { City, Measure, Status } from "../../../dataset";
import type { Pair } from "../../../workbook";
import type { Evidence } from "../../evidence";
import { useKitStyles } from "../../kit/styles";
import type { SelectionPort } from "../port";
import { useExploreTexts } from "../texts";
import { AboutMeasure } from "./AboutMeasure";
import { EvidenceOfPair } from "./EvidenceOfPair";
import { OtherCities } from "./OtherCities";
import { PairNavigation } from "./PairNavigation";
import { ShowInSheet } from "./ShowInSheet";

interface PairViewProps {
  evidence: Evidence;
  /** Null outside of Excel. */
  port: SelectionPort | null;
  city: City;
  measure: Measure;
  /** Level that is filtered for; null: all. */
  level: Status | null;
  /** Whether an action in the pane has led here, so that the heading takes the focus. */
  focus: boolean;
  onBack: () => void;
  /** Goes to the city's next or previous measure; the focus stays on the button. */
  onStep: (pair: Pair) => void;
  onPair: (pair: Pair) => void;
}

/** Everything about a city on a measure, with links to other measures and cities. */
export function PairView(props: PairViewProps) {
  const { evidence, port, city, measure, level, focus, onBack, onStep, onPair } = props;
  const kit = useKitStyles();
  const texts = useExploreTexts();
  const { index } = evidence.context;
  const pair = { city: city.id, measure: measure.id };
  const key = `${pair.city}|${pair.measure}`;
  return (
    <>
      <PairNavigation index={index} pair={pair} level={level} onBack={onBack} onPair={onStep} />
      <EvidenceOfPair key={key} evidence={evidence} port={port} city={city} measure={measure} focus={focus} />
      {port ? (
        <ShowInSheet key={`${key}|show`} onShow={() => port.show(evidence, pair)} />
      ) : (
        <p className={kit.note}>{texts.sheet.outside}</p>
      )}
      <AboutMeasure index={index} measure={measure} />
      <OtherCities index={index} pair={pair} onPair={onPair} />
    </>
  );
}
