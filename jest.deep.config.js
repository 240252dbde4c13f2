/** `npm run test:deep`: the tests whose size is a choice (test/support/sizes.ts), at their full size. */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const config = require("./jest.config");

process.env.KCFIN_TIER = "deep";

const tests = readdirSync(path.join(__dirname, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => path.join(__dirname, "test", file))
  .filter((file) => /\b(sizeOf|someOf|IS_DEEP)\b/.test(readFileSync(file, "utf8")));

/** @type {import("jest").Config} */
module.exports = { ...config, testMatch: tests, testTimeout: 3_600_000 };
