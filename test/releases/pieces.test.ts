/** A data set that is sent from one thread to another in pieces. */
import { bundledDataset } from "../../src/dataset";
import { joinPieces, piecesOf } from "../../src/releases/worker/pieces";
import { madeUpDataset } from "../../host/cli/madeUpDataset";

const empty = {
  ...bundledDataset,
  periods: [],
  themes: [],
  measures: [],
  cities: [],
  records: [],
  targets: [],
  recommendations: [],
};

it.each([
  ["nothing", empty, 1],
  ["what comes with the add-in", bundledDataset, 1],
  ["300 cities by 20 measures", madeUpDataset(1, { cities: 300, measures: 20, density: 1 }), 5],
])("%s is whole again", (_name, dataset, least) => {
  const [first, ...rest] = piecesOf(dataset);
  if (first === undefined) throw new Error("There is no piece.");
  expect(joinPieces([first, ...rest])).toEqual(dataset);
  expect(rest.length + 1).toBeGreaterThanOrEqual(least);
});
