import { describeFailure } from "../../excel/failure";
import type { BriefingPort } from "./port";

/** The workbook that is open in Excel. What writes into it is loaded when it is needed. */
export const excelBriefing: BriefingPort = {
  look: async () => {
    try {
      const { lookForNewSheet } = await import("../../excel");
      return await lookForNewSheet();
    } catch (error) {
      return { status: "failed", failure: describeFailure(error) };
    }
  },
  insert: async (description, options) => {
    try {
      const { insertSheet } = await import("../../excel");
      return await insertSheet(description, options);
    } catch (error) {
      return { status: "failed", failure: describeFailure(error), left: { written: "nothing" } };
    }
  },
};
