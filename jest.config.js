const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Jest would leave one of two cores idle, and take twice the time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What many files have left behind would not leave enough for those that keep thousands of workbooks.
  workerIdleMemoryLimit: "1GB",
  globalSetup: "<rootDir>/test/support/unpackBrowser.ts",
  roots: ["<rootDir>/test"],
  // Machines with little to spare take their time over office.js and Fluent.
  testTimeout: 120_000,
  setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
  // saxen names its ES module only; this is the same in CommonJS.
  moduleNameMapper: { "^saxen$": "<rootDir>/node_modules/saxen/dist/index.cjs" },
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        // Jest runs CommonJS; the type check is `npm run typecheck`'s business.
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "Node10",
          verbatimModuleSyntax: false,
          jsx: "react-jsx",
          esModuleInterop: true,
          isolatedModules: true,
          resolveJsonModule: true,
          target: "ES2022",
          ignoreDeprecations: "6.0",
        },
        diagnostics: false,
      },
    ],
  },
};
