import { describeFailure } from "../../excel/failure";
import { isExcelApiSupported, SELECTION_API } from "../../excel/requirements";
import type { SelectionPort } from "./port";

const loadSelection = () => import("../../excel/selection");

/** The cells of the workbook that is open in Excel. */
export const excelSelection: SelectionPort = {
  canFollow: () => isExcelApiSupported(SELECTION_API),
  read: async ({ context: { index, language } }) => {
    try {
      return await (await loadSelection()).readSelection(index, language);
    } catch {
      // The next cell that is selected is read again; there is nothing to do about this one.
      return null;
    }
  },
  follow: (listener) => {
    let end: (() => void) | undefined;
    let ended = false;
    void loadSelection().then(
      ({ onSelectionSettled }) => {
        if (!ended) end = onSelectionSettled(listener);
      },
      () => undefined,
    );
    return () => {
      ended = true;
      end?.();
    };
  },
  show: async ({ context: { index } }, pair) => {
    try {
      const { showEvidence } = await import("../../excel/showEvidence");
      return await showEvidence(pair, index);
    } catch (error) {
      return { status: "failed", failure: describeFailure(error) };
    }
  },
  remarks: async ({ context: { index, language } }, pair) => {
    try {
      const { readRemarks } = await import("../../excel/evidenceRows");
      return await readRemarks(pair, index, language);
    } catch {
      return null;
    }
  },
};
