import type { EvidenceIndex } from "../../../analysis";
import { sectionWords, type Measure } from "../../../dataset";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import { useExploreTexts } from "../texts";

/** Definition of the measure, whether the report's list of cities is complete, and what it says without naming cities. */
export function AboutMeasure({ index, measure }: { index: EvidenceIndex; measure: Measure }) {
  const kit = useKitStyles();

  const language = useLanguage();
  const texts = useExploreTexts().evidence;
  const statements = [...(measure.statements ?? []), ...(index.themes.get(measure.theme)?.statements ?? [])];
  return (
    <div className={kit.columnS}>
      <Subheading>{texts.about}</Subheading>
      {[measure.definition[language], texts.lists[measure.list], measure.listNote[language]]
        .filter((text) => text !== "")
        .map((text) => (
          <p key={text} className={kit.quiet}>
            {text}
          </p>
        ))}
      {statements.length > 0 && (
        <>
          <Subheading>{texts.statements}</Subheading>
          {statements.map(({ summary, citations }) => (
            <p key={summary[language]} className={kit.quiet}>
              {summary[language]}{" "}
              <span className={kit.note}>
                {fill(texts.sectionOf, { section: sectionWords(citations, language) })}
              </span>
            </p>
          ))}
          <p className={kit.note}>{texts.statementsNote}</p>
        </>
      )}
    </div>
  );
}
