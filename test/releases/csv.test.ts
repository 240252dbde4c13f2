import { bundledDataset } from "../../src/dataset";
import { noticeText, releaseCsv } from "../../src/releases";
import { read, soundly, textOf, told } from "./support";

const HEADERS = "城市,指标编号,级别,摘要,章节";
const file = (...rows: string[]) => `${[HEADERS, ...rows].join("\n")}\n`;
const ROW = "合肥,IP-FUND,详细,设立基金,三（一）";
const notices = (text: string) => {
  const reading = read(text);
  return reading.status === "ok" ? reading.notices.map((notice) => noticeText(notice, "zh")) : told(reading);
};

describe("headers", () => {
  const expected = [{ city: "hefei", measure: "IP-FUND", level: "detailed", period: "14FYP" }];
  it.each([
    ["in Chinese", HEADERS],
    ["in English", "City,Measure id,Level,Summary,Section"],
    ["by id", "city,measureId,level,summaryZh,section"],
    ["in either case, with blanks and signs", " CITY ,measure_ID,LEVEL,summary (chinese), Section"],
    ["in both languages at once", "城市,Measure id,级别,Summary,章节"],
  ])("are understood %s", (_name, headers) => {
    expect(soundly(`${headers}\n${ROW}\n`).records).toMatchObject(expected);
  });

  it("may come in any order, below titles, with columns of one's own between them", () => {
    const text = `证据,,,,,\n说明文字,,,,,\n,,,,,\n我的列,章节,摘要,级别,指标编号,城市\nx,三（一）,设立基金,详细,IP-FUND,合肥\n`;
    expect(soundly(text).records).toMatchObject(expected);
    expect(notices(text)).toContain("未读取这些列：我的列。");
  });

  it.each([",", ";", "\t"])("and cells may be separated by %j", (separator) => {
    expect(soundly(file(ROW).replaceAll(",", separator)).records).toMatchObject(expected);
  });

  it("that are missing are named, all of them", () => {
    const reading = read("城市,级别\n合肥,详细\n");
    expect(told(reading)).toEqual(["missingColumns"]);
    expect(reading).toMatchObject({
      faults: [{ values: { columns: expect.stringContaining("指标编号 / Measure id") } }],
    });
    expect(reading).toMatchObject({
      faults: [{ values: { columns: expect.stringContaining("章节 / Section") } }],
    });
  });

  it("that say the same are refused with both places", () => {
    const reading = read(`${HEADERS},City\n${ROW},上海\n`);
    expect(told(reading)).toEqual(["F1（“City”列） repeatedColumn"]);
    expect(reading).toMatchObject({ faults: [{ first: { row: 1, column: 0 } }] });
  });
});

it("reads the workbook's own evidence sheet when it is saved as CSV", () => {
  const text = [
    "证据,,,,,,,,,,,,",
    "一行一条证据。,,,,,,,,,,,,",
    ",,,,,,,,,,,,",
    "城市,主题,指标编号,指标,级别,标记,摘要,章节,规划期,来源,编码说明,备注,键",
    "上海,发展定位,POS-GOAL,发展定位与目标,列举,○,改过的摘要,一,十四五,2022.1,,我的备注,上海|POS-GOAL|十四五|○",
    "上海,?,IP-FUND,?,详细,●,新的证据,一,,,,,",
  ].join("\r\n");
  const { records, themes } = soundly(text);
  expect(records).toMatchObject([
    { city: "shanghai", measure: "POS-GOAL", level: "listed", citations: [{ section: "一" }] },
    { city: "shanghai", measure: "IP-FUND", level: "detailed", period: "14FYP" },
  ]);
  expect(themes).toEqual(bundledDataset.themes);
  expect(notices(text)).toEqual([
    "未读取这些列：备注。",
    `文件没有写明数据版本，已按 ${bundledDataset.release.id} 读取。`,
  ]);
});

describe("texts that look like formulas", () => {
  const texts = ["=1+1", "+86", "-5%", "@SUM(A1)", "'=quoted", "''-", "＝全角", "a=b", "'", "'plain'"];

  it("stay texts on the way in", () => {
    expect(soundly(file(`合肥,IP-FUND,详细,"=HYPERLINK(""x"")",-一`)).records[0]).toMatchObject({
      summary: { zh: '=HYPERLINK("x")' },
      citations: [{ section: "-一" }],
    });
  });

  it("are no formulas in the file that is written, and come back as they were", () => {
    const [record] = bundledDataset.records;
    for (const text of texts) {
      const dataset = { ...bundledDataset, records: [{ ...record!, summary: { zh: text, en: text } }] };
      const written = releaseCsv(dataset, "zh");
      expect(textOf(written)).not.toMatch(/(^|[,"\n])[=+\-@＝]/);
      expect(soundly(written, dataset)).toEqual(dataset);
    }
  });
});

describe("what a row says less", () => {
  it("a text that is unchanged in one language keeps the other", () => {
    const { summary } = bundledDataset.records[0]!;
    const text = file(`上海,POS-GOAL,详细,${summary.zh},一`);
    expect(soundly(text).records).toEqual([bundledDataset.records[0]]);
  });

  it("a text that is changed in one language stands for both", () => {
    const english = "City,Measure id,Level,Summary,Section\nShanghai,POS-GOAL,Detailed,Changed,一\n";
    expect(soundly(english).records[0]?.summary).toEqual({ zh: "Changed", en: "Changed" });
  });

  it("sections that the release cites are recognised, others are taken as they are", () => {
    const text = file("上海,IP-FUND,详细,x,二（二）1；附录 甲");
    expect(soundly(text).records[0]?.citations).toEqual([
      { section: "二（二）", heading: "1" },
      { section: "附录 甲" },
    ]);
  });

  it("a blank line between rows is nothing", () => {
    expect(soundly(file(ROW, "", ",,,,", "上海,IP-FUND,列举,x,一")).records).toHaveLength(2);
  });
});

describe("cities, themes and measures", () => {
  it("may be named in either language, with 市, in pinyin, in any width and case", () => {
    for (const city of ["合肥", "合肥市", "HEFEI", "Hefei", "ｈｅｆｅｉ", " hefei "])
      expect(soundly(file(ROW.replace("合肥", city))).records[0]?.city).toBe("hefei");
  });

  it("that are new are added with what the rows say, and told", () => {
    const headers = "城市编号,城市,主题编号,主题,指标编号,指标,级别,摘要,章节,数据版本";
    const text = [
      headers,
      "suzhou,苏州,GREEN,绿色金融,GREEN-LOAN,绿色信贷,详细,x,四,2027.1 (2027-02-01)",
      "suzhou,苏州市,,,GREEN-LOAN,,列举,y,四,2027.1 (2027-02-01)",
      ",常州,,,IP-FUND,,列举,z,四,",
    ].join("\n");
    expect(told(read(text))).toEqual(["A3（“城市编号”列） duplicateRecord"]);
    const dataset = soundly(text.replace("suzhou,苏州市,,,GREEN-LOAN", "suzhou,苏州市,,,IP-FUND"));
    expect(dataset.cities.slice(16)).toEqual([
      { id: "suzhou", name: { zh: "苏州", en: "苏州" }, pinyin: "suzhou" },
      { id: "常州", name: { zh: "常州", en: "常州" }, pinyin: "常州" },
    ]);
    expect(dataset.themes.at(-1)).toEqual({ id: "GREEN", name: { zh: "绿色金融", en: "绿色金融" } });
    expect(dataset.measures.at(-1)).toMatchObject({
      id: "GREEN-LOAN",
      theme: "GREEN",
      list: "open",
      definition: { en: "The data file gives no definition." },
    });
    expect(dataset.release).toEqual({ ...bundledDataset.release, id: "2027.1", date: "2027-02-01" });
    expect(notices(text.replace("suzhou,苏州市,,,GREEN-LOAN", "suzhou,苏州市,,,IP-FUND"))).toEqual([
      "新增城市：suzhou、常州。",
      "新增主题：GREEN。",
      "新增指标：GREEN-LOAN。",
    ]);
  });

  it("take the name that the release gives them now", () => {
    const text = `城市编号,${HEADERS}\nhefei,合肥新名,IP-FUND,详细,x,一\nhefei,合肥新名,IP-ABS,详细,x,一\n`;
    expect(soundly(text).cities.find(({ id }) => id === "hefei")?.name.zh).toBe("合肥新名");
  });
});

describe("a row that cannot be read is told with its cell", () => {
  const ids = "城市编号,城市,主题编号,主题,指标编号,指标,级别,摘要,章节,规划期,数据版本";
  const good = "hefei,合肥,,,IP-FUND,,详细,x,一,十四五,2022.1 (2026-11-23)";
  it.each([
    ["no city", ",,,,IP-FUND,,详细,x,一,,", ["B3（“城市”列） blank"]],
    ["no measure", "hefei,,,,,,详细,x,一,,", ["F3（“指标”列） blank"]],
    ["a level that there is not", "hefei,,,,IP-ABS,,很详细,x,一,,", ["G3（“级别”列） level"]],
    ["what the report does not mention", "hefei,,,,IP-ABS,,报告未提及,x,一,,", ["G3（“级别”列） level"]],
    ["no summary", "hefei,,,,IP-ABS,,列举,,一,,", ["H3（“摘要”列） blank"]],
    ["no section", "hefei,,,,IP-ABS,,列举,x,；,,", ["I3（“章节”列） blank"]],
    ["an unknown period", "hefei,,,,IP-ABS,,列举,x,一,十九五,", ["J3（“规划期”列） period"]],
    ["a pair that is there", "合肥,,,,ip-fund,,列举,x,一,,", ["A3（“城市编号”列） duplicateRecord"]],
    ["a name of another id", "hefei,上海,,,IP-ABS,,列举,x,一,,", ["B3（“城市”列） otherEntry"]],
    ["a new id with a known name", "HF,合肥,,,IP-ABS,,列举,x,一,,", ["B3（“城市”列） otherEntry"]],
    ["a new measure of no theme", "hefei,,,,NEW,,列举,x,一,,", ["C3（“主题编号”列） needsTheme"]],
    ["an id that is none", "ci ty,,,,IP-ABS,,列举,x,一,,", ["A3（“城市编号”列） idForm"]],
    ["another release", "hefei,,,,IP-ABS,,列举,x,一,,2023.1", ["K3（“数据版本”列） otherRelease"]],
    ["a text too long", `hefei,,,,IP-ABS,,列举,${"字".repeat(40_000)},一,,`, ["第 3 行 tooLong"]],
    ["too many cells", "hefei,,,,IP-ABS,,列举,x,y,一,,z", ["第 3 行 tooManyCells"]],
    ["a quote too many", 'hefei,,,,IP-ABS,,列举,"x"y,一,,', ["第 3 行 quotes"]],
    ["a quote that is not closed", 'hefei,,,,IP-ABS,,列举,"x,一,,', ["第 3 行 quotes"]],
    [
      "several faults",
      "hefei,,,,,,很详细,,一,,",
      ["F3（“指标”列） blank", "G3（“级别”列） level", "H3（“摘要”列） blank"],
    ],
  ])("%s", (_name, row, expected) => {
    expect(told(read(`${ids}\n${good}\n${row}\n`))).toEqual(expected);
  });

  it("names that differ from row to row, with the first", () => {
    const rows = ["suzhou,苏州,,,IP-FUND,,详细,x,一,,", "suzhou,姑苏,,,IP-ABS,,详细,x,一,,"];
    const reading = read(`${ids}\n${rows.join("\n")}\n`);
    expect(told(reading)).toEqual(["B3（“城市”列） otherName"]);
    expect(reading).toMatchObject({ faults: [{ first: { row: 2, column: 1 } }] });
  });

  it("themes that differ from row to row, with the first", () => {
    const rows = ["hefei,,IP,,NEW,,详细,x,一,,", "wuhan,,POS,,NEW,,详细,x,一,,"];
    expect(told(read(`${ids}\n${rows.join("\n")}\n`))).toEqual(["C3（“主题编号”列） otherTheme"]);
  });

  it("a file without any row", () => {
    expect(told(read(`${ids}\n`))).toEqual(["noRows"]);
  });
});

it("a file that was cut off within a row is told, unless nothing but its release is lost", () => {
  const whole = textOf(releaseCsv(bundledDataset, "zh")).replace(/^\uFEFF/, "");
  const rowsEnd = whole.split("\r\n").slice(0, 100).join("\r\n").length;
  const next = whole.indexOf("\r\n", rowsEnd + 2);
  expect(soundly(whole.slice(0, rowsEnd)).records).toEqual(bundledDataset.records.slice(0, 99));
  const sound = Array.from({ length: next - rowsEnd - 3 }, (_, index) =>
    read(whole.slice(0, rowsEnd + 3 + index)),
  ).flatMap((reading) => (reading.status === "ok" ? [reading.dataset.records] : []));
  expect(sound).toEqual([bundledDataset.records.slice(0, 100)]);
});
