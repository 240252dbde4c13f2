import { askLoaded, doLoaded, failed, failedUnwritten, followLoaded } from "../../shared/loaded";
import type { Refreshing } from "../port";

const loadWorkbook = () => import("./workbookRefresh");
const loadFiles = () => import("./releaseFiles");

/** The workbook that is open in Excel, and releases from files and addresses. */
export const excelRefresh: Refreshing = {
  inspect: () => askLoaded(loadWorkbook, ({ inspect }) => inspect(), failedUnwritten),
  follow: (listener) => followLoaded(loadWorkbook, ({ onRefreshTold }) => onRefreshTold(listener)),
  read: (source, signal) => askLoaded(loadFiles, ({ read }) => read(source, signal), failed),
  preview: (release) => askLoaded(loadWorkbook, ({ preview }) => preview(release), failedUnwritten),
  apply: (input) => askLoaded(loadWorkbook, ({ applyRefresh }) => applyRefresh(input), failedUnwritten),
  planUndo: () => askLoaded(loadWorkbook, ({ previewUndo }) => previewUndo(), failedUnwritten),
  undo: () => askLoaded(loadWorkbook, ({ undoRefresh }) => undoRefresh(), failedUnwritten),
  showReceipt: () => doLoaded(loadWorkbook, ({ showReceipt }) => showReceipt()),
  check: () => askLoaded(loadWorkbook, ({ check }) => check(), failed),
  correct: (items) => askLoaded(loadWorkbook, ({ correct }) => correct(items), failed),
  select: (sheet, cell) => doLoaded(loadWorkbook, ({ selectCell }) => selectCell(sheet, cell)),
  exportData: (options) => askLoaded(loadFiles, ({ exportData }) => exportData(options), failed),
};
