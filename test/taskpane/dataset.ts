import type { Dataset } from "../../src/dataset";
import { madeUpDataset } from "../../host/cli/madeUpDataset";

/** What the pane shows in its tests. */
export const dataset: Dataset = madeUpDataset(1, { cities: 3, measures: 5 });
