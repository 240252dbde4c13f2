/** The Excel around the pane: Microsoft's office.js in the frame finds a server of this page behind its bridge. */
import { metadata } from "../../src/functions/metadata";
import { nativeSettings } from "../api/nativeSettings";
import { officePage } from "../api/officePage";
import { RichApiServer } from "../api/server";
import type { Language } from "../workbook/core";
import type { OpenedWorkbook } from "../workbook/open";

/** What the page in the frame calls before it loads office.js (`server.ts` writes the call into it). */
declare global {
  interface Window {
    connectPane: (pane: Window) => void;
  }
}

/**
 * Answers the panes that are opened on a workbook, one at a time: a pane that is loaded again starts a new session, as in Excel.
 *
 * @param language tells the language of Excel's surface, asked whenever a pane is loaded
 */
export function answerPanes(
  workbook: OpenedWorkbook,
  contentLanguage: Language,
  language: () => Language,
  workbookName: () => string,
): void {
  let server: RichApiServer | undefined;
  window.connectPane = (pane) => {
    server?.dispose();
    const displayLanguage = language();
    server = new RichApiServer(workbook, { workbookName: workbookName() });
    server.customFunctions.define("KCFIN", metadata(displayLanguage === "zh-CN" ? "zh" : "en"));
    // Cells that the pane before did not answer any more ask this one.
    workbook.calculation.settle();
    const properties = officePage(server, {
      apiSets: server.apiSets,
      displayLanguage,
      contentLanguage,
      readOnly: false,
      documentUrl: server.workbookName,
      settings: nativeSettings(workbook),
    });
    for (const [name, value] of Object.entries(properties)) Object.defineProperty(pane, name, { value });
  };
}
