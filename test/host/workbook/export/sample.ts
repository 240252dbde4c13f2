import type { DataValidation, ValidationCriterion } from "../../../../host/workbook/model";
import { Desk } from "../support";

export const CITIES = ["合肥", "武汉", "成都", "西安"];
export const MEASURES = ["M1", "M2", "M3"];

function rule(criterion: ValidationCriterion): DataValidation {
  return {
    criterion,
    ignoreBlanks: true,
    prompt: { show: true, title: "城市", message: "请选一个城市" },
    errorAlert: { show: true, style: "Warning", title: "不对", message: "不在“列表”中" },
  };
}

/** A workbook with something of everything a file can hold. Sheets: 证据, 矩阵 Matrix, 城市, 隐藏. */
export function sample(): Desk {
  const desk = new Desk();
  desk.workbook.batch(() => {
    evidence(desk);
    matrix(desk);
    cities(desk);
    const { id } = desk.workbook.sheets.add("隐藏");
    desk.workbook.sheets.update(id, { visibility: "VeryHidden" });
    desk.workbook.sheets.activate(desk.at("矩阵 Matrix!A1").sheet);
  });
  return desk;
}

function evidence(desk: Desk): void {
  const { workbook } = desk;
  workbook.sheets.update(desk.at("A1").sheet, { tabColor: "#4472C4", frozenRows: 3, frozenColumns: 1 });
  desk.write("A1", ['证据 <Evidence> & "more"']);
  desk.write("A3:F3", ["城市", "措施", "级别", "摘要", "键", "份额 (%)"]);
  const rows = CITIES.flatMap((city, i) =>
    MEASURES.flatMap((measure, j) =>
      (i + j) % 4 === 3
        ? []
        : [[city, measure, (i * j) % 2 === 1 ? "详细" : "列举", `  ${city} _x0041_ ${measure}`, "", i / 4]],
    ),
  );
  desk.write(`A4:F${rows.length + 3}`, ...rows);
  const { id } = workbook.tables.add(desk.at(`A3:F${rows.length + 3}`), true);
  workbook.tables.update(id, { name: "KCFIN_Evidence", style: "TableStyleLight9", showBandedRows: false });
  workbook.cells.fill(desk.at(`E4:E${rows.length + 3}`), '=[@城市]&"|"&[@措施]');
  workbook.formats.fillNumberFormat(desk.at(`F4:F${rows.length + 3}`), "0.0%");
  workbook.formats.set(desk.at(`D4:D${rows.length + 3}`), { wrapText: true, verticalAlignment: "Top" });
  workbook.formats.setColumnWidth(desk.at("D1"), 160);
}

function matrix(desk: Desk): void {
  const { workbook } = desk;
  const { id } = workbook.sheets.add("矩阵 Matrix");
  const at = (cells: string) => desk.at(`矩阵 Matrix!${cells}`);
  const write = (cells: string, ...rows: Parameters<Desk["write"]>[1][]) =>
    desk.write(`矩阵 Matrix!${cells}`, ...rows);
  workbook.names.add({
    name: "城市名",
    scope: null,
    formula: "=KCFIN_Evidence[城市]",
    comment: "有证据的城市",
    visible: true,
  });
  workbook.names.add({ name: "基数", scope: null, formula: "=100", comment: "", visible: false });
  workbook.names.add({ name: "本表", scope: id, formula: "='矩阵 Matrix'!$A$4", comment: "", visible: true });
  write("A1:A2", ["→ 证据"], ["'001"]);
  workbook.hyperlinks.set(at("A1"), { documentReference: "证据!A1", screenTip: "去“证据”" });
  workbook.hyperlinks.set(at("A2"), { address: "https://example.com/?a=1&b=2" });
  write("A3:E3", ["城市", ...MEASURES, "合计"]);
  write("A4:A7", ...CITIES.map((city) => [city]));
  workbook.cells.fill(
    at("B4:D7"),
    '=IFERROR(IF(INDEX(KCFIN_Evidence[级别],MATCH($A4&"|"&B$3,KCFIN_Evidence[键],0))="详细","●","○"),"")',
  );
  workbook.cells.fill(at("E4:E7"), "=COUNTIFS(KCFIN_Evidence[城市],$A4)");
  write(
    "A9:B22",
    ["sumproduct", '=SUMPRODUCT((KCFIN_Evidence[城市]="合肥")*(KCFIN_Evidence[级别]="列举"))'],
    [
      "aggregate",
      '=INDEX(KCFIN_Evidence[措施],AGGREGATE(15,6,(ROW(KCFIN_Evidence[城市])-ROW(KCFIN_Evidence[[#Headers],[城市]]))/(KCFIN_Evidence[城市]="武汉"),2))',
    ],
    ["array", '=SUM(IF(KCFIN_Evidence[级别]="详细",KCFIN_Evidence[份额 (%)],0))'],
    ["quotes", '="a""b<&>"'],
    ["division", "=1/0"],
    ["missing", "=NA()"],
    ["boolean", "=1=1"],
    ["empty", '=""'],
    ["names", "=COUNTA(城市名)+基数&本表"],
    ["rept", '=REPT("█",3)'],
    ["text", '=TEXT(0.256,"0.0%")'],
    ["lookup", '=LOOKUP(2,1/(KCFIN_Evidence[城市]="武汉"),KCFIN_Evidence[措施])'],
    ["rank", '=RANK.EQ(3,E4:E7)+AVERAGEIFS(KCFIN_Evidence[份额 (%)],KCFIN_Evidence[城市],"西安")'],
    ["date", "2026-11-01"],
  );
  workbook.calculation.defineFunction(
    "KCFIN.COVERAGE",
    { minimum: 1, maximum: 3, volatile: false },
    () => 0.75,
  );
  write("G9:G10", ['=KCFIN.COVERAGE("IP",A4)'], ["=UNIQUE(KCFIN_Evidence[城市])"]);
  workbook.formats.set(at("B4:D7"), { horizontalAlignment: "Center" });
  workbook.formats.set(at("A3:E3"), {
    bold: true,
    fill: "#1F4E79",
    fontColor: "#FFFFFF",
    textOrientation: -30,
  });
  workbook.formats.setBorder(at("A3:E3"), "EdgeBottom", {
    line: "Continuous",
    weight: "Medium",
    color: "#FF0000",
  });
  workbook.formats.merge(at("A24:C24"));
  workbook.formats.setRowHeight(at("A3"), 30);
  workbook.conditionalFormats.add(
    at("B4:D7"),
    { type: "CellValue", operator: "EqualTo", formula1: '="●"', format: { fill: "#9BC2E6" } },
    false,
  );
  workbook.conditionalFormats.add(
    at("B4:D7"),
    { type: "ContainsText", operator: "Contains", text: "○", format: { fontColor: "#FF0000" } },
    false,
  );
  workbook.conditionalFormats.add(
    at("A4:A7"),
    { type: "Custom", formula: "=$E4>2", format: { bold: true } },
    true,
  );
  workbook.validations.set(at("G1"), rule({ type: "List", source: "=城市名", inCellDropDown: true }));
  workbook.validations.set(at("G2"), rule({ type: "List", source: "甲,乙", inCellDropDown: false }));
  workbook.validations.set(
    at("G3"),
    rule({ type: "WholeNumber", operator: "NotBetween", formula1: 1, formula2: "=E4" }),
  );
  workbook.pageLayouts.set(id, {
    orientation: "Landscape",
    zoom: { pagesWide: 1, pagesTall: 0 },
    titleRows: { first: 2, count: 1 },
    titleColumns: { first: 0, count: 1 },
    printArea: [at("A1:Q40").area],
    header: { left: "", center: "矩阵", right: "" },
    footer: { left: "&A", center: "第 &P 页，共 &N 页", right: "" },
    centerHorizontally: true,
  });
  workbook.sheets.update(id, { showGridlines: false });
  const chart = workbook.charts.add("BarClustered", at("E3:E7"), "Columns");
  workbook.charts.update(id, chart.id, {
    name: "合计图",
    altText: "各城市 <合计>",
    placement: { left: 440, top: 30, width: 360, height: 220 },
    title: { text: "各城市条数", visible: true, font: { size: 14, bold: true } },
    legend: { ...chart.legend, visible: false },
    categoryAxis: { ...chart.categoryAxis, reversed: true, crossing: "Maximum" },
    valueAxis: { ...chart.valueAxis, minimum: 0, title: { text: "条数轴", visible: true, font: {} } },
    dataLabels: { ...chart.dataLabels, show: true, position: "OutsideEnd", numberFormat: "0" },
    series: chart.series.map((series) => ({
      ...series,
      color: "#1F4E79",
      gapWidth: 60,
      categories: at("A4:A7"),
    })),
  });
}

function cities(desk: Desk): void {
  const { workbook } = desk;
  const { id } = workbook.sheets.add("城市");
  desk.write("城市!A1:C4", ["", "详细条", "列举条"], ["合肥", 1, 2], ["武汉", 2, 2], ["成都", 3, 1]);
  const stacked = workbook.charts.add("ColumnStacked", desk.at("城市!A1:C4"), "Columns");
  workbook.charts.update(id, stacked.id, {
    placement: { left: 20, top: 120, width: 300, height: 200 },
    dataLabels: { ...stacked.dataLabels, show: true, position: "OutsideEnd" },
  });
  const lines = workbook.charts.add("LineMarkers", desk.at("城市!A1:C4"), "Rows");
  workbook.charts.update(id, lines.id, { placement: { left: 340, top: 120, width: 300, height: 200 } });
  workbook.sheets.protect(id, {
    allowFormatCells: true,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowInsertRows: false,
    allowInsertColumns: false,
    allowDeleteRows: false,
    allowDeleteColumns: false,
    allowSort: true,
    allowAutoFilter: false,
    allowInsertHyperlinks: false,
    allowPivotTables: false,
    allowEditObjects: false,
  });
}
