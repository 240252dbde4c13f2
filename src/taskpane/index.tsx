/** Entry of the page: finds out where it runs and renders the pane. */
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/associate";
import { bundledDataset } from "../dataset";
import { isExcelApiSupported, POPULATE_API } from "../excel/kit/requirements";
import { functionSource } from "../functions";
import { App } from "./App";
import { excelSelection } from "./explore/excelSelection";
import { excelBriefing } from "./gaps/excelBriefing";
import { excelFormulas } from "./formulas/excelFormulas";
import { excelSheets } from "./growth/excelSheets";
import { excelHealth } from "./health/excelHealth";
import { excelWorkbook } from "./overview/excelWorkbook";
import { excelRefresh } from "./refresh/excel/excelRefresh";
import type { HostProblem } from "./shell/HostNotice";
import { preferenceStore } from "./shell/preferences";
import { languageOf } from "./texts";
import { officeThemeFacts } from "./shell/theme";
import type { Host } from "./Views";

/** The page loads office.js before this script; null if the network has blocked it. */
const office = typeof Office === "undefined" ? null : Office;

async function findHost(): Promise<Host> {
  const problem = await findProblem();
  if (problem === null && isExcelApiSupported(POPULATE_API)) {
    void import("../commands/functionEvidence").then(({ followWorkbookEvidence }) =>
      followWorkbookEvidence(),
    );
  } else {
    // No workbook to read evidence from: functions and views use the bundled data at once.
    functionSource.update({ kind: "bundled" });
  }
  return (
    problem ?? {
      ports: {
        workbook: excelWorkbook,
        selection: excelSelection,
        briefing: excelBriefing,
        formulas: excelFormulas,
        refresh: excelRefresh,
        sheets: excelSheets,
        health: excelHealth,
      },
    }
  );
}

async function findProblem(): Promise<HostProblem | null> {
  if (!office) return { status: "missing" };
  const { host } = await office.onReady();
  return host === office.HostType.Excel ? null : { status: "outside" };
}

async function start(root: HTMLElement): Promise<void> {
  const host = await findHost();
  // Outside of Excel office.js leaves the context empty, whatever its typings say.
  const context: Partial<Office.Context> | undefined = office?.context;
  createRoot(root).render(
    <App
      host={host}
      evidence={functionSource}
      dataset={bundledDataset}
      officeLanguage={languageOf(context?.displayLanguage ?? navigator.language)}
      readOfficeTheme={() => officeThemeFacts(() => context?.officeTheme)}
      preferenceStore={preferenceStore(() => window.localStorage, context?.partitionKey)}
    />,
  );
}

if (office) associateCommands(office);
const root = document.getElementById("root");
if (root) void start(root);
