import { Button, makeStyles } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { recordOf, type EvidenceIndex, type Lesson } from "../../analysis";
import { fill } from "../../locales/fill";
import { modelName, reasonText } from "../../workbook/briefing/wording";
import { useLanguage } from "../context";
import { useKitStyles } from "../kit/styles";
import type { Focus } from "../focus";
import { EvidenceText } from "./EvidenceText";
import { useGapsTexts } from "./texts";

/** Ranks shown at first; the rest come on request. */
export const PLACES = 3;

const useStyles = makeStyles({
  show: { verticalAlign: "baseline" },
});

interface ModelCitiesProps {
  lesson: Lesson;
  index: EvidenceIndex;
  onShowEvidence: (pair: Focus) => void;
}

/** The cities to learn from, best first, each with the reason for its rank and with its evidence. */
export function ModelCities({ lesson, index, onShowEvidence }: ModelCitiesProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const [all, setAll] = useState(false);
  const shown = all ? lesson.models : lesson.models.filter(({ rank }) => rank <= PLACES);
  const measure = lesson.measure.id;
  return (
    <>
      <ol className={kit.list}>
        {shown.map((model) => {
          const { city } = model;
          const record = recordOf(index, city.id, measure);
          return (
            <li key={city.id}>
              {record && (
                <EvidenceText
                  record={record}
                  heading={
                    <>
                      {modelName(model, lesson, language)}{" "}
                      <Button
                        appearance="transparent"
                        size="small"
                        className={styles.show}
                        icon={<Open16Regular />}
                        aria-label={fill(texts.show, { city: city.name[language] })}
                        title={fill(texts.show, { city: city.name[language] })}
                        onClick={() => {
                          onShowEvidence({ city: city.id, measure });
                        }}
                      />
                    </>
                  }
                >
                  <span className={kit.note}>{reasonText(model, lesson, language)}</span>
                </EvidenceText>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length < lesson.models.length && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {fill(texts.others, { count: lesson.models.length - shown.length })}
        </Button>
      )}
    </>
  );
}
