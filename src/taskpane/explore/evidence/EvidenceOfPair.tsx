import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isCoded, recordOf, statusOf } from "../../../analysis";
import { sectionWords, NOT_CODED_LABEL, STATUS_LABELS, type City, type Measure } from "../../../dataset";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { Facts } from "../../kit/Facts";
import { Heading } from "../../kit/Heading";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import { Mark } from "../Mark";
import type { SelectionPort } from "../port";
import { useExploreStyles } from "../styles";
import { useExploreTexts } from "../texts";
import { useFromTop } from "./useFromTop";
import { useRemarks } from "./useRemarks";

const useStyles = makeStyles({
  level: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  id: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface EvidenceOfPairProps {
  evidence: Evidence;
  port: SelectionPort | null;
  city: City;
  measure: Measure;
  /** Whether an action in the pane has led here, so that the heading takes the focus. */
  focus: boolean;
}

/** What the report says of a city on a measure, with section, origin and coding note. Give it a `key` per pair. */
export function EvidenceOfPair({ evidence, port, city, measure, focus }: EvidenceOfPairProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const shared = useExploreStyles();
  const language = useLanguage();
  const { evidence: texts, cityNotCoded } = useExploreTexts();
  const { index } = evidence.context;
  const coded = isCoded(index, city.id);
  const record = recordOf(index, city.id, measure.id);
  const status = statusOf(index, city.id, measure.id);
  const remarks = useRemarks(port, evidence, { city: city.id, measure: measure.id });
  const note = record?.note?.[language] ?? "";

  // Moving the focus would scroll as well, but the focus does not always move.
  useFromTop(`${city.id}|${measure.id}`);

  const facts: [string, string][] = [];
  if (record) {
    const section = sectionWords(record.citations, language);
    facts.push([texts.section, section ? fill(texts.sectionOf, { section }) : texts.noSection]);
  }
  facts.push([texts.period, index.period.name[language]]);
  if (record) {
    const { id: release } = index.dataset.release;
    const origin = evidence.fromWorkbook ? remarks?.origin : release;
    // The line is there before the row has been read, so that nothing jumps.
    const blank = remarks === undefined ? "…" : texts.noOrigin;
    facts.push([texts.origin, origin === release ? fill(texts.release, { release }) : origin || blank]);
    if (remarks?.notes) facts.push([texts.notes, remarks.notes]);
  }

  return (
    <div className={kit.columnM}>
      <div className={kit.columnXS}>
        <Heading focus={focus}>{`${city.name[language]} · ${measure.name[language]}`}</Heading>
        <div className={styles.level}>
          <Mark status={status} />
          {(coded ? STATUS_LABELS[status] : NOT_CODED_LABEL)[language]}
          <span className={mergeClasses(shared.id, styles.id)}>{measure.id}</span>
        </div>
      </div>
      {record ? (
        <p className={kit.body}>{record.summary[language] || texts.noSummary}</p>
      ) : coded ? (
        <Silence city={city} measure={measure} />
      ) : (
        <p className={kit.body}>
          {fill(cityNotCoded, { city: city.name[language], period: index.period.name[language] })}
        </p>
      )}
      <Facts facts={facts} />
      {note && (
        <div className={mergeClasses(kit.columnXS, kit.aside)}>
          <Subheading>{texts.doubt}</Subheading>
          <p className={kit.body}>{note}</p>
        </div>
      )}
    </div>
  );
}

/** Explains what follows, and what does not, from the report's silence. */
function Silence({ city, measure }: { city: City; measure: Measure }) {
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts().evidence;
  const name = { city: city.name[language], measure: measure.name[language] };
  return (
    <div className={mergeClasses(kit.columnXS, kit.aside)}>
      <p className={kit.body}>{fill(texts.notReported, name)}</p>
      <p className={kit.body}>{fill(measure.list === "open" ? texts.openList : texts.closedList, name)}</p>
    </div>
  );
}
