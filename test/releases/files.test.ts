import { bundledDataset } from "../../src/dataset";
import { releaseCsv, releaseJson } from "../../src/releases";
import { LARGEST_FILE } from "../../src/releases/readRelease";
import { gbk, utf16 } from "./encode";
import { bytesOf, expectAnswer, read, soundly, textOf, told } from "./support";

const csv = textOf(releaseCsv(bundledDataset, "zh")).replace(/^\uFEFF/, "");
const json = textOf(releaseJson(bundledDataset));
/** GBK has no dash of this form; Excel writes a question mark then, which is a loss of Excel's and not of ours. */
const inGbk = (text: string) => gbk(text.replace(/[^\p{ASCII}\u0080-\u9fa5\uff00-\uffef]/gu, "-"));

describe.each([
  ["CSV", csv],
  ["JSON", json],
])("%s", (_, text) => {
  it.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with a mark", bytesOf(`\uFEFF${text}`)],
    ["UTF-16 little endian with a mark", utf16(text, "le", true)],
    ["UTF-16 big endian with a mark", utf16(text, "be", true)],
    ["UTF-16 little endian", utf16(text, "le", false)],
    ["UTF-16 big endian", utf16(text, "be", false)],
  ])("is read in %s", (_name, bytes) => {
    expect(read(bytes)).toMatchObject({ status: "ok", notices: [] });
    expect(soundly(bytes)).toEqual(bundledDataset);
  });

  it("is read in GBK", () => {
    expect(read(inGbk(text)).status).toBe("ok");
    expect(soundly(inGbk(text)).records.map(({ city, level }) => [city, level])).toEqual(
      bundledDataset.records.map(({ city, level }) => [city, level]),
    );
    expect(soundly(inGbk(text)).records[0]?.summary.zh).toBe(bundledDataset.records[0]?.summary.zh);
  });
});

it("is read in GBK to the last character where GBK has them all", () => {
  const text = "城市,指标编号,级别,摘要,章节\n合肥,IP-FUND,详细,设立专项基金——“一号”，规模≥十亿,三（一）\n";
  expect(soundly(gbk(text)).records[0]?.summary.zh).toBe("设立专项基金——“一号”，规模≥十亿");
});

describe("a damaged text", () => {
  it("in UTF-8 is told with its line, and not taken for GBK", () => {
    const bytes = bytesOf(csv);
    const at = bytes.findIndex((byte, index) => index > 3000 && byte > 0xe0);
    const broken = bytes.slice();
    broken[at + 1] = 0x41;
    const line = textOf(bytes.subarray(0, at)).split("\n").length;
    expect(read(broken)).toMatchObject({
      status: "faults",
      faults: [{ code: "encodingDamaged", values: { encoding: "UTF-8", line } }],
    });
  });

  it("that ends within a character is told", () => {
    const bytes = bytesOf(csv);
    const at = [...bytes].reduce((last, byte, index) => (byte > 0xe0 ? index : last), 0);
    expect(told(read(bytes.subarray(0, at + 1)))).toEqual(["encodingDamaged"]);
    expect(told(read(utf16(csv, "le", true).subarray(0, 2001)))).toEqual(["encodingDamaged"]);
  });

  it("in no encoding of these is told", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) =>
      index % 2 === 0 ? 0xff : 0x20 + (index % 90),
    );
    expect(told(read(bytes))).toEqual(["encodingUnknown"]);
  });
});

describe("a file that is no release", () => {
  const zipOf = [0x50, 0x4b, 3, 4];
  it.each([
    ["is empty", "", ["empty"]],
    ["has nothing but blanks", "\uFEFF \r\n\t", ["empty"]],
    ["is a web page", "<!DOCTYPE html><html><body>登录</body></html>", ["webPage"]],
    ["is JSON of something else", "[1, 2]", ["otherJson"]],
    ["is JSON that lost its beginning", json.slice(1), ["json.syntax"]],
    ["is JSON that was cut off", json.slice(0, 20_000), ["json.unfinished"]],
    ["is some text", "Dear colleague,\nplease find the file attached.", ["unknownFormat"]],
    ["is a CSV file of something else", "日期,金额\n2026-01-01,5", ["unknownFormat"]],
    ["is an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), ["oldExcel"]],
    [
      "is a zip file that was cut off",
      Uint8Array.from([...zipOf, ...Array<number>(500).fill(7)]),
      ["workbookDamaged"],
    ],
    [
      "is a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      ["unknownFormat"],
    ],
  ])("because it %s", (_name, file, expected) => {
    const reading = read(file);
    expect(told(reading)).toEqual(expected);
    expectAnswer(reading);
  });

  it("is refused unread when it is larger than the limit", () => {
    const reading = read(new Uint8Array(LARGEST_FILE + 1));
    expect(told(reading)).toEqual(["tooLarge"]);
    expectAnswer(reading);
  });
});

it("tells a hundred faults and counts the rest", () => {
  const reading = read(json.replaceAll('"period": "14FYP"', '"period": "13FYP"'));
  expect(reading).toMatchObject({ status: "faults", more: true });
  if (reading.status === "faults") expect(reading.faults).toHaveLength(100);
});

it("tells faults of JSON at their paths, and both places of what is there twice", () => {
  const dataset = {
    ...bundledDataset,
    records: [...bundledDataset.records, ...bundledDataset.records.slice(0, 1)],
  };
  const reading = read(releaseJson(dataset));
  expect(told(reading)).toEqual([`records[${bundledDataset.records.length}] duplicateRecord`]);
  expect(reading).toMatchObject({ faults: [{ first: { kind: "path", path: "records[0]" } }] });
});
