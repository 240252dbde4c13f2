/** The real pane over a workbook that answers what a test wants it to. */
import { render } from "@testing-library/react";
import axe from "axe-core";
import type { Dataset, Language } from "../../src/dataset";
import type { PopulateResult } from "../../src/excel";
import { createContext } from "../../src/functions/context";
import { App, type AppProps } from "../../src/taskpane/App";
import type { PopulateOptions, Workbook, WorkbookState } from "../../src/taskpane/overview/port";
import type { Preferences } from "../../src/taskpane/shell/preferences";
import type { EvidenceSource } from "../../src/taskpane/shell/useEvidence";
import { madeUpDataset } from "../../host/cli/madeUpDataset";

export const dataset: Dataset = madeUpDataset(1, { cities: 3, measures: 5 });

export class ScriptedWorkbook implements Workbook {
  readonly populated: PopulateOptions[] = [];
  readonly activated: string[] = [];
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

  /** Ends the populate that is under way, leaving this in the workbook. */
  end(result: PopulateResult, state: WorkbookState): void {
    this.state = state;
    this.finish(result);
  }
}

export const populatedState = {
  status: "populated",
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

export function renderPane(host: AppProps["host"], props: Partial<AppProps> = {}) {
  let preferences: Preferences = { theme: "auto" };
  return render(
    <App
      host={host}
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
    />,
  );
}

/** Faults against WCAG 2.2 AA; colours are looked at in a real browser (jsdom paints nothing). */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
