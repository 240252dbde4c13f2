import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { exportXlsx } from "../../../../host/workbook/export/exportXlsx";
import { fileFormula } from "../../../../host/workbook/export/fileFormula";
import { CITIES, sample } from "./sample";
import { Desk } from "../support";

const { DOMParser } = new JSDOM("").window;

class XmlFile {
  constructor(readonly parts: Record<string, string>) {}

  xml(path: string): Document {
    const text = this.parts[path];
    if (text === undefined)
      throw new Error(`The file has no part ${path}: ${Object.keys(this.parts).join(" ")}`);
    return new DOMParser().parseFromString(text, "application/xml");
  }

  all(path: string, name: string): Element[] {
    return [...this.xml(path).getElementsByTagName(name)];
  }

  attributes(path: string, name: string): Record<string, string>[] {
    return this.all(path, name).map((found) =>
      Object.fromEntries([...found.attributes].map((each) => [each.name, each.value])),
    );
  }

  cell(path: string, reference: string): Element {
    const found = this.all(path, "c").find((cell) => cell.getAttribute("r") === reference);
    if (!found) throw new Error(`No cell ${reference}`);
    return found;
  }
}

const MATRIX = "xl/worksheets/sheet2.xml";
let file: XmlFile;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await exportXlsx(sample().workbook);
  file = parts(bytes);
});

function parts(zipped: Uint8Array): XmlFile {
  const unzipped = Object.entries(unzipSync(zipped)).map(([path, part]) => [path, strFromU8(part)] as const);
  return new XmlFile(Object.fromEntries(unzipped));
}

describe("the package", () => {
  test("every part is XML, has a content type, and everything referred to is there", () => {
    const types = new Map(
      file
        .attributes("[Content_Types].xml", "Override")
        .map(({ PartName, ContentType }) => [PartName, ContentType]),
    );
    for (const path of Object.keys(file.parts)) {
      expect(file.xml(path).getElementsByTagName("parsererror")).toHaveLength(0);
      if (path.endsWith(".xml") && path !== "[Content_Types].xml") expect(types.get(`/${path}`)).toBeTruthy();
      if (!path.endsWith(".rels")) continue;
      const relations = file.attributes(path, "Relationship");
      expect(new Set(relations.map(({ Id }) => Id)).size).toBe(relations.length);
      for (const { Target = "", TargetMode } of relations) {
        if (TargetMode !== "External") expect(Object.keys(file.parts)).toContain(Target.slice(1));
      }
    }
    expect([...types.keys()].sort()).toEqual(
      Object.keys(file.parts)
        .filter((path) => path.endsWith(".xml") && path !== "[Content_Types].xml")
        .map((path) => `/${path}`)
        .sort(),
    );
  });

  test("the same workbook gives the same bytes", async () => {
    const desk = sample();
    expect(Buffer.compare(await exportXlsx(desk.workbook), await exportXlsx(desk.workbook))).toBe(0);
  });
});

test("a sheet's elements stand in the schema's order", () => {
  const order =
    `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations
    hyperlinks printOptions pageMargins pageSetup headerFooter drawing tableParts`.split(/\s+/);
  for (const path of Object.keys(file.parts).filter((each) => each.startsWith("xl/worksheets/sheet"))) {
    const places = [...file.xml(path).documentElement.children].map(({ tagName }) => order.indexOf(tagName));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

describe("cells", () => {
  test.each([
    ["B9", null, 'SUMPRODUCT((KCFIN_Evidence[城市]="合肥")*(KCFIN_Evidence[级别]="列举"))', "3"],
    ["B10", "str", null, "M2"],
    ["B12", "str", '"a""b<&>"', 'a"b<&>'],
    ["B13", "e", "1/0", "#DIV/0!"],
    ["B14", "e", "NA()", "#N/A"],
    ["B15", "b", "1=1", "1"],
    ["B16", "str", '""', ""],
    ["B17", "str", "COUNTA(城市名)+基数&本表", "109合肥"],
    ["B22", null, undefined, "46327"],
    ["G9", null, '_xldudf_KCFIN_COVERAGE("IP",A4)', "0.75"],
  ])("%s is of type %s, with formula %s and value %s", (reference, type, formula, value) => {
    const cell = file.cell(MATRIX, reference);
    const [f] = cell.getElementsByTagName("f");
    expect(cell.getAttribute("t")).toBe(type);
    if (formula !== null) expect(f?.textContent).toBe(formula);
    expect(cell.getElementsByTagName("v")[0]?.textContent).toBe(value);
  });

  test("newer functions have their prefix; this row is spelt out", () => {
    expect(file.cell(MATRIX, "B10").textContent).toContain("_xlfn.AGGREGATE(15,6,");
    expect(file.cell(MATRIX, "B21").textContent).toContain("_xlfn.RANK.EQ(3,E4:E7)");
    expect(file.cell("xl/worksheets/sheet1.xml", "E4").textContent).toContain(
      'KCFIN_Evidence[[#This Row],[城市]]&"|"&KCFIN_Evidence[[#This Row],[措施]]',
    );
  });

  test("only what works on arrays is stored as an array formula, and what spills with its area", () => {
    const arrays = file.all(MATRIX, "f").filter((f) => f.getAttribute("t") === "array");
    const references = arrays.map((f) => [
      f.parentElement?.getAttribute("r"),
      f.getAttribute("ref"),
      f.parentElement?.getAttribute("cm"),
    ]);
    expect(references).toEqual([
      ["G10", "G10:G13", "1"],
      ["B11", "B11", "1"],
    ]);
    expect(file.cell(MATRIX, "G11").textContent).toBe("武汉");
    expect(file.parts["xl/metadata.xml"]).toContain("XLDAPR");
  });

  test("texts are shared, spaces and look-alikes of codes survive, an apostrophe is a mark of the style", () => {
    const strings = file.all("xl/sharedStrings.xml", "t").map((t) => t.textContent);
    expect(strings).toContain("  合肥 _x005F_x0041_ M1");
    expect(strings).toContain('证据 <Evidence> & "more"');
    const style = Number(file.cell(MATRIX, "A2").getAttribute("s"));
    const [looks] = file.all("xl/styles.xml", "cellXfs");
    expect(looks?.children[style]?.getAttribute("quotePrefix")).toBe("1");
  });

  test("looks", () => {
    const [looks] = file.all("xl/styles.xml", "cellXfs");
    const header = looks?.children[Number(file.cell(MATRIX, "B3").getAttribute("s"))];
    const part = (name: string, id: string) =>
      file.all("xl/styles.xml", name)[0]?.children[Number(header?.getAttribute(id))]?.outerHTML;
    expect(part("fonts", "fontId")).toContain('<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="等线"/>');
    expect(part("fills", "fillId")).toContain('<fgColor rgb="FF1F4E79"/>');
    expect(part("borders", "borderId")).toContain('<bottom style="medium"><color rgb="FFFF0000"/></bottom>');
    expect(header?.innerHTML).toContain('textRotation="120"');
    expect(file.attributes("xl/styles.xml", "numFmt")).toContainEqual({
      numFmtId: "164",
      formatCode: "0.0%",
    });
  });
});

test("tables, with their calculated columns", () => {
  const path = "xl/tables/table1.xml";
  expect(file.attributes(path, "table")).toMatchObject([
    { name: "KCFIN_Evidence", displayName: "KCFIN_Evidence", ref: "A3:F12", totalsRowShown: "0" },
  ]);
  expect(file.attributes(path, "autoFilter")).toEqual([{ ref: "A3:F12" }]);
  expect(file.attributes(path, "tableColumn").map(({ name }) => name)).toEqual([
    "城市",
    "措施",
    "级别",
    "摘要",
    "键",
    "份额 (%)",
  ]);
  expect(file.all(path, "calculatedColumnFormula").map((each) => each.textContent)).toEqual([
    'KCFIN_Evidence[[#This Row],[城市]]&"|"&KCFIN_Evidence[[#This Row],[措施]]',
  ]);
  expect(file.attributes(path, "tableStyleInfo")).toMatchObject([
    { name: "TableStyleLight9", showRowStripes: "0" },
  ]);
});

test("filters, and the rows that they hide", async () => {
  const desk = new Desk();
  const id = desk.evidence();
  const { filters } = desk.workbook;
  filters.set(id, 0, { on: "Values", values: ["合肥", ""] });
  filters.set(id, 3, { on: "Custom", criterion1: ">=1", criterion2: "<>2", operator: "And" });
  const filtered = parts(await exportXlsx(desk.workbook));
  const path = "xl/tables/table1.xml";
  expect(filtered.attributes(path, "filterColumn")).toEqual([{ colId: "0" }, { colId: "3" }]);
  expect(filtered.attributes(path, "filters")).toEqual([{ blank: "1" }]);
  expect(filtered.attributes(path, "filter")).toEqual([{ val: "合肥" }]);
  expect(filtered.attributes(path, "customFilters")).toEqual([{ and: "1" }]);
  expect(filtered.attributes(path, "customFilter")).toEqual([
    { operator: "greaterThanOrEqual", val: "1" },
    { operator: "notEqual", val: "2" },
  ]);
  const rows = filtered.attributes("xl/worksheets/sheet1.xml", "row");
  expect(rows.flatMap(({ r, hidden }) => (hidden === "1" ? [r] : []))).toEqual(["5", "7"]);
});

test("sheets, names, calculation", () => {
  const path = "xl/workbook.xml";
  expect(file.attributes(path, "sheet").map(({ name, state }) => [name, state])).toEqual([
    ["证据", undefined],
    ["矩阵 Matrix", undefined],
    ["城市", undefined],
    ["隐藏", "veryHidden"],
  ]);
  const names = file
    .all(path, "definedName")
    .map((each) => [
      each.getAttribute("name"),
      each.getAttribute("localSheetId"),
      each.getAttribute("hidden"),
      each.textContent,
    ]);
  expect(names).toEqual(
    expect.arrayContaining([
      ["_xlnm.Print_Area", "1", null, "'矩阵 Matrix'!$A$1:$Q$40"],
      ["_xlnm.Print_Titles", "1", null, "'矩阵 Matrix'!$A:$A,'矩阵 Matrix'!$3:$3"],
      ["城市名", null, null, "KCFIN_Evidence[城市]"],
      ["基数", null, "1", "100"],
      ["本表", "1", null, "'矩阵 Matrix'!$A$4"],
    ]),
  );
  expect(names).toHaveLength(5);
  expect(file.attributes(path, "calcPr")).toMatchObject([{ fullCalcOnLoad: "0" }]);
  expect(file.attributes(path, "workbookView")).toMatchObject([{ activeTab: "1" }]);
});

test("views, sizes, protection, page set-up", () => {
  const evidence = "xl/worksheets/sheet1.xml";
  expect(file.attributes(evidence, "pane")).toEqual([
    { xSplit: "1", ySplit: "3", topLeftCell: "B4", activePane: "bottomRight", state: "frozen" },
  ]);
  expect(file.attributes(evidence, "tabColor")).toEqual([{ rgb: "FF4472C4" }]);
  expect(file.attributes(evidence, "col")).toMatchObject([{ min: "4", max: "4", customWidth: "1" }]);
  expect(file.attributes(MATRIX, "sheetView")).toMatchObject([{ showGridLines: "0", tabSelected: "1" }]);
  expect(file.attributes(MATRIX, "row")).toContainEqual({ r: "3", ht: "30", customHeight: "1" });
  expect(file.attributes(MATRIX, "mergeCell")).toEqual([{ ref: "A24:C24" }]);
  expect(file.attributes(MATRIX, "pageSetup")).toEqual([
    { paperSize: "9", fitToWidth: "1", fitToHeight: "0", orientation: "landscape" },
  ]);
  expect(file.attributes(MATRIX, "pageSetUpPr")).toEqual([{ fitToPage: "1" }]);
  expect(file.all(MATRIX, "oddFooter").map((each) => each.textContent)).toEqual(["&L&A&C第 &P 页，共 &N 页"]);
  expect(file.attributes(MATRIX, "printOptions")).toEqual([{ horizontalCentered: "1" }]);
  expect(file.attributes("xl/worksheets/sheet3.xml", "sheetProtection")).toEqual([
    { sheet: "1", objects: "1", scenarios: "1", formatCells: "0", sort: "0" },
  ]);
});

test("rules and links", () => {
  expect(file.attributes(MATRIX, "dataValidation")).toMatchObject([
    {
      type: "list",
      errorStyle: "warning",
      allowBlank: "1",
      showInputMessage: "1",
      promptTitle: "城市",
      error: "不在“列表”中",
      sqref: "G1",
    },
    { type: "list", showDropDown: "1", sqref: "G2" },
    { type: "whole", operator: "notBetween", sqref: "G3" },
  ]);
  expect(file.all(MATRIX, "formula1").map((each) => each.textContent)).toEqual(["城市名", '"甲,乙"', "1"]);
  const rules = file
    .attributes(MATRIX, "cfRule")
    .map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]);
  expect(rules).toEqual([
    ["expression", "1", "1"],
    ["containsText", "2", undefined],
    ["cellIs", "3", undefined],
  ]);
  expect(file.attributes(MATRIX, "hyperlink")).toMatchObject([
    { ref: "A1", location: "证据!A1", tooltip: "去“证据”" },
    { ref: "A2", "r:id": expect.any(String) },
  ]);
});

describe("charts", () => {
  const path = "xl/charts/chart2_1.xml";
  const value = (name: string, chart = path) => file.attributes(chart, name).map(({ val }) => val);

  test("kind, texts, colours, labels and axes", () => {
    expect([value("c:barDir"), value("c:grouping"), value("c:gapWidth")]).toEqual([
      ["bar"],
      ["clustered"],
      ["60"],
    ]);
    expect(file.all(path, "a:t").map((each) => each.textContent)).toEqual(["各城市条数", "条数轴"]);
    expect(value("c:orientation")).toEqual(["maxMin", "minMax"]);
    expect(value("c:crosses")).toEqual(["autoZero", "max"]);
    expect([value("c:dLblPos"), value("c:showVal"), value("c:min")]).toEqual([["outEnd"], ["1"], ["0"]]);
    expect(file.all(path, "c:legend")).toEqual([]);
    expect(file.all(path, "c:ser")[0]?.outerHTML).toContain('<a:srgbClr val="1F4E79"/>');
  });

  test("series refer to cells and bring their values along", () => {
    expect(file.all(path, "c:f").map((each) => each.textContent)).toEqual([
      "'矩阵 Matrix'!$E$3",
      "'矩阵 Matrix'!$A$4:$A$7",
      "'矩阵 Matrix'!$E$4:$E$7",
    ]);
    expect(file.all(path, "c:v").map((each) => each.textContent)).toEqual([
      "合计",
      ...CITIES,
      "3",
      "2",
      "2",
      "2",
    ]);
  });

  test("the frame has a name, an alternative text and a place", () => {
    const drawing = "xl/drawings/drawing2.xml";
    expect(file.attributes(drawing, "xdr:cNvPr")).toEqual([
      { id: "2", name: "合计图", descr: "各城市 <合计>" },
    ]);
    expect(file.all(drawing, "xdr:from")[0]?.textContent).toMatch(/^8101600/);
  });

  test("a position of labels that the kind of chart does not know is left out: Excel would call the file damaged", () => {
    const stacked = "xl/charts/chart3_1.xml";
    expect([value("c:grouping", stacked), value("c:overlap", stacked), value("c:dLblPos", stacked)]).toEqual([
      ["stacked"],
      ["100"],
      [],
    ]);
  });
});

test.each([
  ["=[@城市]&[@[份 额]]", "T[[#This Row],[城市]]&T[[#This Row],[份 额]]"],
  ["=SUM(T[a]:T[b])", "SUM(T[a]:T[b])"],
  ["=ROWS(T)+ROWS(T[#All])", "ROWS(T[])+ROWS(T[#All])"],
  ["=T[[#Headers],[a]:[b]]", "T[[#Headers],[a]:[b]]"],
  ["=FILTER(A1#,B1:B3)", "_xlfn._xlws.FILTER(_xlfn.ANCHORARRAY(A1),B1:B3)"],
  ['=textjoin(",",TRUE,Kcfin.X(1))', '_xlfn.TEXTJOIN(",",TRUE,_xldudf_KCFIN_X(1))'],
  ['="[@x] "&"SORT("', '"[@x] "&"SORT("'],
])("%s is stored as %s", (formula, stored) => {
  const scope = {
    ownTable: "T",
    isTable: (name: string) => name === "T",
    isCustomFunction: (name: string) => name === "KCFIN.X",
  };
  expect(fileFormula(formula, scope)).toBe(stored);
});
