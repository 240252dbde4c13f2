/** The workbook that is open in Excel, and releases from wherever they come. All that it takes is loaded when it is needed. */
import { describeFailure, type Failure } from "../../excel/failure";
import type { Refreshing } from "./port";

const workbook = () => import("./workbookRefresh");
const files = () => import("./releaseFiles");

export const excelRefresh: Refreshing = {
  inspect: () => answer(async () => (await workbook()).inspect(), refused),
  follow: (listener) => {
    let end: (() => void) | undefined;
    let ended = false;
    void workbook().then(
      ({ follow }) => {
        if (!ended) end = follow(listener);
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
  apply: (options) => answer(async () => (await workbook()).apply(options), refused),
  planUndo: () => answer(async () => (await workbook()).planUndo(), refused),
  undo: () => answer(async () => (await workbook()).undo(), refused),
  showReceipt: () => answer(async () => (await workbook()).showReceipt(), itself),
  check: () => answer(async () => (await workbook()).check(), failed),
  select: (sheet, cell) => answer(async () => (await workbook()).select(sheet, cell), itself),
  exportData: (options) => answer(async () => (await files()).exportData(options), failed),
};

const itself = (failure: Failure) => failure;
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
