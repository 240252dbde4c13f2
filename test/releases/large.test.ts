/** Files of tens of megabytes, sound and not: each has its answer, and none exhausts the memory or the stack on its way there. */
import { zipSync } from "fflate";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import { bundledDataset } from "../../src/dataset";
import { releaseCsv, releaseJson } from "../../src/releases";
import { sizeOf } from "../support/sizes";
import { utf16 } from "./encode";
import { bytesOf, expectAnswer, read, textOf, told } from "./support";

const MB = 2 ** 20;
const SIZE = sizeOf("largeFile") * MB;
const HEADERS = "城市,指标编号,级别,摘要,章节\n";

/** 6,000 records are 50 MB. */
const made = madeUpDataset(1, { cities: Math.round((2 * SIZE) / MB), measures: 60, density: 1 });
const large = {
  ...made,
  records: made.records.map((record) => ({
    ...record,
    summary: { zh: "长".repeat(2000) + record.city, en: "long ".repeat(500) + record.city },
  })),
};

it.each([
  ["JSON", () => releaseJson(large)],
  ["CSV", () => releaseCsv(large, "zh")],
  ["CSV in UTF-16", () => utf16(textOf(releaseCsv(large, "zh")), "le", true)],
])("a release as %s is read", (_name, make) => {
  const file = make();
  expect(file.length).toBeGreaterThan(0.9 * SIZE);
  expect(file.length).toBeLessThan(1.3 * SIZE);
  const reading = read(file, made);
  expect(told(reading)).toEqual([]);
  expect(reading).toMatchObject({ status: "ok", dataset: { records: { length: made.records.length } } });
});

const filledWith = (text: string, start = "", size = SIZE) =>
  bytesOf(start + text.repeat(size / bytesOf(text).length));
/** A sheet has 1,048,576 rows. */
const MORE_THAN_A_SHEET = Math.max(SIZE, 40 * MB);

// In the deep tier there are more cells than can be read, which is told first.
it.each([
  ["zeros", () => new Uint8Array(SIZE), "unknownFormat"],
  ["brackets", () => filledWith("["), "otherJson"],
  ["braces", () => filledWith('{"a":'), "json.deep"],
  ["quotes", () => filledWith('"', HEADERS), "tooLong"],
  ["quotes that do not pair up", () => filledWith('a"b,"c" d,"', HEADERS), "quotes|tooMany"],
  ["line breaks", () => filledWith("\n", HEADERS), "tooManyRows|tooMany"],
  ["separators", () => filledWith(",", HEADERS), "noRows|tooMany"],
  ["apostrophes", () => filledWith("'", HEADERS), "tooLong"],
  [
    "rows that are too many for a sheet",
    () => filledWith("合肥,IP,详细,x,y\n", HEADERS, MORE_THAN_A_SHEET),
    "tooMany",
  ],
  [
    "rows of nothing known",
    () => filledWith("甲乙丙丁,戊己庚辛壬癸,子丑寅卯辰巳午未申酉戌亥,x,y\n", HEADERS),
    "level|tooMany",
  ],
  ["a zip file's beginning", () => filledWith("PK\u0003\u0004"), "workbookDamaged"],
])("a file of %s is refused", (_name, make, code) => {
  const reading = read(make());
  expect(told(reading)[0]).toMatch(new RegExp(`(?:${code})$`));
  expectAnswer(reading);
});

it("references to nothing are refused, the first hundred in full", () => {
  const [cities, measures] = [Math.round((6.6 * SIZE) / MB), 300];
  const text = textOf(releaseJson(madeUpDataset(2, { cities, measures, density: 1 })));
  let count = 0;
  const file = bytesOf(text.replaceAll('"city": "', () => `"city": "nowhere-${count++}-`));
  expect(file.length).toBeGreaterThan(0.6 * SIZE);
  const reading = read(file, bundledDataset);
  expect(reading).toMatchObject({ status: "faults", more: true });
  expectAnswer(reading);
});

it("a zip file that would unpack to more than memory holds is refused", () => {
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(300 * MB) }, { level: 1 });
  expect(bomb.length).toBeLessThan(10 * MB);
  expect(told(read(bomb))).toEqual(["tooMuch"]);
});
