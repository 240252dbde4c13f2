import { isExcelApiSupported, SELECTION_API } from "../../excel/kit/requirements";
import { askLoaded, failed, followLoaded, nothing } from "../shared/loaded";
import type { SelectionPort } from "./port";

const loadSelection = () => import("../../excel/evidence/selection");
const loadShow = () => import("../../excel/evidence/showEvidence");
const loadRows = () => import("../../excel/evidence/evidenceRows");

/** The cells of the workbook that is open in Excel. */
export const excelSelection: SelectionPort = {
  canFollow: () => isExcelApiSupported(SELECTION_API),
  read: ({ context: { index, language } }) =>
    askLoaded(loadSelection, ({ readSelection }) => readSelection(index, language), nothing),
  follow: (listener) => followLoaded(loadSelection, ({ onSelectionSettled }) => onSelectionSettled(listener)),
  show: ({ context: { index } }, pair) =>
    askLoaded(loadShow, ({ showEvidence }) => showEvidence(pair, index), failed),
  remarks: ({ context: { index, language } }, pair) =>
    askLoaded(loadRows, ({ readRemarks }) => readRemarks(pair, index, language), nothing),
};
