/**
 * How large the tests are whose size is a choice: small for `npm test`, large for `npm run test:deep`, from the same code.
 * KCFIN_SIZE=500 sets the size of the tests that are run: `KCFIN_SEED=7 KCFIN_SIZE=500 npx jest hostSchedules`.
 */
const SIZES = {
  /** Schedules of co-authors, each with an office.js of their own. Some 3 s each. */
  hostSchedules: { small: 5, deep: 40 },
  /** Pairs of deeds between the requests of a refresh, and as many of its undoing. Some 1.5 s each. */
  deedsBetween: { small: 2, deep: 30 },
  /** Schedules of people over a model of the workbook. Some 0.07 s each. */
  modelSchedules: { small: 150, deep: 1000 },
  /** Schedules of adding cities, measures and themes. Some 3 s each. */
  growthSchedules: { small: 2, deep: 12 },
  /** Files with one mutation each, over all formats. */
  mutatedFiles: { small: 500, deep: 5000 },
  /** Calls of functions with whatever stands in cells, in each language. */
  functionCalls: { small: 1000, deep: 10_000 },
  /** Files that are made to exhaust whoever reads them. Some 1 s each. */
  hostileFiles: { small: 5, deep: 20 },
  /** Megabytes of a file that is large beyond reason. */
  largeFile: { small: 5, deep: 50 },
  /** Cities of a workbook that does not fit into one request. Some 24 records each. */
  largeWorkbook: { small: 40, deep: 60 },
  /** Actions of a piece of work that are made to fail, each in three ways; Infinity is every one. */
  failingActions: { small: 10, deep: Infinity },
  /** Of these, those that are run from the beginning and over one connection. */
  failingActionsInFull: { small: 1, deep: 8 },
  /** Actions of growing that are made to fail from the beginning. */
  growthCutOffs: { small: 3, deep: Infinity },
  /** Cells of an open workbook that are written otherwise, in each language. Some 150 a second. */
  spellings: { small: 314, deep: 5000 },
  /** Workbooks with random edits that are exported in three forms and refreshed from. Some 10 s each. */
  exportedWorkbooks: { small: 2, deep: 8 },
  /** Workbooks with three random damages each, which are repaired. Some 10 s each. */
  damagedWorkbooks: { small: 1, deep: 16 },
  /** Kinds of damage to a workbook that are told, and that are repaired. Some 2 and 4 s each. */
  toldDamages: { small: 15, deep: Infinity },
  repairedDamages: { small: 8, deep: Infinity },
  /** Releases with one odd thing each, which are read, refreshed to, exported and undone. Some 1.5 s each. */
  oddReleases: { small: 12, deep: Infinity },
  /** Languages of the workbench, which does the same in both. Some 70 s each. */
  workbenchLanguages: { small: 1, deep: 2 },
} as const;

/** Set by jest.deep.config.js. */
export const IS_DEEP = process.env["KCFIN_TIER"] === "deep";

/** @returns the size of a test in this run, in the unit that the table above names */
export function sizeOf(test: keyof typeof SIZES): number {
  const asked = process.env["KCFIN_SIZE"];
  if (asked !== undefined) return Number(asked);
  return SIZES[test][IS_DEEP ? "deep" : "small"];
}

/** As many of the cases as this run's size says, spread over all of them. */
export function someOf<T>(test: keyof typeof SIZES, cases: readonly T[]): T[] {
  const step = Math.max(1, cases.length / sizeOf(test));
  return cases.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
