/** One line a file with how far the run is: `PASS  42/141   3:05  test/excel/cells.test.ts (2 s)`; failures in full. */
const path = require("node:path");

const clock = (milliseconds) => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** @implements {import("@jest/reporters").Reporter} */
module.exports = class ProgressReporter {
  #started = Date.now();
  #done = 0;

  constructor(/** @type {import("@jest/types").Config.GlobalConfig} */ { rootDir }) {
    this.rootDir = rootDir;
  }

  onTestResult(test, result, { numTotalTestSuites: total }) {
    this.#done += 1;
    const failed = result.numFailingTests > 0 || result.testExecError !== undefined;
    const { start, end } = result.perfStats;
    const words = [
      failed ? "FAIL" : "PASS",
      `${this.#done}/${total}`.padStart(8),
      clock(Date.now() - this.#started).padStart(6),
      ` ${path.relative(this.rootDir, test.path)} (${Math.round((end - start) / 1000)} s)`,
    ];
    process.stdout.write(`${words.join(" ")}\n`);
    for (const { message } of result.console ?? []) process.stdout.write(`      ${message}\n`);
    if (failed) process.stdout.write(`${result.failureMessage ?? ""}\n`);
  }
};
