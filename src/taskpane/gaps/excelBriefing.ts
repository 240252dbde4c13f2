import { askLoaded, failed } from "../shared/loaded";
import type { BriefingPort } from "./port";

const loadExcel = () => import("../../excel");

/** The workbook that is open in Excel. */
export const excelBriefing: BriefingPort = {
  look: () => askLoaded(loadExcel, ({ lookForNewSheet }) => lookForNewSheet(), failed),
  insert: (description, options) =>
    askLoaded(
      loadExcel,
      ({ insertSheet }) => insertSheet(description, options),
      (failure) => ({ status: "failed", failure, left: { written: "nothing" } }) as const,
    ),
};
