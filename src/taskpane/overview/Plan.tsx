import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Dataset, Language } from "../../dataset";
import type { PopulateResult } from "../../excel";
import { SHEET_IDS } from "../../workbook/description";
import { fill } from "../../locales/fill";
import { useLanguage, useTexts } from "../context";
import { Figures } from "./Figures";
import { Heading } from "../kit/Heading";
import { Subheading } from "../kit/Subheading";
import { LazyNotice } from "../kit/LazyNotice";
import { useKitStyles } from "../kit/styles";
import { isWithin, momentText } from "../shared/moment";
import type { WorkbookState } from "./port";
import { populateProblem, writtenText } from "../shared/problem";
import { LANGUAGES, textsIn } from "../texts";

const useStyles = makeStyles({
  sheet: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorBrandStroke2}` },
});

/** In milliseconds. A populate takes seconds, or minutes on a slow network: one that began this recently may still be running. */
const STILL_BUSY = 5 * 60_000;

interface PlanProps {
  state: Extract<WorkbookState, { status: "empty" | "unfinished" }>;
  /** Result of a populate that has just ended. */
  last: PopulateResult | null;
  dataset: Dataset;
  focusHeading: boolean;
  onPopulate: (language: Language) => void;
}

/** Says what populating will add to the workbook, and starts it. */
export function Plan({ state, last, dataset, focusHeading, onPopulate }: PlanProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const { errors, pane, sheets } = useTexts();
  const [chosen, setChosen] = useState<Language>();
  const begunIn = state.status === "unfinished" ? state.language : null;
  const workbookLanguage = begunIn ?? chosen ?? language;
  const { names } = textsIn(workbookLanguage).sheets;
  const problem = last && populateProblem(last, errors, language);
  const { cities, measures, records, periods } = dataset;

  return (
    <section className={kit.columnL}>
      <Heading focus={focusHeading}>{pane.overview.title}</Heading>
      {problem && <LazyNotice intent="error" {...problem} />}
      {last?.status === "cancelled" && (
        <LazyNotice
          intent="info"
          title={pane.overview.cancelled}
          lines={[writtenText(last.written, errors)]}
        />
      )}
      {state.status === "unfinished" && !last && <UnfinishedNotice since={state.since} />}
      <p className={kit.quiet}>
        {fill(pane.overview.lead, { period: periods.map(({ name }) => name[language]).join(" / ") })}
      </p>
      <Figures figures={{ cities: cities.length, measures: measures.length, records: records.length }} />
      <Field label={pane.overview.workbookLanguage}>
        <RadioGroup
          layout="horizontal"
          value={workbookLanguage}
          disabled={begunIn !== null}
          onChange={(_, { value }) => {
            setChosen(LANGUAGES.find((known) => known === value));
          }}
        >
          {LANGUAGES.map((known) => (
            <Radio key={known} value={known} label={pane.languageNames[known]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={kit.columnS}>
        <Button
          appearance="primary"
          size="large"
          onClick={() => {
            onPopulate(workbookLanguage);
          }}
        >
          {pane.overview.populate}
        </Button>
        <p className={kit.note}>{pane.overview.untouched}</p>
      </div>
      <Subheading>{fill(pane.overview.creates, { count: SHEET_IDS.length })}</Subheading>
      <ul className={mergeClasses(kit.columnM, kit.list)}>
        {SHEET_IDS.map((id) => (
          <li key={id} className={styles.sheet}>
            <span className={mergeClasses(kit.line, kit.strong)}>{names[id]}</span>
            <span className={kit.note}>{sheets.purposes[id]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnfinishedNotice({ since }: { since: string | null }) {
  const language = useLanguage();
  const { busy, unfinished } = useTexts().pane.overview;
  const [mayBeBusy] = useState(since !== null && isWithin(since, STILL_BUSY));
  if (since !== null && mayBeBusy) {
    const lines = [fill(busy.body, { time: momentText(since, language) })];
    return <LazyNotice intent="info" title={busy.title} lines={lines} />;
  }
  return <LazyNotice intent="warning" title={unfinished.title} lines={[unfinished.body]} />;
}
