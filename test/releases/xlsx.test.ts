import { bundledDataset, type Language } from "../../src/dataset";
import { columnName, sheetName, TABLES } from "../../src/workbook";
import { noticeText } from "../../src/releases";
import { bytesOf, expectAnswer, read, soundly, textOf, told } from "./support";
import { partsOf, populatedXlsx, withParts } from "./workbookFile";

const files = new Map<Language, Uint8Array>();
beforeAll(async () => {
  for (const language of ["zh", "en"] as const) files.set(language, await populatedXlsx(language));
});

const workbook = (language: Language = "zh") => files.get(language) ?? new Uint8Array();

/** The evidence sheet with the text of a cell replaced; as Excel keeps a text that it shares with no other cell. */
function withCell(xlsx: Uint8Array, table: string, address: string, text: string): Uint8Array {
  const { sheet } = partsOf(xlsx, table);
  return withParts(xlsx, (xml, name) => {
    if (name !== sheet) return xml;
    const cell = new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`, "s");
    expect(xml).toMatch(cell);
    return xml.replace(cell, () => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`);
  });
}

const evidence = TABLES.evidence;

describe.each<Language>(["zh", "en"])("the workbook in %s", (language) => {
  it("is the release that it was made from", () => {
    expect(read(workbook(language))).toMatchObject({
      status: "ok",
      notices: [],
    });
    expect(soundly(workbook(language))).toEqual(bundledDataset);
  });

  it("is read whatever people have renamed, packed anew or put beside its tables", () => {
    const name = sheetName("evidence", language);
    const renamed = withParts(
      workbook(language),
      (xml, part) =>
        part === "xl/workbook.xml" ? xml.replaceAll(`name="${name}"`, 'name="我的 证据!"') : xml,
      0,
    );
    expect(soundly(renamed)).toEqual(bundledDataset);
  });
});

it("takes what analysts have changed", () => {
  const level = columnName("level", "zh");
  expect(level).toBe("级别");
  const changed = withCell(
    withCell(workbook(), evidence, "E5", "明确缺失"),
    evidence,
    "G5",
    "&lt;新&gt; 摘要_x000A_第二行",
  );
  expect(soundly(changed).records[0]).toMatchObject({
    level: "absent",
    summary: { zh: "<新> 摘要\n第二行", en: "<新> 摘要\n第二行" },
  });
});

it("leaves the phonetic guides of a text out", () => {
  const { sheet } = partsOf(workbook(), evidence);
  const file = withParts(workbook(), (xml, name) =>
    name === sheet
      ? xml.replace(
          /<c r="G5"[^>]*?(\/>|>.*?<\/c>)/s,
          '<c r="G5" t="inlineStr"><is><r><t>上</t></r><r><t>海</t></r><rPh sb="0" eb="2"><t>shanghai</t></rPh></is></c>',
        )
      : xml,
  );
  expect(soundly(file).records[0]?.summary.zh).toBe("上海");
});

describe("a row that cannot be read is told with its cell", () => {
  it.each([
    [evidence, "A5", "合肥肥", ["证据!A5（“城市”列） unknownCity"]],
    [evidence, "C5", "IP-XXX", ["证据!C5（“指标编号”列） unknownMeasure"]],
    [evidence, "E5", "很详细", ["证据!E5（“级别”列） level"]],
    [evidence, "E5", "", ["证据!E5（“级别”列） blank"]],
    [evidence, "I5", "十九五", ["证据!I5（“规划期”列） period"]],
    [evidence, "G5", "", ["证据!G5（“摘要”列） blank"]],
    [evidence, "H5", " ", ["证据!H5（“章节”列） blank"]],
    [evidence, "A6", "上海", ["证据!A6（“城市”列） duplicateRecord"]],
    [TABLES.measures, "A5", "OTHER", ["指标!A5（“主题编号”列） unknownReference"]],
    [TABLES.cities, "A5", "shang hai", ["城市!A5（“城市编号”列） idForm"]],
    [TABLES.targets, "A5", "东莞莞", ["目标!A5（“城市”列） unknownCity"]],
    [TABLES.targets, "B5", "", ["目标!B5（“目标项”列） blank"]],
    [TABLES.targets, "C5", "大约", ["目标!C5（“口径”列） bound"]],
    [TABLES.targets, "D6", "约四百", ["目标!D6（“数值”列） value"]],
    [TABLES.targets, "E6", " ", ["目标!E6（“单位”列） blank"]],
    [TABLES.targets, "F5", "2025-12-31", ["目标!F5（“年份”列） year"]],
    [TABLES.targets, "H5", "", ["目标!H5（“章节”列） blank"]],
    [TABLES.targets, "L5", "no id", ["目标!L5（“记录编号”列） idForm"]],
    [TABLES.conclusions, "B37", "OTHER", ["差距!B37（“指标编号”列） unknownMeasure"]],
    [TABLES.conclusions, "H37", "无此城", ["差距!H37（“报告建议借鉴”列） unknownCity"]],
    [TABLES.conclusions, "D37", "", ["差距!D37（“议题”列） blank"]],
  ])("%s %s “%s”", (table, address, text, expected) => {
    const reading = read(withCell(workbook(), table, address, text));
    const first = told(reading).filter((line) => !line.startsWith("证据") || table === evidence);
    expect(first).toEqual(expected);
    expectAnswer(reading);
  });

  it("in a table of its own, as no other has to be there", () => {
    const gone = withParts(workbook(), (xml, name) =>
      name.startsWith("xl/tables/")
        ? xml.replace(/displayName="KCFIN_(Targets|Conclusions)"/, 'displayName="Mine_$1"')
        : xml,
    );
    expect(soundly(gone)).toEqual(bundledDataset);
  });

  it("both cells of a pair that is there twice", () => {
    expect(read(withCell(workbook(), evidence, "A6", "上海"))).toMatchObject({
      faults: [{ first: { kind: "cell", sheet: "证据", row: 5, column: 0 } }],
    });
  });

  it("a row that has something, but nothing that says what of", () => {
    const bare = ["A5", "C5", "E5"].reduce((file, cell) => withCell(file, evidence, cell, ""), workbook());
    expect(told(read(bare))).toEqual(["证据!A5（“城市”列） blank"]);
  });
});

it("completes a measure of one's own, and keeps what the release says of the cities and measures that are left", () => {
  const own = ["E5", "F5", "H5"].reduce(
    (file, cell) => withCell(file, TABLES.measures, cell, ""),
    workbook(),
  );
  expect(soundly(own).measures[0]).toMatchObject({
    definition: { zh: "数据文件未给出定义。" },
    citations: [{ section: "未注明" }],
    listNote: { en: expect.stringContaining("read as open") },
  });
});

describe("the release that a workbook is of", () => {
  const { id: bundled, source: bundledSource } = bundledDataset.release;
  const named = (id: string, change: (xml: string, name: string) => string = (xml) => xml) =>
    withParts(workbook(), (xml, name) =>
      name === "xl/workbook.xml"
        ? xml.replace(/(<definedName name="KCFIN_Release"[^>]*>(?:"|&quot;))[\d.]+/, `$1${id}`)
        : change(xml, name),
    );

  it("is another when its name says so, with the source that its sheet names", () => {
    // Somebody has typed over the cell of the sheet.
    const file = withParts(named("2027.1"), (xml, name) =>
      name === "xl/workbook.xml" ? xml : xml.replaceAll("兴泰智库", "某研究院"),
    );
    const { release } = soundly(file);
    expect(release).toMatchObject({
      id: "2027.1",
      source: { publisher: { zh: "某研究院", en: "某研究院" }, published: bundledSource.published },
    });
    expect(release.source.title).toEqual(bundledSource.title);
    expect(release.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("is one of its own where analysts have changed the data, and only then", () => {
    expect(soundly(workbook()).release).toEqual(bundledDataset.release);
    const reading = read(withCell(workbook(), TABLES.targets, "D5", "2500"));
    if (reading.status !== "ok") throw new Error(told(reading).join());
    // Excel says when a file was saved, and the id has that day; this one does not.
    expect(reading.dataset.release.id).toBe(`${bundled}-edited`);
    expect(reading.notices.map((notice) => noticeText(notice, "en"))).toEqual([
      `The workbook's data differ from release ${bundled}, so they were read as a separate release.`,
    ]);
  });

  it("is the base where the name is gone, which is told", () => {
    const file = withParts(workbook(), (xml, name) =>
      name === "xl/workbook.xml"
        ? xml.replace(/<definedName name="KCFIN_Release".*?<\/definedName>/s, "")
        : xml,
    );
    const reading = read(file);
    expect(reading.status === "ok" && reading.notices.map((notice) => noticeText(notice, "en"))).toEqual([
      `The file does not say which release it is; it was read as ${bundled}.`,
    ]);
  });
});

describe("a file that is no workbook of ours", () => {
  const changed = (change: (xml: string, name: string) => string | undefined) =>
    read(withParts(workbook(), change));

  it("because its tables are gone, which are named", () => {
    const reading = changed((xml, name) =>
      name.startsWith("xl/tables/")
        ? xml.replace(/displayName="KCFIN_/, 'displayName="My_').replace(/ name="[^"]+"\/>/g, ' name="x"/>')
        : xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>"),
    );
    expect(told(reading)).toEqual(["noTables"]);
    expect(reading).toMatchObject({
      faults: [{ values: { names: "KCFIN_Evidence, KCFIN_Measures, KCFIN_Themes, KCFIN_Cities" } }],
    });
  });

  it("because a column was renamed, which is named", () => {
    const reading = changed((xml, name) =>
      name.startsWith("xl/tables/") ? xml.replace('name="级别"', 'name="等级"') : xml,
    );
    expect(reading).toMatchObject({ faults: [{ code: "missingTableColumns", values: { columns: "级别" } }] });
  });

  it.each([
    ["it is a document", (name: string) => (name === "xl/workbook.xml" ? undefined : name), "unknownFormat"],
    [
      "a table is gone",
      (name: string) => (name.startsWith("xl/tables/") ? undefined : name),
      "workbookDamaged",
    ],
    [
      "its texts are gone",
      (name: string) => (name.endsWith("sharedStrings.xml") ? undefined : name),
      "workbookDamaged",
    ],
  ])("because %s", (_reason, kept, code) => {
    expect(told(changed((xml, name) => (kept(name) === undefined ? undefined : xml)))).toEqual([code]);
  });

  it("because a part is no proper XML", () => {
    const { sheet } = partsOf(workbook(), evidence);
    expect(told(changed((xml, name) => (name === sheet ? xml.slice(0, -100) : xml)))).toEqual([
      "workbookDamaged",
    ]);
  });

  it("because bytes have changed, although it can be unpacked", () => {
    const file = withParts(workbook(), (xml) => xml, 0);
    const at = textOf(file).length && indexOf(file, bytesOf("上海"));
    const broken = file.slice();
    broken.set(bytesOf("北京"), at);
    expect(told(read(broken))).toEqual(["workbookDamaged"]);
  });
});

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  return bytes.findIndex((_, at) => wanted.every((byte, index) => bytes[at + index] === byte));
}

it("reads both editions of the standard, and any prefix", () => {
  const strict = withParts(workbook(), (xml) =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ),
  );
  expect(soundly(strict)).toEqual(bundledDataset);
  const { sheet } = partsOf(workbook(), evidence);
  const prefixed = withParts(workbook(), (xml, name) =>
    name === sheet
      ? xml.replace(/<(\/?)([a-z][A-Za-z]*)(?=[\s/>])/g, "<$1x:$2").replace('xmlns="', 'xmlns:x="')
      : xml,
  );
  expect(soundly(prefixed)).toEqual(bundledDataset);
});
