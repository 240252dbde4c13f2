import { describeFailure } from "../../excel/failure";
import type { BriefingPort } from "./port";

const excel = () => import("../../excel");

/** The workbook that is open in Excel. What writes into it is loaded when it is needed. */
export const excelBriefing: BriefingPort = {
  look: async () => {
    try {
      return await (await excel()).lookForNewSheet();
    } catch (error) {
      return { status: "failed", failure: describeFailure(error) };
    }
  },
  insert: async (description, options) => {
    try {
      return await (await excel()).insertSheet(description, options);
    } catch (error) {
      return { status: "failed", failure: describeFailure(error), left: { written: "nothing" } };
    }
  },
};
