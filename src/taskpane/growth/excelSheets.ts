import { describeFailure } from "../../excel/failure";
import type { SheetsPort } from "./port";

const growth = () => import("../../excel/growth");

/** The sheets of the workbook that is open in Excel. What looks at them and writes them is loaded when it is needed. */
export const excelSheets: SheetsPort = {
  missing: async () => {
    try {
      return await (await growth()).readMissing();
    } catch {
      // Nobody has asked, so there is nobody to tell; the next change of the tables has it looked at again.
      return null;
    }
  },
  grow: async () => {
    try {
      return await (await growth()).growSheets();
    } catch (error) {
      return { status: "failed", failure: describeFailure(error), written: "nothing" };
    }
  },
};
