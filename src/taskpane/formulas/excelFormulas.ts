import { describeFailure } from "../../excel/failure";
import { isExcelApiSupported, SPILL_API, UNDO_API } from "../../excel/requirements";
import type { FormulasPort } from "./port";

const load = () => import("../../excel/formulas");
const loadSyntax = () => import("../../functions/formulas/mentions");

/** The workbook that is open in Excel. The code that reads and writes it is loaded when it is needed. */
export const excelFormulas: FormulasPort = {
  canSpill: () => isExcelApiSupported(SPILL_API),
  canUndo: () => isExcelApiSupported(UNDO_API),
  followActiveCell: (onCell) => {
    let stop: (() => void) | "stopped" | undefined;
    load().then(
      ({ followActiveCell }) => {
        if (stop !== "stopped") stop = followActiveCell(onCell);
      },
      (error: unknown) => {
        onCell(describeFailure(error));
      },
    );
    return () => {
      if (typeof stop === "function") stop();
      stop = "stopped";
    };
  },
  readSelection: async () => {
    try {
      return { address: await (await load()).readSelection() };
    } catch (error) {
      return { failure: describeFailure(error) };
    }
  },
  readReferences: async (references, sheetId) => {
    try {
      return { contents: await (await load()).readReferences(references, sheetId) };
    } catch (error) {
      return { failure: describeFailure(error) };
    }
  },
  insert: async (options) => {
    try {
      return await (await load()).insertFormula(options);
    } catch (error) {
      return { status: "failed", failure: describeFailure(error) };
    }
  },
  find: async (scope, options) => {
    try {
      const [{ findFormulas }, { callsFunctions }] = await Promise.all([load(), loadSyntax()]);
      return { cells: await findFormulas({ scope, wanted: callsFunctions, ...options }) };
    } catch (error) {
      return { failure: describeFailure(error) };
    }
  },
  freeze: async (cells, options) => {
    try {
      return await (await load()).freeze(cells, options);
    } catch (error) {
      return { done: [], skipped: [], end: describeFailure(error) };
    }
  },
  repair: async (cells, options) => {
    try {
      const [{ repair }, { restoreNames }] = await Promise.all([load(), loadSyntax()]);
      return await repair(cells, restoreNames, options);
    } catch (error) {
      return { done: [], skipped: [], still: [], end: describeFailure(error) };
    }
  },
};
