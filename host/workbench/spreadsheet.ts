/** The workbook as people see it: o-spreadsheet's own component, with its charts. */
import { Spreadsheet } from "@odoo/o-spreadsheet";
import { App, loadFile } from "@odoo/owl";
import * as chartJs from "chart.js";
import type { OpenedWorkbook } from "../workbook/open";

/** The component looks for Chart.js in the globals, in the form that its script for pages gives it. */
function provideCharts(): void {
  const { Chart, registerables, ...parts } = chartJs;
  Chart.register(...registerables);
  Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
}

/** Draws a workbook into an element. */
export async function showSpreadsheet({ engine }: OpenedWorkbook, element: HTMLElement): Promise<void> {
  provideCharts();
  const templates = await loadFile(
    new URL("@odoo/o-spreadsheet/dist/o_spreadsheet.xml", import.meta.url).href,
  );
  const app = new App(Spreadsheet, { props: { model: engine.model }, templates, warnIfNoStaticProps: true });
  await app.mount(element);
}
