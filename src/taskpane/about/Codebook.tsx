import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { EvidenceIndex } from "../../analysis";
import { sectionWords } from "../../dataset";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import { useKitStyles } from "../kit/styles";
import { themesOf } from "../explore/matrix/matrix";
import { useAboutTexts } from "./texts";

const useStyles = makeStyles({
  measures: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  id: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightRegular },
});

/** The measures of each theme with definition, section and whether the list of cities is complete. */
export function Codebook({ index }: { index: EvidenceIndex }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useAboutTexts();
  return (
    <Accordion collapsible multiple>
      {themesOf(index).map((theme) => (
        <AccordionItem key={theme.id} value={theme.id}>
          <AccordionHeader as="h4" size="small">
            {theme.name[language]}
          </AccordionHeader>
          <AccordionPanel>
            <dl className={styles.measures}>
              {(index.measuresByTheme.get(theme.id) ?? []).map((measure) => (
                <div key={measure.id}>
                  <dt className={kit.strong}>
                    {measure.name[language]} <span className={styles.id}>{measure.id}</span>
                  </dt>
                  <dd className={kit.note}>
                    {measure.definition[language]}
                    <br />
                    {fill(texts.lists[measure.list], {
                      section: sectionWords(measure.citations, language) || texts.noSection,
                    })}
                    {(measure.statements ?? []).map(({ summary, citations }) => (
                      <span key={summary[language]}>
                        <br />
                        {fill(texts.statement, {
                          statement: summary[language],
                          section: sectionWords(citations, language),
                        })}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
