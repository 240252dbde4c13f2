/** The page's entry: asks Office where it runs, and draws the pane accordingly. */
import { createRoot } from "react-dom/client";
import { bundledDataset } from "../dataset";
import { isExcelApiSupported, POPULATE_API } from "../excel/requirements";
import { functionSource } from "../functions";
import { App, type AppProps } from "./App";
import { excelWorkbook } from "./excelWorkbook";
import { preferenceStore } from "./preferences";
import { languageOf } from "./texts";
import { officeThemeFacts } from "./theme";

/** The page loads office.js before this script; it is not there when the network did not let it through. */
const office = typeof Office === "undefined" ? null : Office;

async function findHost(): Promise<AppProps["host"]> {
  if (!office) return { status: "missing" };
  const { host } = await office.onReady();
  if (host !== office.HostType.Excel) return { status: "outside" };
  if (!isExcelApiSupported(POPULATE_API)) {
    // Such an Excel cannot hold a workbook of ours: formulas need not wait for its evidence.
    functionSource.update(null);
    return { status: "old", version: POPULATE_API };
  }
  void import("../commands/functionEvidence").then(({ followWorkbookEvidence }) => followWorkbookEvidence());
  return { workbook: excelWorkbook };
}

async function start(root: HTMLElement): Promise<void> {
  const host = await findHost();
  // Outside of Excel office.js leaves the context empty, whatever its typings say.
  const context: Partial<Office.Context> | undefined = office?.context;
  createRoot(root).render(
    <App
      host={host}
      dataset={bundledDataset}
      officeLanguage={languageOf(context?.displayLanguage ?? navigator.language)}
      readOfficeTheme={() => officeThemeFacts(() => context?.officeTheme)}
      preferenceStore={preferenceStore(() => window.localStorage, context?.partitionKey)}
    />,
  );
}

const root = document.getElementById("root");
if (root) void start(root);
