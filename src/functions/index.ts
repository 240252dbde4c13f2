/** Runs first in the shared runtime, so that formulas work even if the pane was never opened. */
import { bundledDataset } from "../dataset/bundled";
import { createContextSource } from "./contextSource";
import { registerFunctions } from "./register";

/** Cells show #BUSY! until src/commands/functionEvidence.ts has read the workbook, but no longer than this. */
const PATIENCE_MS = 10_000;

export const functionSource = createContextSource({
  fallback: { dataset: bundledDataset, language: "zh" },
  patience: PATIENCE_MS,
});

// Undefined without office.js (offline, or the page opened outside Excel); the pane then explains itself.
if (typeof CustomFunctions !== "undefined") registerFunctions(CustomFunctions, functionSource);
