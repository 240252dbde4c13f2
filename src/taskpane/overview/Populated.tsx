import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { ageOf, type Dataset } from "../../dataset";
import type { Failure, PopulateResult } from "../../excel";
import { fill } from "../../locales/fill";
import { useLanguage, useTexts } from "../context";
import { LazyGrowth } from "../growth/LazyGrowth";
import type { SheetsPort } from "../growth/port";
import { LazyHealth } from "../health/LazyHealth";
import type { HealthPort } from "../health/port";
import { storeOf } from "../health/store";
import { useStore } from "../shared/useStore";
import { Heading } from "../kit/Heading";
import { LazyNotice } from "../kit/LazyNotice";
import { momentText } from "../shared/moment";
import { failureProblem } from "../shared/problem";
import { Subheading } from "../kit/Subheading";
import { useKitStyles } from "../kit/styles";
import type { Evidence, EvidenceSource } from "../evidence";
import { Figures } from "./Figures";
import type { PopulatedSheet, Workbook, WorkbookState } from "./port";

const Penetration = lazy(() => import(/* webpackPrefetch: true */ "./Penetration"));

const useStyles = makeStyles({
  go: {
    width: "100%",
    justifyContent: "space-between",
    paddingLeft: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Works in every populated workbook, and shows that a scope may be a theme. */
const EXAMPLE = '=KCFIN.COVERAGE("IP")';

interface PopulatedProps {
  state: Extract<WorkbookState, { status: "populated" }>;
  /** Result of a populate that has just ended. */
  last: PopulateResult | null;
  sheets: SheetsPort;
  health: HealthPort;
  evidence: Evidence | undefined;
  /** The evidence, or why there is none. */
  known: ReturnType<EvidenceSource["latest"]>;
  /** The bundled release. */
  dataset: Dataset;
  focusHeading: boolean;
  activateSheet: Workbook["activateSheet"];
  /** Opens the Refresh view. */
  onRefresh: () => void;
}

/** What is in the populated workbook, with a link to each sheet. */
export function Populated({
  state,
  last,
  sheets: port,
  health,
  evidence,
  known,
  dataset,
  focusHeading,
  activateSheet,
  onRefresh,
}: PopulatedProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const { errors, pane } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { findings } = useStore(storeOf(health));
  const { publisher, title } = dataset.release.source;
  // Figures are the workbook's own, never those of the bundled data.
  const index = evidence?.fromWorkbook ? evidence.context.index : null;

  const go = async ({ id }: PopulatedSheet) => {
    setFailure(await activateSheet(id));
  };

  return (
    <section className={kit.columnL}>
      <Heading focus={focusHeading}>
        {findings.length > 0 ? pane.populated.damaged : pane.populated.title}
      </Heading>
      {last?.status === "populated" &&
        (last.unformatted ? (
          <LazyNotice
            intent="warning"
            title={pane.populated.plain.title}
            lines={[pane.populated.plain.body]}
          />
        ) : (
          <LazyNotice intent="success" title={pane.populated.created} />
        ))}
      {failure && <LazyNotice intent="error" {...failureProblem(failure, errors)} />}
      <LazyHealth port={health} known={known} />
      <ReleaseNotice held={state} bundled={dataset.release} onRefresh={onRefresh} />
      <LazyGrowth port={port} evidence={evidence} />
      {index && (
        <>
          <Figures
            figures={{
              cities: index.cities.size,
              measures: index.measures.size,
              records: index.dataset.records.length,
            }}
          />
          <Suspense>
            <Penetration index={index} />
          </Suspense>
        </>
      )}
      <div className={kit.columnS}>
        <Subheading>{pane.populated.sheets}</Subheading>
        <SheetList sheets={state.sheets} onSheet={(sheet) => void go(sheet)} />
      </div>
      <div className={kit.columnS}>
        <Subheading>{pane.populated.try}</Subheading>
        <code className={kit.formula}>{EXAMPLE}</code>
      </div>
      <p className={kit.note}>
        {fill(pane.populated.release, { release: state.release ?? "?" })}
        {state.written !== null && (
          <>
            <br />
            {fill(pane.populated.written, { time: momentText(state.written, language) })}
          </>
        )}
        <br />
        {fill(pane.populated.source, { publisher: publisher[language], title: title[language] })}
      </p>
    </section>
  );
}

interface SheetListProps {
  sheets: readonly PopulatedSheet[];
  onSheet: (sheet: PopulatedSheet) => void;
}

function SheetList({ sheets, onSheet }: SheetListProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const texts = useTexts().sheets;
  return (
    <ul className={kit.list}>
      {sheets.map((sheet) => (
        <li key={sheet.id} className={kit.ruled}>
          <Button
            appearance="subtle"
            className={styles.go}
            icon={<ChevronRight20Regular />}
            iconPosition="after"
            aria-label={fill(texts.go, { sheet: sheet.name })}
            onClick={() => {
              onSheet(sheet);
            }}
          >
            {sheet.name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface ReleaseNoticeProps {
  held: PopulatedProps["state"];
  bundled: Dataset["release"];
  onRefresh: () => void;
}

/** Says so when the workbook holds another release than the add-in. */
function ReleaseNotice({ held, bundled, onRefresh }: ReleaseNoticeProps) {
  const { newer, older } = useTexts().pane.populated;
  const age = held.release === null ? "same" : ageOf(bundled, held);
  if (held.release === null || age === "same") return null;
  const values = { release: held.release, bundled: bundled.id };
  return age === "newer" ? (
    <LazyNotice intent="info" title={newer.title} lines={[fill(newer.body, values)]}>
      <Button onClick={onRefresh}>{newer.action}</Button>
    </LazyNotice>
  ) : (
    <LazyNotice intent="info" title={older.title} lines={[fill(older.body, values)]} />
  );
}
