/** The add-in, loaded into an emulated Excel as its page loads it into a real one. */
import type { Language } from "../../src/dataset";
import type { PopulateOptions, PopulateResult } from "../../src/excel";
import { createExcelHost, type ExcelHost } from "..";

export interface AddIn {
  host: ExcelHost;
  /** The pane's own command. */
  populate: (language: Language, options?: PopulateOptions) => Promise<PopulateResult>;
  dispose: () => void;
}

/** A new workbook with the add-in in it. One at a time: the add-in's code finds Office.js in the globals. */
export async function openAddIn(): Promise<AddIn> {
  const host = await createExcelHost();
  Object.assign(globalThis, host.excel);
  // Imported now, as their modules look for Office.js when they are loaded.
  const { followWorkbookEvidence } = await import("../../src/commands/functionEvidence");
  const { populateWorkbook } = await import("../../src/commands/populateWorkbook");
  const { metadata } = await import("../../src/functions/metadata/metadata");
  host.defineFunctions("KCFIN", metadata("en"));
  await followWorkbookEvidence();
  return { host, populate: populateWorkbook, dispose: () => host.dispose() };
}

/** Deletes the empty sheet of a new workbook after populating. */
export async function removeFirstSheet(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  });
}
