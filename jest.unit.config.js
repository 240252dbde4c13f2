/** `npm run test:unit`, `npm run test:watch`: what needs neither office.js nor a browser, real or simulated, nor a build. */
const config = require("./jest.config");

const FOLDERS = ["analysis", "dataset", "docs", "functions", "locales", "releases", "workbook"];
/** Those of these folders that need a workbook as a file, or 50 MB. */
const OTHERS = ["/releases/(xlsx|mutated|large)\\.test"];

/** @type {import("jest").Config} */
module.exports = {
  ...config,
  globalSetup: undefined,
  roots: FOLDERS.map((folder) => `<rootDir>/test/${folder}`),
  testPathIgnorePatterns: OTHERS,
};
