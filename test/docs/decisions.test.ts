/** Decisions have a number of their part, a day and a status each. */
import { readFileSync } from "node:fs";

const PART = /^## .+ \((\w)\)$/;
const ENTRY = /^- \*\*(\w)(\d+)\*\* · (\d{4}-\d{2}-\d{2}) · (accepted|superseded by (\w\d+)) · \S/;

const lines = readFileSync("docs/DECISIONS.md", "utf8").split("\n");
const firstPart = lines.findIndex((line) => PART.test(line));

const entries = lines.slice(firstPart).flatMap((line, index, all) => {
  if (!line.startsWith("- ")) return [];
  const part = all
    .slice(0, index)
    .flatMap((above) => PART.exec(above)?.[1] ?? [])
    .at(-1);
  const [, letter = "", number = "", day = "", , successor] = ENTRY.exec(line) ?? [];
  return [{ line, part, letter, number: Number(number), day, successor }];
});

it("finds the decisions", () => {
  expect(entries.length).toBeGreaterThan(100);
});

it("gives each the letter of its part, a day and a status", () => {
  const wrong = entries.filter(({ part, letter, day }) => letter !== part || Number.isNaN(Date.parse(day)));
  expect(wrong.map(({ line }) => line)).toEqual([]);
});

it("numbers each part without gaps, in order", () => {
  const next = new Map<string, number>();
  const wrong = entries.filter(({ letter, number }) => {
    const expected = next.get(letter) ?? 1;
    next.set(letter, expected + 1);
    return number !== expected;
  });
  expect(wrong.map(({ line }) => line)).toEqual([]);
});

it("names a decision that is there where one was superseded", () => {
  const ids = new Set(entries.map(({ letter, number }) => `${letter}${number}`));
  expect(entries.flatMap(({ successor }) => successor ?? []).filter((id) => !ids.has(id))).toEqual([]);
});
