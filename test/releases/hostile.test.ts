/**
 * Files that are made to exhaust the memory or the patience of who opens them: each is refused, or read, by what is counted in it,
 * with no more faults than are told. Some lie right below a bound: what they cost is what a file can cost at most.
 */
import { strToU8, zipSync } from "fflate";
import { bundledDataset } from "../../src/dataset";
import { MOST_FAULTS } from "../../src/dataset/check/bounds";
import { someOf } from "../support/sizes";
import { bytesOf, read } from "./support";

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const json = (change: Readonly<Record<string, unknown>>) =>
  bytesOf(JSON.stringify({ ...bundledDataset, ...change }));
const text = (start: string, piece: string, count: number, end = "") =>
  bytesOf(`${start}${piece.repeat(count)}${end}`);
const list = (item: string, count: number) => text('{"schemaVersion":1,"x":[', `${item},`, count, "0]}");
const [record] = bundledDataset.records;
const [recommendation] = bundledDataset.recommendations;
const city = (id: string) => ({ id, name: { zh: `城${id}`, en: id }, pinyin: id });

const HEADERS = "城市,指标编号,级别,摘要,章节\n";
const csv = (row: (index: number) => string, count: number, headers = HEADERS) =>
  bytesOf(headers + times(count, row).join("\n"));

const XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships ${RELATED}>${targets
    .map(([type, target]) => `<Relationship Id="${type}" Type="x/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A workbook with one sheet. */
function workbook(sheet: string, strings = `<sst ${XMLNS}/>`): Uint8Array {
  const parts = {
    "_rels/.rels": related(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${XMLNS} xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(["worksheet", "sheet.xml"], ["sharedStrings", "strings.xml"]),
    "xl/sheet.xml": sheet,
    "xl/strings.xml": strings,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 1,
  });
}
const sheet = (start: string, piece: string, count: number, end = "") =>
  workbook(`<worksheet ${XMLNS}><sheetData>${start}${piece.repeat(count)}${end}</sheetData></worksheet>`);
const inline = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const attributes = (count: number) => times(count, (index) => `a${index}=""`).join(" ");

type Case = readonly [name: string, make: () => Uint8Array, outcome: string];

const CASES: readonly Case[] = [
  ["a list of numbers", () => list("1", 4e6), "tooMany"],
  ["a list of numbers, right below the bound", () => list("1", 3.9e6), "tooMany"],
  ["a list of empty objects", () => list("{}", 2e6), "tooMany"],
  ["a list of empty objects, right below the bound", () => list("{}", 1.9e6), "tooMany"],
  ["objects of one key each, all different", () => list('{"k":{}}', 1.3e6), "tooMany"],
  ["more entries than can be held", () => json({ records: times(2e5, () => ({})) }), "tooMany"],
  ["records of another shape", () => json({ records: times(1.9e5, (i) => ({ city: `x${i}` })) }), "missing"],
  ["numbers for records", () => json({ records: times(1.9e5, () => 1) }), "type"],
  ["the same record again and again", () => json({ records: times(1e5, () => record) }), "duplicateRecord"],
  [
    "cities that nobody has heard of",
    () => json({ cities: times(1.9e5, (i) => city(`c${i}`)) }),
    "unknownReference",
  ],
  [
    "cities that nobody has heard of beside the known ones",
    () => json({ cities: [...bundledDataset.cities, ...times(1.5e5, (i) => city(`c${i}`))] }),
    "ok",
  ],
  [
    "a list of blanks within an entry",
    () => json({ recommendations: [{ ...recommendation, measures: times(1e6, () => "") }] }),
    "blank",
  ],
  ["keys without end", () => json(Object.fromEntries(times(1e5, (i) => [`k${i}`, 1]))), "tooMany"],
  ["unknown keys", () => json(Object.fromEntries(times(900, (i) => [`k${i}`, 1]))), "unknownKey"],
  ["a key again and again", () => text('{"schemaVersion":1', ',"x":1', 900, "}"), "json.repeatedKey"],
  ["brackets", () => text('{"schemaVersion":1,"x":', "[", 2e7), "json.deep"],
  ["a text without an end", () => text('{"schemaVersion":1,"x":"', "a", 3e7), "json.unfinished"],
  [
    "texts longer than cells",
    () =>
      json({
        records: bundledDataset.records.map((each) => ({
          ...each,
          summary: { zh: "好".repeat(60_000), en: "a" },
        })),
      }),
    "tooLong",
  ],
  ["separators", () => text(HEADERS, ",", 2e7), "tooMany"],
  ["separators, right below the bound", () => text(HEADERS, ",", 7.9e6), "noRows"],
  ["lines", () => text(HEADERS, "a\n", 9e6), "tooMany"],
  [
    "rows of cities that nobody has heard of",
    () => csv((i) => `某某城${i},IP-PLEDGE,详细,a,一`, 1.9e5),
    "tooMany",
  ],
  [
    "rows of measures that nobody has heard of",
    () => csv((i) => `合肥,M${i},详细,a,一,IP`, 1.9e5, HEADERS.replace("\n", ",主题编号\n")),
    "tooMany",
  ],
  ["rows without a level", () => csv((i) => `合肥,IP-PLEDGE,x${i},a,一`, 1.9e5), "level"],
  ["rows of errors", () => csv(() => "合肥,IP-PLEDGE,详细,#N/A,#N/A", 1.9e5), "errorValue"],
  [
    "citations without end",
    () => csv((i) => `城${i},IP-PLEDGE,详细,a,${"二（二）;".repeat(3000)}`, 100),
    "ok",
  ],
  [
    "a part beyond the bound",
    () => sheet("<row>", `<c r="A1"/>${" ".repeat(100)}`, 1e6, "</row>"),
    "tooMuch",
  ],
  ["cells without end", () => sheet("<row>", "<c/>", 1.65e7, "</row>"), "tooMuch"],
  ["cells of one row, right below the bound", () => sheet("<row>", "<c/>", 7e6, "</row>"), "noTables"],
  ["rows without end", () => sheet("", "<row/>", 1.65e7), "tooMuch"],
  [
    "cells with values, below the bound",
    () => sheet("", `<row>${"<c><v>1</v></c>".repeat(100)}</row>`, 15_000),
    "noTables",
  ],
  ["texts without end", () => sheet("<row>", inline("好".repeat(300_000)), 50, "</row>"), "noTables"],
  ["one text without an end", () => sheet("<row>", inline("a".repeat(1e7)), 1, "</row>"), "tooMuch"],
  ["elements within each other", () => sheet("", "<a>", 1e7), "workbookDamaged"],
  ["names of namespaces", () => sheet("", "<a xmlns:b='x'>", 3e6), "workbookDamaged"],
  ["attributes of one tag", () => sheet(`<c ${attributes(100_000)}/>`, "", 0), "tooMuch"],
  ["attributes of all tags", () => sheet("", `<c ${attributes(150)}/>`, 20_000), "noTables"],
  ["headings without end", () => sheet("", `<row>${inline("城市").repeat(100)}</row>`, 3000), "noTables"],
  [
    "shared strings without end",
    () => workbook(`<worksheet ${XMLNS}/>`, `<sst ${XMLNS}>${"<si><t>a</t></si>".repeat(4e6)}</sst>`),
    "tooMuch",
  ],
  [
    "a last column that is far out",
    () =>
      sheet(
        `<row>${["城市", "指标编号", "级别", "摘要", "章节"].map(inline).join("")}</row>`,
        `<row>${inline("城")}<c r="XFD2"><v>1</v></c></row>`,
        50_000,
      ),
    "blank",
  ],
];

it.each(someOf("hostileFiles", CASES))("%s", (_name, make, outcome) => {
  const reading = read(make());
  if (reading.status === "ok") expect("ok").toBe(outcome);
  else {
    const [first] = reading.faults;
    expect(first?.code === "data" ? first.fault.code : first?.code).toBe(outcome);
    expect(reading.faults.length).toBeLessThanOrEqual(MOST_FAULTS);
  }
});
