/** The real pane over a workbook that answers what a test wants it to. */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import axe from "axe-core";
import type { Dataset, Language } from "../../src/dataset";
import type { InsertSheetResult, PopulateOptions as InsertOptions, PopulateResult } from "../../src/excel";
import type { CodeNames, GrowthResult } from "../../src/excel/growth";
import type { RepairResult, RepairUndo, UndoRepairResult } from "../../src/excel/health";
import type { RowRemarks } from "../../src/excel/evidence/evidenceRows";
import type { Selection } from "../../src/excel/evidence/selection";
import type { ShowResult } from "../../src/excel/evidence/showEvidence";
import { createContext } from "../../src/functions/context";
import { App, type AppProps } from "../../src/taskpane/App";
import type { BriefingPort, Ground } from "../../src/taskpane/gaps/port";
import type { PopulateOptions, Workbook, WorkbookState } from "../../src/taskpane/overview/port";
import type { SelectionPort } from "../../src/taskpane/explore/port";
import type { HostProblem } from "../../src/taskpane/shell/HostNotice";
import type { Preferences } from "../../src/taskpane/shell/preferences";
import type { HealthPort } from "../../src/taskpane/health/port";
import type { SheetsPort } from "../../src/taskpane/growth/port";
import type { Ports } from "../../src/taskpane/Views";
import { findingKey, type Finding, type Pair } from "../../src/workbook";
import type { EvidenceSource } from "../../src/taskpane/evidence";
import type { BriefingDescription } from "../../src/workbook";
import { dataset } from "./dataset";
import { ScriptedRefreshing } from "./refresh/scripted";
import { ScriptedFormulas } from "./scriptedFormulas";

export class ScriptedWorkbook implements Workbook {
  readonly populated: PopulateOptions[] = [];
  readonly activated: string[] = [];
  readings = 0;
  private finish: (result: PopulateResult) => void = () => undefined;

  constructor(public state: WorkbookState = { status: "empty" }) {}

  inspect = () => Promise.resolve(this.state);

  populate = (options: PopulateOptions) => {
    this.populated.push(options);
    return new Promise<PopulateResult>((resolve) => {
      this.finish = resolve;
    });
  };

  activateSheet: Workbook["activateSheet"] = (id) => {
    this.activated.push(id);
    return Promise.resolve(null);
  };

  readAgain: Workbook["readAgain"] = () => {
    this.readings += 1;
    return Promise.resolve(null);
  };

  /** Ends the populate that is under way, leaving this in the workbook. */
  end(result: PopulateResult, state: WorkbookState): void {
    this.state = state;
    this.finish(result);
  }
}

/** A workbook in which the test selects cells. */
export class ScriptedSelection implements SelectionPort {
  readonly shown: Pair[] = [];
  selected: Selection | null = null;
  result: ShowResult = { status: "shown", address: "证据!A5:M5" };
  rowRemarks: RowRemarks | null = null;
  supported = true;
  private readonly listeners = new Set<() => void>();

  canFollow = () => this.supported;
  read = () => Promise.resolve(this.selected);
  show: SelectionPort["show"] = (_, pair) => {
    this.shown.push(pair);
    return Promise.resolve(this.result);
  };
  remarks = () => Promise.resolve(this.rowRemarks);

  follow = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** As a user does in the sheet. */
  select(selected: Selection | null): void {
    this.selected = selected;
    for (const listener of this.listeners) listener();
  }
}

export class ScriptedSheets implements SheetsPort {
  looks = 0;
  grown = 0;
  private finish: (result: GrowthResult) => void = () => undefined;

  constructor(public lacking: CodeNames | null = null) {}

  missing = () => {
    this.looks += 1;
    return Promise.resolve(this.lacking);
  };

  /** Those of the cities asked for that the sheets divide by. */
  dividedBy: readonly string[] = [];

  counted = (uncoded: readonly string[]) =>
    Promise.resolve(uncoded.filter((name) => this.dividedBy.includes(name)));

  grow = () => {
    this.grown += 1;
    return new Promise<GrowthResult>((resolve) => {
      this.finish = resolve;
    });
  };

  /** Ends what is under way, leaving the sheets so. */
  end(result: GrowthResult, lacking: CodeNames | null): void {
    this.lacking = lacking;
    this.finish(result);
  }
}

/** A workbook with that damage; what is repaired is gone from the list. */
export class ScriptedHealth implements HealthPort {
  readonly repaired: Finding[] = [];
  readonly undone: RepairUndo[] = [];
  result: RepairResult | null = null;

  constructor(public found: readonly Finding[] | null = []) {}

  findings = () => Promise.resolve(this.found);

  repair = (finding: Finding): Promise<RepairResult> => {
    this.repaired.push(finding);
    if (this.result !== null) return Promise.resolve(this.result);
    this.found = (this.found ?? []).filter((each) => each !== finding);
    return Promise.resolve({
      status: "repaired",
      undo: { what: "name", name: findingKey(finding), formula: null },
      unlinked: [],
    });
  };

  undo = (undo: RepairUndo): Promise<UndoRepairResult> => {
    this.undone.push(undo);
    return Promise.resolve({ status: "undone" });
  };
}

export class ScriptedBriefing implements BriefingPort {
  readonly inserted: BriefingDescription[] = [];
  options: InsertOptions = {};
  ground: Ground = { status: "ready", sheets: ["Sheet1"] };
  private finish: (result: InsertSheetResult) => void = () => undefined;

  look = () => Promise.resolve(this.ground);

  insert: BriefingPort["insert"] = (description, options) => {
    this.inserted.push(description);
    this.options = options;
    return new Promise<InsertSheetResult>((resolve) => {
      this.finish = resolve;
    });
  };

  /** Ends the insertion that is under way. */
  end(result: InsertSheetResult): void {
    this.finish(result);
  }
}

export const populatedState = {
  status: "populated",
  releaseDate: dataset.release.date,
  release: dataset.release.id,
  written: "2026-03-04T05:06:07.000Z",
  sheets: [
    { id: "about", name: "说明" },
    { id: "matrix", name: "我的矩阵" },
  ],
} satisfies WorkbookState;

/** As in a workbook without data of its own. */
export const bundledEvidence = evidenceOf(dataset, false);

/** Evidence that stays as it is. */
export function evidenceOf(data: Dataset, fromWorkbook: boolean, language: Language = "zh"): EvidenceSource {
  const latest = { context: createContext({ dataset: data, language }), fromWorkbook };
  return { latest: () => latest, subscribe: () => () => undefined };
}

/**
 * Style rules that decide what is visible, clickable or read aloud. For each element that a query looks at, jsdom matches
 * all rules of the page again after every change; colours and sizes, which it never paints, took most of the tests' time.
 */
const styles = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) =>
    /[{;]\s*(?:display|visibility|opacity|pointer-events|clip|clip-path|overflow|position|content|text-decoration\S*):/.test(
      rule,
    ) && !/::(?:after|before)/.test(rule),
});

/** Ports that a test does not name are there and do nothing. */
export function renderPane(host: { ports: Partial<Ports> } | HostProblem, props: Partial<AppProps> = {}) {
  let preferences: Preferences = { theme: "auto" };
  const ports = {
    workbook: new ScriptedWorkbook(),
    selection: new ScriptedSelection(),
    briefing: new ScriptedBriefing(),
    formulas: new ScriptedFormulas(),
    refresh: new ScriptedRefreshing(),
    sheets: new ScriptedSheets(),
    health: new ScriptedHealth(),
  };
  return render(
    <RendererProvider renderer={styles}>
      <App
        host={"ports" in host ? { ports: { ...ports, ...host.ports } } : host}
        evidence={bundledEvidence}
        dataset={dataset}
        officeLanguage="zh"
        readOfficeTheme={() => ({ isDarkTheme: false })}
        preferenceStore={{
          read: () => preferences,
          write: (chosen) => {
            preferences = chosen;
          },
        }}
        {...props}
      />
    </RendererProvider>,
  );
}

/** Faults against WCAG 2.2 AA; colours are looked at in a real browser (jsdom paints nothing). */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
