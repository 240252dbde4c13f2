import { makeStyles, tokens } from "@fluentui/react-components";
import type { EvidenceIndex, GapReport } from "../../analysis";
import { sectionWords } from "../../dataset/labels";
import { fill } from "../../locales/fill";
import { briefingTexts } from "../../workbook/briefing/texts";
import { findingTexts, namesText } from "../../workbook/briefing/wording";
import { useLanguage } from "../context";
import { Subheading } from "../kit/Subheading";
import { useKitStyles } from "../kit/styles";
import { useGapsTexts } from "./texts";

const useStyles = makeStyles({
  topic: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  beside: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  part: { marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  findings: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Texts one below the other under a heading of their own; nothing where there are none. */
function TextList({ heading, texts }: { heading: string; texts: readonly string[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <div className={styles.part}>
      <p className={styles.label}>{heading}</p>
      <ul className={styles.findings}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** The authors' recommendations, each beside what the data say of its model cities. */
export function RecommendationList({ report, index }: { report: GapReport; index: EvidenceIndex }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const briefing = briefingTexts(language);
  return (
    <div className={kit.columnM}>
      <Subheading>{briefing.advice}</Subheading>
      {report.recommendations.length === 0 && (
        <p className={kit.note}>{fill(briefing.noAdvice, { city: report.city.name[language] })}</p>
      )}
      {report.recommendations.map((each) => {
        const { id, topic, modelCities, summary, citations, note, reasons, actions } = each.recommendation;
        const cities = modelCities.flatMap((city) => index.cities.get(city) ?? []);
        return (
          <div key={id}>
            <h4 className={styles.topic}>{topic[language]}</h4>
            <p className={kit.body}>{summary[language]}</p>
            <TextList
              heading={briefing.adviceParts.reasons}
              texts={reasons.map((reason) => reason[language])}
            />
            <TextList
              heading={briefing.adviceParts.actions}
              texts={actions.map((action) => action.summary[language])}
            />
            <p className={kit.note}>
              {cities.length > 0 && (
                <>
                  {fill(texts.adviceModels, { cities: namesText(cities, language) })}
                  <br />
                </>
              )}
              {fill(texts.section, { section: sectionWords(citations, language) })}
              {note && <br />}
              {note && fill(texts.note, { note: note[language] })}
            </p>
            {each.findings.length > 0 && (
              <div className={styles.beside}>
                <p className={styles.label}>{briefing.beside}</p>
                <ul className={styles.findings}>
                  {findingTexts(each, report, language).map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
