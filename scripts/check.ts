/**
 * `npm run check`: types, lint, layers, dead code, format and the quick tests, two at a time. What has not changed since the
 * last time is not looked at again: each tool keeps a cache in node_modules/.cache.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";

const CACHE = "node_modules/.cache";
const LANES = 2;

/** Commands are those of node_modules/.bin, which npm puts onto the path. The longest first, so that the lanes end together. */
const STEPS: readonly (readonly [name: string, command: string])[] = [
  ["tests", "jest --config jest.unit.config.js --maxWorkers=2 --silent"],
  ["lint", `eslint --cache --cache-strategy content --cache-location ${CACHE}/eslint/ .`],
  ["types", `tsc --incremental --tsBuildInfoFile ${CACHE}/tsc.tsbuildinfo`],
  // A file named "prettier" would stand where `npm run format` expects its own folder.
  ["format", `prettier --log-level warn --check --cache --cache-location ${CACHE}/prettier.json .`],
  ["layers", `depcruise src host --output-type err --cache ${CACHE}/depcruise`],
  ["dead code", `knip --cache --cache-location ${CACHE}/knip`],
];

function run(command: string): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true });
    let output = "";
    const collect = (data: Buffer) => (output += data.toString());
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}

async function runLane(waiting: (readonly [string, string])[], failed: string[]): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name, command] = step;
    const start = Date.now();
    const { passed, output } = await run(command);
    const seconds = ((Date.now() - start) / 1000).toFixed(0);
    console.log(`${passed ? "passed" : "FAILED"}  ${name} (${seconds} s)`);
    if (passed) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
}

async function check(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const waiting = [...STEPS];
  const failed: string[] = [];
  await Promise.all(Array.from({ length: LANES }, () => runLane(waiting, failed)));
  if (failed.length === 0) return;
  console.log(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}

void check();
