const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Jest would leave one of two cores idle, and take twice the time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What many files have left behind would not leave enough for those that keep thousands of workbooks.
  workerIdleMemoryLimit: "1GB",
  globalSetup: "<rootDir>/test/run/globalSetup.ts",
  roots: ["<rootDir>/test"],
  // A guard against hanging only: on a machine with other work every test may take many times its usual time.
  testTimeout: 600_000,
  reporters: ["<rootDir>/test/run/progressReporter.cjs", "summary"],
  // saxen names its ES module only; this is the same in CommonJS.
  moduleNameMapper: { "^saxen$": "<rootDir>/node_modules/saxen/dist/index.cjs" },
  transform: {
    "^.+\\.tsx?$": "<rootDir>/test/run/transform.cjs",
    "/o_spreadsheet\\.cjs$": "<rootDir>/test/run/localGlobals.cjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!@odoo/o-spreadsheet/)"],
};
