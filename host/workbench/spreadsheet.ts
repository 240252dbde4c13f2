/** The workbook as people see it: o-spreadsheet's own component, with its charts. */
import { Spreadsheet, stores } from "@odoo/o-spreadsheet";
import { App, loadFile, useSubEnv } from "@odoo/owl";
import * as chartJs from "chart.js";
import type { OpenedWorkbook } from "../workbook/open";
import { composerOf, type TypingListener } from "./composer";

/** The component looks for Chart.js in the globals, in the form that its script for pages gives it. */
function provideCharts(): void {
  const { Chart, registerables, ...parts } = chartJs;
  Chart.register(...registerables);
  Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
}

let templates: Promise<string> | undefined;

function prepare(): Promise<string> {
  if (!templates) provideCharts();
  templates ??= loadFile(new URL("@odoo/o-spreadsheet/dist/o_spreadsheet.xml", import.meta.url).href);
  return templates;
}

export interface SpreadsheetListener extends TypingListener {
  /** Called with a message of the spreadsheet, in English. */
  onMessage(text: string): void;
}

/**
 * Draws a workbook into an element.
 *
 * @returns takes it away again
 */
export async function showSpreadsheet(
  workbook: OpenedWorkbook,
  element: HTMLElement,
  listener: SpreadsheetListener,
): Promise<() => void> {
  const composer = composerOf(workbook, listener);
  class ExcelSpreadsheet extends Spreadsheet {
    override setup(): void {
      // Beside the pane it is narrow, which does not make it a telephone.
      useSubEnv({ isSmall: false });
      const container = stores.useStoreProvider();
      super.setup();
      container.inject(stores.CellComposerStore, container.instantiate(composer));
    }
  }
  const app = new App(ExcelSpreadsheet, {
    props: {
      model: workbook.engine.model,
      // By default it would show a blocking browser dialog.
      notifyUser: ({ text }) => listener.onMessage(text),
      raiseError: (text, goOn) => {
        listener.onMessage(text);
        goOn?.();
      },
    },
    templates: await prepare(),
    warnIfNoStaticProps: true,
  });
  await app.mount(element);
  return () => {
    app.destroy();
  };
}
