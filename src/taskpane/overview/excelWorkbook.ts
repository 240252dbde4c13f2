import type { Inspection } from "../../excel";
import { isExcelApiSupported, POPULATE_API } from "../../excel/kit/requirements";
import { SHEET_IDS } from "../../workbook/description";
import { askLoaded, doLoaded, failedUnwritten } from "../shared/loaded";
import type { Workbook, WorkbookState } from "./port";

const loadExcel = () => import("../../excel");
const loadEvidence = () => import("../../commands/functionEvidence");
const loadPopulate = () => import(/* webpackPrefetch: true */ "../../commands/populateWorkbook");

/** The workbook that is open in Excel. */
export const excelWorkbook: Workbook = {
  inspect: async () => {
    if (!isExcelApiSupported(POPULATE_API)) return { status: "tooOld", needs: POPULATE_API };
    return askLoaded(
      loadExcel,
      async ({ inspectOpenWorkbook }) => stateOf(await inspectOpenWorkbook()),
      (failure) => ({ status: "unknown", failure }) as const,
    );
  },
  populate: ({ language, ...options }) =>
    askLoaded(loadPopulate, ({ populateWorkbook }) => populateWorkbook(language, options), failedUnwritten),
  activateSheet: (id) => doLoaded(loadExcel, ({ activateSheet }) => activateSheet(id)),
  readAgain: () => doLoaded(loadEvidence, ({ reloadWorkbookEvidence }) => reloadWorkbookEvidence()),
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
