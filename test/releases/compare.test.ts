import { createHash } from "node:crypto";
import { ageOf, bundledDataset } from "../../src/dataset";
import { releaseCsv, releaseJson } from "../../src/releases";
import { sha256 } from "../../src/releases/writeRelease";

const release = (id: string, date: string) => ({ id, date });

it.each([
  ["the day counts", release("2022.1", "2027-01-02"), release("2026.9", "2027-01-01"), "newer"],
  ["whatever the id", release("2030.1", "2026-01-01"), release("2022.1", "2026-01-02"), "older"],
  ["the id decides on a day", release("2022.2", "2026-01-01"), release("2022.1", "2026-01-01"), "newer"],
  ["numbers in it by value", release("2022.9", "2026-01-01"), release("2022.10", "2026-01-01"), "older"],
  ["the same is the same", release("2022.1", "2026-01-01"), release("2022.1", "2026-01-01"), "same"],
])("%s", (_name, a, b, age) => {
  expect(ageOf(a, { release: b.id, releaseDate: b.date })).toBe(age);
  const other = { newer: "older", older: "newer", same: "same" } as Record<string, string>;
  expect(ageOf(b, { release: a.id, releaseDate: a.date })).toBe(other[age]);
});

it("SHA-256 is what other programs say it is", async () => {
  expect(await sha256(new Uint8Array())).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
  for (const file of [releaseJson(bundledDataset), releaseCsv(bundledDataset, "zh")])
    expect(await sha256(file)).toBe(createHash("sha256").update(file).digest("hex"));
});
