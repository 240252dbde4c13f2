import { useMemo } from "react";
import type { DataPart } from "../../dataset/parts";
import { gapReport, type GapReport } from "../../analysis";
import { SHORTFALL_STATUSES } from "../../dataset/labels";
import { fill } from "../../locales/fill";
import { briefingTexts } from "../../workbook/briefing/texts";
import { useLanguage } from "../context";
import type { Focus } from "../focus";
import { FigureRow } from "../kit/FigureRow";
import { Heading } from "../kit/Heading";
import { useKitStyles } from "../kit/styles";
import type { Evidence } from "../evidence";
import { UnknownNotice } from "../shared/UnknownNotice";
import { RecommendationList } from "./RecommendationList";
import { FIRST_CHOICES, questionOf, type GapChoices } from "./choices";
import { ChosenCities, NearestCities } from "./ComparedCities";
import { GapList } from "./GapList";
import { InsertBriefing } from "./briefing/InsertBriefing";
import type { BriefingPort } from "./port";
import { Question } from "./Question";
import { useGapsTexts } from "./texts";

interface GapsProps {
  evidence: Evidence;
  focus: Focus;
  onFocus: (focus: Focus) => void;
  /** Undefined: nothing chosen yet. */
  choices: GapChoices | undefined;
  onChoose: (choices: GapChoices) => void;
  onShowEvidence: (pair: Focus) => void;
  /** null where there is no workbook. */
  port: BriefingPort | null;
}

/** What a briefing states beside gaps: where it is unknown, the briefing would say that there is none. */
const BRIEFED: readonly DataPart[] = ["texts", "lists", "recommendations"];

/** The gaps of a city, with the cities to learn from. */
export default function Gaps({
  evidence,
  focus,
  onFocus,
  choices = FIRST_CHOICES,
  onChoose,
  onShowEvidence,
  port,
}: GapsProps) {
  const kit = useKitStyles();
  const texts = useGapsTexts();
  const { index, unknown } = evidence.context;
  const isUnknown = BRIEFED.some((part) => unknown[part] !== undefined);
  const language = useLanguage();
  const question = useMemo(() => questionOf(index, focus.city, choices), [index, focus.city, choices]);
  const report = useMemo(() => question && gapReport(index, question), [index, question]);
  const choose = (choice: Partial<GapChoices>) => {
    onChoose({ ...choices, ...choice });
  };

  if (!question) {
    return (
      <section className={kit.columnL}>
        <Heading focus={false}>{texts.title}</Heading>
        <p className={kit.quiet}>{texts.noCities}</p>
      </section>
    );
  }
  const form = (
    <Question
      index={index}
      question={question}
      choices={choices}
      onCity={(city) => {
        onFocus({ city, measure: null });
      }}
      onChoose={choose}
    />
  );
  if (!report) {
    const city = index.cities.get(question.city)?.name[language] ?? question.city;
    return (
      <section className={kit.columnL}>
        <Heading focus={false}>{texts.title}</Heading>
        {form}
        <p role="status" className={kit.quiet}>
          {fill(texts.notCoded, { city, period: index.period.name[language] })}
        </p>
      </section>
    );
  }
  return (
    <section className={kit.columnL}>
      <Heading focus={false}>{texts.title}</Heading>
      {form}
      {choices.comparison === "nearest" && <NearestCities report={report} />}
      {choices.comparison === "chosen" && (
        <ChosenCities
          index={index}
          city={report.city.id}
          chosen={choices.cities}
          onChoose={(cities) => {
            choose({ cities });
          }}
        />
      )}
      {report.compared.length === 0 && choices.comparison === "chosen" && (
        <p className={kit.quiet}>{texts.chooseFirst}</p>
      )}
      {(report.compared.length > 0 || choices.comparison === "all") && (
        <>
          <Figures report={report} />
          <UnknownNotice evidence={evidence} parts={BRIEFED} />
          {port && !isUnknown && <InsertBriefing port={port} report={report} evidence={evidence} />}
          {!port && <p className={kit.quiet}>{texts.insert.outside}</p>}
          {SHORTFALL_STATUSES.map((status) => (
            <GapList
              // A new question begins with its own gaps unfolded.
              key={`${status} ${report.city.id} ${focus.measure ?? ""}`}
              status={status}
              report={report}
              index={index}
              measure={focus.measure}
              onShowEvidence={onShowEvidence}
            />
          ))}
          {!isUnknown && <RecommendationList report={report} index={index} />}
        </>
      )}
    </section>
  );
}

function Figures({ report: { city, counts, measures } }: { report: GapReport }) {
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const { figures } = briefingTexts(language);
  const { confirmed, notReported, toDeepen } = counts;
  return (
    <div>
      <FigureRow
        figures={[
          { label: figures.measures, value: measures },
          { label: figures.covered, value: counts.covered },
          { label: figures.toDeepen, value: toDeepen },
          { label: figures.confirmed, value: confirmed },
          { label: figures.notReported, value: notReported },
        ]}
      />
      <p role="status" className={kit.unseen}>
        {fill(texts.result, { city: city.name[language], confirmed, notReported, toDeepen })}
      </p>
    </div>
  );
}
