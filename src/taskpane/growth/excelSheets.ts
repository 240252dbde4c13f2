import { askLoaded, failedUnwritten, nothing } from "../shared/loaded";
import type { SheetsPort } from "./port";

const loadGrowth = () => import("../../excel/growth");

/** The sheets of the workbook that is open in Excel. */
export const excelSheets: SheetsPort = {
  missing: () => askLoaded(loadGrowth, ({ readMissing }) => readMissing(), nothing),
  counted: (uncoded) =>
    askLoaded(
      loadGrowth,
      ({ readCounted }) => readCounted(uncoded),
      () => [],
    ),
  grow: () => askLoaded(loadGrowth, ({ growSheets }) => growSheets(), failedUnwritten),
};
