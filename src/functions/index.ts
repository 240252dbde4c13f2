/** Runs first in the shared runtime, so that formulas answer although the pane was never opened. */
import { bundledDataset } from "../dataset/bundled";
import { createContextSource } from "./contextSource";
import { registerFunctions } from "./register";

/** Excel shows #BUSY! while a cell waits for the workbook's evidence to be read. */
const PATIENCE_MS = 10_000;

export const functionSource = createContextSource({
  read: () => Promise.resolve(null),
  fallback: { dataset: bundledDataset, language: "zh" },
  patience: PATIENCE_MS,
});

// Without office.js (no network, or the page opened outside of Excel) the pane still has something to say.
if (typeof CustomFunctions !== "undefined") registerFunctions(CustomFunctions, functionSource);
