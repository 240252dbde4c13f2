import { readFileSync } from "node:fs";

interface Lock {
  packages: Record<string, { engines?: { node?: string } }>;
}

const OLDEST_NODE = Number(readFileSync(".nvmrc", "utf8"));

/**
 * npm warns of packages that ask for a newer Node, on each `npm ci`. o-spreadsheet does (>=22), needlessly for what is used of
 * it: where an update brings its `engines` back, run the tests on the oldest Node and delete them in package-lock.json again.
 */
test("no package in package-lock.json asks for a newer Node than the oldest that the project supports", () => {
  const { packages }: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const newer = Object.entries(packages).filter(([, { engines }]) => {
    const major = /^>=\s*(\d+)/.exec(engines?.node ?? "")?.[1];
    return Number(major) > OLDEST_NODE;
  });
  expect(newer.map(([name]) => name)).toEqual([]);
});
