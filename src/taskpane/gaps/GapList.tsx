import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { recordOf, type EvidenceIndex, type GapReport, type Lesson } from "../../analysis";
import type { ShortfallStatus } from "../../dataset/labels";
import { fill } from "../../locales/fill";
import { briefingTexts } from "../../workbook/briefing/texts";
import { coverageText, placesText } from "../../workbook/briefing/wording";
import { useLanguage } from "../context";
import type { Focus } from "../focus";
import { Subheading } from "../kit/Subheading";
import { useKitStyles } from "../kit/styles";
import { EvidenceText } from "./EvidenceText";
import { ModelCities, PLACES } from "./ModelCities";
import { useGapsTexts } from "./texts";

/** Gaps shown at once; more come on request. */
const PAGE = 40;

const useStyles = makeStyles({
  confirmed: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorder2}`,
  },
  notReported: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px dashed ${tokens.colorNeutralStroke1}`,
  },
  toDeepen: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
  },
  header: { "& button": { alignItems: "flex-start", padding: `${tokens.spacingVerticalS} 0` } },
  summary: { display: "flex", flexDirection: "column", textAlign: "left" },
  panel: { margin: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}` },
});

interface GapListProps {
  status: ShortfallStatus;
  report: GapReport;
  index: EvidenceIndex;
  /** Id of the measure in focus: its gap is unfolded at first. */
  measure: string | null;
  onShowEvidence: (pair: Focus) => void;
}

/** Gaps of one status or what is to deepen, each with the number of cities that go further; unfolded, with the cities to learn from. */
export function GapList({ status, report, index, measure, onShowEvidence }: GapListProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const { lists, none, explanations } = briefingTexts(language);
  const [pages, setPages] = useState(1);
  const lessons = report.lists[status];
  const left = report.counts[status] - lessons.length;
  const shown = lessons.slice(0, pages * PAGE);
  return (
    <div className={kit.columnXS}>
      <Subheading>{fill(lists[status], { count: lessons.length })}</Subheading>
      <p className={kit.note}>
        {report.counts[status] === 0
          ? none[status]
          : fill(explanations[status], { city: report.city.name[language] })}
      </p>
      {lessons.length > 0 && (
        <Accordion
          className={styles[status]}
          collapsible
          multiple
          defaultOpenItems={measure === null ? [] : [measure]}
        >
          {shown.map((lesson) => (
            <Gap
              key={lesson.measure.id}
              lesson={lesson}
              report={report}
              index={index}
              onShowEvidence={onShowEvidence}
            />
          ))}
        </Accordion>
      )}
      {shown.length < lessons.length && (
        <Button
          onClick={() => {
            setPages(pages + 1);
          }}
        >
          {fill(texts.more, { count: Math.min(PAGE, lessons.length - shown.length) })}
        </Button>
      )}
      {left > 0 && (
        <p className={kit.note}>{fill(texts.hidden, { count: left, minimum: report.question.minimum })}</p>
      )}
    </div>
  );
}

type GapProps = Pick<GapListProps, "report" | "index" | "onShowEvidence"> & { lesson: Lesson };

function Gap({ lesson, report, index, onShowEvidence }: GapProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const { measure } = lesson;
  const leading = lesson.models.filter(({ rank }) => rank <= PLACES);
  const basis = recordOf(index, report.city.id, measure.id);
  return (
    <AccordionItem value={measure.id} className={kit.ruled}>
      <AccordionHeader as="h4" className={styles.header}>
        <span className={styles.summary}>
          <span className={kit.strong}>{measure.name[language]}</span>
          <span className={kit.note}>{coverageText(lesson, report, language)}</span>
          {lesson.models.length > 0 && (
            <span className={kit.note}>
              {fill(texts.learn, { cities: placesText(leading, language) })}
              {leading.length < lesson.models.length && "…"}
            </span>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {basis && <EvidenceText heading={briefingTexts(language).basis} record={basis} />}
        <ModelCities lesson={lesson} index={index} onShowEvidence={onShowEvidence} />
      </AccordionPanel>
    </AccordionItem>
  );
}
