/** Runs first in the shared runtime, so that formulas answer although the pane was never opened. */
import { bundledDataset } from "../dataset/bundled";
import { createContextSource } from "./contextSource";
import { registerFunctions } from "./register";

/** Cells show #BUSY! until the workbook has been read: whoever reads it tells the source. */
const PATIENCE_MS = 10_000;

export const functionSource = createContextSource({
  fallback: { dataset: bundledDataset, language: "zh" },
  patience: PATIENCE_MS,
});

// Without office.js (no network, or the page opened outside of Excel) the pane still has something to say.
if (typeof CustomFunctions !== "undefined") registerFunctions(CustomFunctions, functionSource);
