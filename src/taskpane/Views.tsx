import { lazy, Suspense, useCallback, useState } from "react";
import type { View } from "../commands/navigation";
import type { Dataset } from "../dataset";
import { isUnavailable } from "../functions/contextSource";
import { useTexts } from "./context";
import type { SelectionPort } from "./explore/port";
import { EXPLORE_START, type ExploreState } from "./explore/state";
import type { EvidenceSource } from "./evidence";
import type { Focus } from "./focus";
import type { GapChoices } from "./gaps/choices";
import type { BriefingPort } from "./gaps/port";
import type { FormulasPort } from "./formulas/port";
import type { SheetsPort } from "./growth/port";
import type { HealthPort } from "./health/port";
import { Overview } from "./overview/Overview";
import type { Workbook } from "./overview/port";
import { useWorkbook } from "./overview/useWorkbook";
import type { Refreshing } from "./refresh/port";
import { useStore } from "./shared/useStore";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { EvidenceUnavailable } from "./shell/EvidenceUnavailable";
import { HostNotice, type HostProblem } from "./shell/HostNotice";
import type { Preferences } from "./shell/preferences";
import type { ThemeChoice } from "./shell/theme";

const Explore = lazy(() => import("./explore/Explore"));
const Gaps = lazy(() => import("./gaps/Gaps"));
const Formulas = lazy(() => import("./formulas/Formulas"));
const Refresh = lazy(() => import("./refresh/Refresh"));
const About = lazy(() => import("./about/About"));

/** What each view may do to the workbook. */
export interface Ports {
  workbook: Workbook;
  selection: SelectionPort;
  briefing: BriefingPort;
  formulas: FormulasPort;
  refresh: Refreshing;
  sheets: SheetsPort;
  health: HealthPort;
}

/** The ports of a workbook, or why there is none; the data can be explored without one. */
export type Host = { ports: Ports } | HostProblem;

interface ViewsProps {
  view: View;
  onView: (view: View) => void;
  host: Host;
  evidence: EvidenceSource;
  /** The bundled release. */
  dataset: Dataset;
  theme: ThemeChoice;
  onChoose: (choice: Partial<Preferences>) => void;
}

/** Shows one view, and keeps the state that outlives a change of views. */
export function Views({ view, onView, host, evidence: source, dataset, theme, onChoose }: ViewsProps) {
  const ports = "ports" in host ? host.ports : null;
  const known = useStore(source);
  const unavailable = known && isUnavailable(known) ? known : null;
  const evidence = known && !isUnavailable(known) ? known : undefined;
  const workbook = useWorkbook(ports?.workbook ?? null, evidence?.fromWorkbook ?? false);
  const { phase } = workbook;
  const hasCodebook =
    phase.name === "known" &&
    phase.state.status === "populated" &&
    phase.state.sheets.some(({ id }) => id === "codebook");
  const [focus, setFocus] = useState<Focus>({ city: null, measure: null });
  const [explore, setExplore] = useState(EXPLORE_START);
  const changeExplore = useCallback((change: Partial<ExploreState>) => {
    setExplore((state) => ({ ...state, ...change }));
  }, []);
  const [gapChoices, setGapChoices] = useState<GapChoices>();

  const shown = () => {
    if (view === "overview") {
      if (!("ports" in host)) return <HostNotice problem={host} />;
      return (
        <Overview
          workbook={workbook}
          sheets={host.ports.sheets}
          health={host.ports.health}
          activateSheet={host.ports.workbook.activateSheet}
          evidence={evidence}
          known={known}
          dataset={dataset}
          onRefresh={() => {
            onView("refresh");
          }}
        />
      );
    }
    if (view === "about")
      return (
        <About
          evidence={evidence}
          theme={theme}
          onChoose={onChoose}
          onCodebook={hasCodebook && ports ? () => ports.workbook.activateSheet("codebook") : null}
        />
      );
    if (unavailable)
      return (
        <EvidenceUnavailable
          why={unavailable}
          readAgain={ports?.workbook.readAgain ?? null}
          onOverview={() => {
            onView("overview");
          }}
        />
      );
    if (!evidence) return <Loading />;
    switch (view) {
      case "explore":
        return (
          <Explore
            evidence={evidence}
            focus={focus}
            onFocus={setFocus}
            port={ports?.selection ?? null}
            state={explore}
            onState={changeExplore}
          />
        );
      case "gaps":
        return (
          <Gaps
            evidence={evidence}
            focus={focus}
            onFocus={setFocus}
            choices={gapChoices}
            onChoose={setGapChoices}
            port={ports?.briefing ?? null}
            onShowEvidence={(pair) => {
              setFocus(pair);
              changeExplore({ asked: true });
              onView("explore");
            }}
          />
        );
      case "refresh":
        return (
          <Refresh
            evidence={evidence}
            port={ports?.refresh ?? null}
            sheets={ports?.sheets ?? null}
            onOverview={() => {
              onView("overview");
            }}
          />
        );
      case "formulas":
        return <Formulas evidence={evidence} port={ports?.formulas ?? null} />;
    }
  };
  return (
    <ErrorBoundary key={view}>
      <Suspense fallback={<Loading />}>{shown()}</Suspense>
    </ErrorBoundary>
  );
}

function Loading() {
  return <p role="status">{useTexts().pane.loading}</p>;
}
