/** Small files as people and programs have them, and what comes of each: a table of cases in test/fixtures/cases. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { bundledDataset } from "../../src/dataset";
import { noticeText, releaseCsv, releaseJson, type Notice } from "../../src/releases";
import { outcomeOf } from "./outcome";
import { expectAnswer, read, textOf } from "./support";

const FOLDER = join(__dirname, "../fixtures/cases");
const fileOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

/** The release that files are taken for which do not say theirs. */
const UNNAMED = `unnamed ${bundledDataset.release.id}`;
const ONE = ["hefei IP-PLEDGE detailed 二"];
const THREE = [...ONE, "guangzhou IP-PLEDGE detailed 二", "dongguan POS-GOAL listed 一"];

/** Of refused files some faults that have to be among those that are told. */
const CASES: readonly (readonly [name: string, outcome: readonly string[]])[] = [
  ["csv/01-sep-line.csv", [...THREE, UNNAMED]],
  ["csv/02-header-nbsp.csv", [...THREE, UNNAMED]],
  ["csv/03-city-nbsp.csv", [...ONE, UNNAMED]],
  ["csv/04-city-zwsp.csv", [...ONE, "respelled 合肥‹200B› → 合肥", UNNAMED]],
  ["csv/05-city-ideographic-space.csv", [...ONE, "respelled 合␣肥 → 合肥", UNNAMED]],
  ["csv/06-traditional-no-id.csv", [...THREE.slice(1), "respelled 廣州 → 广州, 東莞 → 东莞", UNNAMED]],
  ["csv/07-traditional-with-id.csv", [THREE[1] ?? "", "respelled 廣州 → 广州", UNNAMED]],
  [
    "csv/08-radical.csv",
    [
      "changsha IP-PLEDGE detailed 二",
      "guangzhou IP-PLEDGE detailed 二",
      "respelled ⻓沙 → 长沙, ⼴州 → 广州",
      UNNAMED,
    ],
  ],
  ["csv/09-pipe.csv", [...THREE, UNNAMED]],
  ["csv/11-mac-cr.csv", [...THREE, UNNAMED]],
  ["csv/12-utf16le-tab.csv", [...THREE, UNNAMED]],
  ["csv/13-double-bom.csv", [...THREE, UNNAMED]],
  ["csv/14-gb18030-rare.csv", [...ONE, UNNAMED]],
  ["csv/15-question-marks.csv", [...ONE, UNNAMED]],
  ["csv/16-pandas-index.csv", [...THREE, "ignoredColumns Unnamed: 0", UNNAMED]],
  ["csv/17-nan.csv", [...THREE, "errorValues F2, F3, F4", UNNAMED]],
  [
    "csv/18-null-level.csv",
    ["C3（“级别”列） level", "D3（“摘要”列） errorValue", "E3（“章节”列） errorValue"],
  ],
  ["csv/19-merged-city.csv", ["A3（“城市”列） blank"]],
  [
    "csv/20-total-row.csv",
    ["B5（“指标编号”列） blank", "C5（“级别”列） level", "D5（“摘要”列） blank", "E5（“章节”列） blank"],
  ],
  ["csv/21-two-header-rows.csv", ["C2（“级别”列） level"]],
  ["csv/22-level-mark.csv", ["C2（“级别”列） level"]],
  ["csv/23-smart-quotes.csv", ["C2（““级别””列） level"]],
  ["csv/24-backslash-quote.csv", ["第 2 行 quotes"]],
  ["csv/25-trailing-seps.csv", [...THREE, UNNAMED]],
  ["csv/26-all-quoted.csv", [...THREE, UNNAMED]],
  ["csv/27-apostrophe-header.csv", [...THREE, UNNAMED]],
  ["csv/28-fullwidth-id.csv", [...ONE, "respelled ＩＰ－ＰＬＥＤＧＥ → IP-PLEDGE", UNNAMED]],
  ["csv/29-dup-rows.csv", ["A5（“城市”列） duplicateRecord"]],
  ["csv/30-crlf-in-cell.csv", [...ONE, UNNAMED]],
  ["csv/31-section-date.csv", ["E2（“章节”列） dateValue"]],
  ["csv/33-tab-in-comma.csv", [...ONE, UNNAMED]],
  ["csv/34-formula-text.csv", ["C2（“级别”列） level"]],
  ["csv/35-emoji.csv", [...ONE, UNNAMED]],
  ["csv/36-header-linebreak.csv", [...THREE, UNNAMED]],
  ["csv/37-header-star.csv", [...THREE, UNNAMED]],
  ["csv/38-header-paren.csv", ["missingColumns"]],
  ["csv/39-only-one-row-partial.csv", [...ONE, UNNAMED]],
  [
    "csv/40-same-pinyin.csv",
    [
      "fuzhou IP-PLEDGE detailed 二",
      "抚州 IP-PLEDGE detailed 二",
      "fuzhou POS-GOAL listed 一",
      "newCities 抚州",
      UNNAMED,
    ],
  ],
  [
    "csv/41-city-prefixed.csv",
    [...ONE, "hefei POS-GOAL detailed 二", "respelled 安徽合肥 → 合肥, 安徽省合肥市 → 合肥", UNNAMED],
  ],
  ["csv/42-comment-footer.csv", ["B5（“指标编号”列） blank"]],
  ["csv/43-footer-note-in-row.csv", ["B5（“指标编号”列） blank"]],
  ["csv/44-ls-lt.csv", ["missingColumns"]],
  ["csv/46-level-space.csv", [...ONE, "respelled 详␣细 → 详细", UNNAMED]],
  ["csv/47-mixed-eol.csv", [...THREE, UNNAMED]],
  ["csv/48-big5.csv", ["unknownFormat"]],
  ["csv/49-utf8-in-gbk-mix.csv", ["encodingDamaged"]],
  ["csv/53-bigger-level-text.csv", ["C2（“级别”列） level", "C3（“级别”列） level"]],
  ["misc/02-matrix.csv", ["missingColumns"]],
  [
    "misc/04-evidence-nofirst.csv",
    ["hefei IP-PLEDGE detailed 二", "guangzhou IP-PLEDGE listed 二", "ignoredColumns 序号", UNNAMED],
  ],
  [
    "misc/05-leading-nbsp.csv",
    ["成都市 IP-PLEDGE detailed 二", "hefei IP-PLEDGE detailed 二", "newCities 成都市", UNNAMED],
  ],
  ["misc/06-gbk-question.csv", [...ONE, UNNAMED]],
  ["misc/06-label-studio.json", ["otherJson"]],
  ["misc/07-doccano.jsonl", ["otherJson"]],
  ["misc/08-refi.qdc", ["codeList"]],
  ["misc/10-taguette-codebook.csv", ["codeList"]],
  ["misc/36-table-fragment.xls", ["htmlTable"]],
  ["misc/37-spreadsheetml-2003.xls", ["xmlSpreadsheet"]],
  ["misc/39-ods.ods", ["openDocument"]],
];

it.each(CASES)("%s", (name, expected) => {
  const file = fileOf(name);
  const reading = read(file);
  expectAnswer(reading);
  if (reading.status === "ok") expect(outcomeOf(file)).toEqual(expected);
  else expect(outcomeOf(file)).toEqual(expect.arrayContaining([...expected]));
});

it("has a row for each file", () => {
  const files = ["csv", "misc"].flatMap((folder) =>
    readdirSync(join(FOLDER, folder)).map((file) => `${folder}/${file}`),
  );
  expect(CASES.map(([name]) => name).sort()).toEqual(files.sort());
});

describe("files of other kinds have words of their own", () => {
  const json = releaseJson(bundledDataset);
  it.each([
    ["a compressed file", gzipSync(json), "archive"],
    ["an archive", zipSync({ "base.csv": releaseCsv(bundledDataset, "zh") }), "archive"],
    ["a project for qualitative analysis", zipSync({ "project.qde": strToU8("<Project/>") }), "codeList"],
    ["a document", zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "unknownFormat"],
    ["a PDF", strToU8("%PDF-1.7\n%"), "pdf"],
    ["a list of something", strToU8('[{"id":1}]'), "otherJson"],
    ["a web page", strToU8("<!doctype html><html></html>"), "webPage"],
    [
      "a table that Excel calls a web page",
      strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'),
      "htmlTable",
    ],
    ["another XML file", strToU8('<?xml version="1.0"?><feed/>'), "otherXml"],
    ["other columns", strToU8("a,b\n1,2\n"), "unknownFormat"],
  ])("%s", (_name, file, code) => {
    expectAnswer(read(file));
    expect(outcomeOf(file)).toEqual([code]);
  });
});

describe("JSON that says a thing twice, or as another kind", () => {
  const text = textOf(releaseJson(bundledDataset));
  const changed = (from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each([
    ["in a record", '"level": "detailed",', '"level": "detailed", "level": "absent",', "records[0].level"],
    ["in a text", '"en": "Sci', '"en": "x", "en": "Sci', "release.source.title.en"],
    [
      "with other escapes",
      '"schemaVersion": 2,',
      '"schemaVersion": 2, "schema\\u0056ersion": 1,',
      "schemaVersion",
    ],
  ])("a key twice: %s", (_where, from, to, path) => {
    const reading = read(changed(from, to));
    expectAnswer(reading);
    expect(reading).toMatchObject({ faults: [{ fault: { path, code: "json.repeatedKey" } }] });
  });

  it("a number as text, and a key that is not known", () => {
    expect(outcomeOf(changed('"zh": 2000', '"zh": "2000"'))).toEqual(["targets[0].value.zh type"]);
    expect(outcomeOf(changed('"level": "detailed",', '"level": "detailed", "extra": 1,'))).toEqual([
      "records[0].extra unknownKey",
    ]);
  });
});

describe("texts that have been lost on the way", () => {
  const row = (section: string, summary = "试点内容。", note = "") =>
    outcomeOf(`城市,指标编号,级别,摘要,章节,编码说明\n合肥,IP-PLEDGE,详细,${summary},${section},${note}\n`);

  it.each([
    ...[
      "3月1日",
      "2026年3月1日",
      "1-Mar",
      "Mar-01",
      "2026/3/1",
      "2026-03-01",
      "2026-03-01 00:00:00",
      "46082",
    ],
    ...["01.03.2026", "3-Jan-26"],
  ])("a section that Excel has made a date of: %s", (section) => {
    expect(row(section)).toEqual(["E2（“章节”列） dateValue"]);
  });

  it.each(['"=""3-1"""', '"=""1/2"""'])(
    "a text that is kept from becoming a date is that text: %s",
    (section) => {
      expect(row(section)).toEqual([`hefei IP-PLEDGE detailed ${section.slice(4, 7)}`, UNNAMED]);
    },
  );

  it.each(["3-1", "1/2", "2.10", "三（一）", "2", "十二-3", "III.4", "第3章", "P12"])(
    "is none: %s",
    (section) => {
      expect(row(section)).toEqual([`hefei IP-PLEDGE detailed ${section}`, UNNAMED]);
    },
  );

  it.each([
    "#REF!",
    "#N/A",
    "#NAME?",
    "#DIV/0!",
    "#######",
    "nan",
    "NaN",
    "NULL",
    "None",
    "<NA>",
    "Err:502",
    "#ERROR!",
    "N/A",
    "n/a",
    "NA",
    "#N/A N/A",
    "-nan",
    "1.#QNAN",
  ])("an error or a missing value: %s", (value) => {
    expect(row("二", value)).toEqual(["D2（“摘要”列） errorValue"]);
    expect(row(value)).toEqual(["E2（“章节”列） errorValue"]);
    expect(row("二", "甲", value)).toEqual([...ONE, "errorValues F2", UNNAMED]);
  });

  it("a date in a sentence, and a text that only begins like an error, are texts", () => {
    for (const summary of ["2021年3月", "#1 工程", "none of these", "NULL 值", "3月1日"])
      expect(row("二", summary)).toEqual([...ONE, UNNAMED]);
  });

  it("an id may be NA, and hyphens of every kind are one in ids", () => {
    const head = "主题编号,主题,城市,指标编号,级别,摘要,章节";
    expect(outcomeOf(`${head}\nNA,新,合肥,NA-1,详细,甲,二\n`)).toContain("newThemes NA");
    for (const id of ["IP‐PLEDGE", "IP‑PLEDGE", "IP–PLEDGE", "IP—PLEDGE", "IP−PLEDGE"])
      expect(outcomeOf(`城市,指标编号,级别,摘要,章节\n合肥,${id},详细,甲,二\n`)).toEqual([
        ...ONE,
        `respelled ${id} → IP-PLEDGE`,
        UNNAMED,
      ]);
  });

  it("characters that no file can hold", () => {
    for (const character of ["\u0000", "\u000b", "\u001f", "\ufffd", "\ufffe", "\ud800"]) {
      const summary = `甲${character}乙`;
      const [first, ...rest] = bundledDataset.records;
      const records = [{ ...first!, summary: { zh: summary, en: "x" } }, ...rest];
      const json = JSON.stringify({ ...bundledDataset, records });
      expect(outcomeOf(json)).toEqual(["records[0].summary.zh lostCharacter"]);
      // Half a pair does not survive UTF-8 as a character of its own.
      if (character !== "\ud800") expect(row("二", summary)).toEqual(["D2（“摘要”列） lostCharacter"]);
    }
    expect(row("二", "👍🏽𠮷")).toEqual([...ONE, UNNAMED]);
  });

  it("many of them are counted, not listed", () => {
    const rows = bundledDataset.records.map(({ city, measure }) => `${city},${measure},详细,甲,二,nan`);
    const reading = read(`城市,指标编号,级别,摘要,章节,编码说明\n${rows.join("\n")}\n`);
    const notices: readonly Notice[] = reading.status === "ok" ? reading.notices : [];
    expect(notices.map((notice) => noticeText(notice, "en")).join()).toContain(`… (+${rows.length - 12})`);
  });
});
