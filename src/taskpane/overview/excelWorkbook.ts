import type { Inspection } from "../../excel";
import { describeFailure } from "../../excel/failure";
import { isExcelApiSupported, POPULATE_API } from "../../excel/requirements";
import { SHEET_IDS } from "../../workbook/description";
import type { Workbook, WorkbookState } from "./port";

/** The workbook that is open in Excel. What writes it is loaded when it is needed. */
export const excelWorkbook: Workbook = {
  inspect: async () => {
    try {
      if (!isExcelApiSupported(POPULATE_API)) return { status: "tooOld", needs: POPULATE_API };
      const { inspectOpenWorkbook } = await import("../../excel");
      return stateOf(await inspectOpenWorkbook());
    } catch (error) {
      return { status: "unknown", failure: describeFailure(error) };
    }
  },
  populate: async ({ language, ...options }) => {
    try {
      const { populateWorkbook } = await import(
        /* webpackPrefetch: true */ "../../commands/populateWorkbook"
      );
      return await populateWorkbook(language, options);
    } catch (error) {
      return { status: "failed", failure: describeFailure(error), written: "nothing" };
    }
  },
  activateSheet: async (id) => {
    try {
      const { activateSheet } = await import("../../excel");
      await activateSheet(id);
      return null;
    } catch (error) {
      return describeFailure(error);
    }
  },
};

function stateOf({ state, language, release, held, written, anchors }: Inspection): WorkbookState {
  if (state === null) return { status: "empty" };
  if (state === "writing") return { status: "unfinished", language, since: written };
  const sheets = SHEET_IDS.flatMap((id) => {
    const name = anchors.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return { status: "populated", release, releaseDate: held?.now.release.date ?? null, written, sheets };
}
