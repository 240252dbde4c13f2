/** The pane in a real browser, with Microsoft's office.js, on a workbook in this process. */
import path from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import type { ApiSets } from "../../host/api/office/apiSets";
import { evaluateFormula, type Evaluated } from "../../host/api/functions/evaluate";
import { RichApiServer } from "../../host/api/server/server";
import { openWorkbook, type OpenedWorkbook } from "../../host/workbook/open";
import { metadata } from "../../src/functions/metadata/metadata";
import { madeOnce } from "../support/runCache";
import { openPane, type OpenPage, type PaneOptions } from "./browser";

/** `officeWindow.ts` as a script for the page. */
function officeWindow(): Promise<string> {
  return madeOnce("office-window", async () => {
    const { outputFiles } = await build({
      entryPoints: [path.join(__dirname, "officeWindow.ts")],
      bundle: true,
      format: "iife",
      target: "es2020",
      write: false,
      logLevel: "error",
    });
    return outputFiles.map(({ text }) => text).join("");
  });
}

export interface ExcelOptions extends PaneOptions {
  apiSets?: ApiSets;
  theme?: "light" | "dark";
  /** The workbook as `save` gave it. Default: a new one. */
  saved?: string;
  /** What is in the workbook before the add-in comes. */
  prepare?: (workbook: OpenedWorkbook) => void;
}

export interface PaneInExcel extends OpenPage {
  workbook: OpenedWorkbook;
  server: RichApiServer;
  /** The value of a formula, custom functions answered by the page. */
  evaluate: (formula: string) => Promise<Evaluated>;
  close: () => Promise<void>;
}

export async function openPaneInExcel(
  browser: Browser,
  { apiSets, theme = "light", saved, prepare, ...options }: ExcelOptions = {},
): Promise<PaneInExcel> {
  const locale = options.locale === "en-US" ? "en-US" : "zh-CN";
  const workbook = openWorkbook({ language: locale, ...(saved !== undefined && { saved }) });
  prepare?.(workbook);
  const server = new RichApiServer(workbook, apiSets ? { apiSets } : {});
  server.customFunctions.define("KCFIN", metadata("en"));
  const script = await officeWindow();
  const excelOptions = {
    apiSets: server.apiSets,
    displayLanguage: locale,
    contentLanguage: locale,
    readOnly: false,
    documentUrl: server.workbookName,
    theme,
  };
  const pane = await openPane(browser, {
    ...options,
    beforeLoad: async (page) => {
      await page.exposeFunction("sendToExcel", (text: string) => {
        server.receive(text);
      });
      await page.addInitScript({
        content: `Object.assign(window, ${JSON.stringify({ excelOptions })});\n${script}`,
      });
      server.connect((text) => {
        const delivered = page.evaluate((reply) => {
          window.receiveFromExcel(reply);
        }, text);
        delivered.catch((error: unknown) => {
          // Excel's answer to a pane that the test has closed.
          if (!page.isClosed()) throw error;
        });
      });
    },
  });
  return {
    ...pane,
    workbook,
    server,
    evaluate: (formula) => evaluateFormula(workbook, server.customFunctions, formula),
    close: async () => {
      server.dispose();
      await pane.page.close();
      workbook.dispose();
    },
  };
}
