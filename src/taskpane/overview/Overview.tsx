import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Dataset } from "../../dataset";
import type { Evidence, EvidenceSource } from "../evidence";
import { useLanguage, useTexts } from "../context";
import type { SheetsPort } from "../growth/port";
import type { HealthPort } from "../health/port";
import { LazyNotice } from "../kit/LazyNotice";
import { Plan } from "./Plan";
import { Populated } from "./Populated";
import type { Workbook } from "./port";
import type { FollowedWorkbook } from "./useWorkbook";
import { fill } from "../../locales/fill";
import { FullNotice } from "../kit/FullNotice";
import { failureProblem, populateProblem } from "../shared/problem";
import { SilenceHint } from "../kit/SilenceHint";

const Progress = lazy(() => import(/* webpackPrefetch: true */ "./Progress"));

interface OverviewProps {
  workbook: FollowedWorkbook;
  sheets: SheetsPort;
  health: HealthPort;
  activateSheet: Workbook["activateSheet"];
  evidence: Evidence | undefined;
  /** The evidence, or why there is none. */
  known: ReturnType<EvidenceSource["latest"]>;
  onRefresh: () => void;
  /** The bundled release. */
  dataset: Dataset;
}

/** The first view: offers to populate the workbook, shows the progress, then what is in it. */
export function Overview({
  workbook,
  sheets,
  health,
  activateSheet,
  evidence,
  known,
  dataset,
  onRefresh,
}: OverviewProps) {
  const { errors, pane } = useTexts();
  const language = useLanguage();
  const { phase, inspect, populate, cancel } = workbook;
  // The pressed button disappears with its page, so the focus moves to the heading of the next one.
  const [focusHeading, setFocusHeading] = useState(false);

  if (phase.name === "inspecting") return <SilenceHint>{pane.overview.inspecting}</SilenceHint>;
  if (phase.name === "populating") {
    return (
      <Suspense>
        <Progress progress={phase.progress} cancelling={phase.cancelling} onCancel={cancel} />
      </Suspense>
    );
  }
  const { state, last } = phase;
  switch (state.status) {
    case "unknown":
      return (
        <LazyNotice
          intent="error"
          {...((last && populateProblem(last, errors, language)) ?? failureProblem(state.failure, errors))}
        >
          <Button onClick={inspect}>{errors.retry}</Button>
        </LazyNotice>
      );
    case "tooOld":
      return <FullNotice {...pane.host.old} body={fill(pane.host.old.body, { version: state.needs })} />;
    case "populated":
      return (
        <Populated
          state={state}
          last={last}
          sheets={sheets}
          health={health}
          evidence={evidence}
          known={known}
          dataset={dataset}
          focusHeading={focusHeading}
          activateSheet={activateSheet}
          onRefresh={onRefresh}
        />
      );
    default:
      return (
        <Plan
          state={state}
          last={last}
          dataset={dataset}
          focusHeading={focusHeading}
          onPopulate={(language) => {
            setFocusHeading(true);
            populate(language);
          }}
        />
      );
  }
}
