/** The workbook that is open in Excel, and releases from wherever they come. All that it takes is loaded when it is needed. */
import { describeFailure, type Failure } from "../../../excel/kit/failure";
import type { Refreshing } from "../port";

const workbook = () => import("./workbookRefresh");
const files = () => import("./releaseFiles");

export const excelRefresh: Refreshing = {
  inspect: () => answer(async () => (await workbook()).inspect(), refused),
  follow: (listener) => {
    let end: (() => void) | undefined;
    let ended = false;
    void workbook().then(
      ({ onRefreshTold }) => {
        if (!ended) end = onRefreshTold(listener);
      },
      () => undefined,
    );
    return () => {
      ended = true;
      end?.();
    };
  },
  read: (source, signal) => answer(async () => (await files()).read(source, signal), failed),
  preview: (release) => answer(async () => (await workbook()).preview(release), refused),
  apply: (input) => answer(async () => (await workbook()).applyRefresh(input), refused),
  planUndo: () => answer(async () => (await workbook()).previewUndo(), refused),
  undo: () => answer(async () => (await workbook()).undoRefresh(), refused),
  showReceipt: () => failureOf(async () => (await workbook()).showReceipt()),
  check: () => answer(async () => (await workbook()).check(), failed),
  select: (sheet, cell) => failureOf(async () => (await workbook()).selectCell(sheet, cell)),
  exportData: (options) => answer(async () => (await files()).exportData(options), failed),
};

const failed = (failure: Failure) => ({ status: "failed", failure }) as const;
const refused = (failure: Failure) => ({ status: "failed", failure, written: "nothing" }) as const;

/** Scripts that do not load, and what Excel refuses, are answers too. */
async function answer<T, F>(work: () => Promise<T>, otherwise: (failure: Failure) => F): Promise<T | F> {
  try {
    return await work();
  } catch (error) {
    return otherwise(describeFailure(error));
  }
}

/** For what has no answer but that it failed. */
function failureOf(work: () => Promise<void>): Promise<Failure | null> {
  return answer(
    async () => {
      await work();
      return null;
    },
    (failure) => failure,
  );
}
