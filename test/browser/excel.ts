/** The pane in a real browser, with Microsoft's office.js, on a workbook in this process. */
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import type { ApiSets } from "../../host/api/apiSets";
import { evaluateFormula, type Evaluated } from "../../host/api/evaluate";
import { RichApiServer } from "../../host/api/server";
import { openWorkbook, type OpenedWorkbook } from "../../host/workbook/open";
import { metadata } from "../../src/functions/metadata/metadata";
import { openPane, type OpenPane, type PaneOptions } from "./browser";

let officeWindow: Promise<string> | undefined;

/** `officeWindow.ts` as a script for the page. */
function bundleOfficeWindow(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kcfin-office-window-"));
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2020"],
    entry: path.join(__dirname, "officeWindow.ts"),
    output: { path: folder, filename: "script.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve(readFileSync(path.join(folder, "script.js"), "utf8"));
      rmSync(folder, { recursive: true, force: true });
    });
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

export interface PaneInExcel extends OpenPane {
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
  officeWindow ??= bundleOfficeWindow();
  const script = await officeWindow;
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
