import { LocalTransportService } from "../../../../host/workbook/engine/library";
import { openWorkbook } from "../../../../host/workbook/open";
import { Desk } from "../support";

/** The evidence with formulas, names and a filter on its sheet, and a second sheet that looks at it. */
function desk(open = openWorkbook()): Desk {
  const made = new Desk(open);
  const { workbook } = made;
  const id = made.evidence();
  made.write("E3", ["键"]);
  workbook.tables.resize(id, made.at("A3:E7").area);
  made.write("E4:E7", ["=[@城市]&[@措施]"], ["=[@城市]&[@措施]"], ["=[@城市]&[@措施]"], ["=[@城市]&[@措施]"]);
  workbook.names.add({
    name: "Cities",
    scope: null,
    formula: "=KCFIN_Evidence[城市]",
    comment: "甲",
    visible: true,
  });
  workbook.names.add({ name: "Two", scope: null, formula: "=2", comment: "", visible: true });
  workbook.names.add({
    name: "Own",
    scope: made.at("A1").sheet,
    formula: "=证据!$D$4",
    comment: "",
    visible: true,
  });
  made.write("G1:G4", ["=SUM(KCFIN_Evidence[份额(%)])*Two"], ["=证据!D4+D5"], ["=ROWS(Cities)"], ["=Own"]);
  workbook.sheets.add("矩阵");
  made.write("矩阵!A1:A2", ["=ROWS(KCFIN_Evidence)"], ["=证据!A4"]);
  return made;
}

const SORTING_ONLY = {
  allowFormatCells: false,
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
};

const COPY = "'证据 (2)'";

test("a copy has its own table, and everything on it refers to the copy", () => {
  const made = desk();
  const { sheets, tables, names } = made.workbook;
  const source = made.at("A1").sheet;
  const copy = sheets.copy(source);
  expect(sheets.list().map(({ name }) => name)).toEqual(["证据", "证据 (2)", "矩阵"]);
  const [table] = tables.list(copy.id);
  expect(table).toMatchObject({
    name: "KCFIN_Evidence2",
    columns: ["城市", "措施", "级别", "份额(%)", "键"],
  });
  expect(tables.list(source).map(({ name }) => name)).toEqual(["KCFIN_Evidence"]);
  const formulas = (sheet: string) =>
    ["G1", "G2", "G3", "G4", "E4"].map((cell) => made.formula(`${sheet}!${cell}`));
  expect(formulas("证据 (2)")).toEqual([
    "=SUM(KCFIN_Evidence2[份额(%)])*Two",
    `=${COPY}!D4+D5`,
    "=ROWS(Cities)",
    "=Own",
    "=[@城市]&[@措施]",
  ]);
  expect(formulas("证据")).toEqual([
    "=SUM(KCFIN_Evidence[份额(%)])*Two",
    "=证据!D4+D5",
    "=ROWS(Cities)",
    "=Own",
    "=[@城市]&[@措施]",
  ]);
  expect(names.list(copy.id).map(({ name, formula, comment }) => [name, formula, comment])).toEqual([
    ["Own", `=${COPY}!$D$4`, ""],
    ["Cities", "=KCFIN_Evidence2[城市]", "甲"],
  ]);
  expect(made.formula("矩阵!A1")).toBe("=ROWS(KCFIN_Evidence)");
  made.write("证据 (2)!D4", [100]);
  expect(["G1", "G2", "G4"].map((cell) => made.value(`证据 (2)!${cell}`))).toEqual([218, 102, 100]);
  expect(["G1", "G2", "G4"].map((cell) => made.value(`证据!${cell}`))).toEqual([20, 3, 1]);
});

test("a copy of a copy, and of a sheet with a long name", () => {
  const made = desk();
  const { sheets, tables } = made.workbook;
  sheets.copy(sheets.copy(made.at("A1").sheet).id);
  expect(sheets.list().map(({ name }) => name)).toEqual(["证据", "证据 (2)", "证据 (3)", "矩阵"]);
  expect(tables.list().map(({ name }) => name)).toEqual([
    "KCFIN_Evidence",
    "KCFIN_Evidence2",
    "KCFIN_Evidence23",
  ]);
  const long = sheets.add("长".repeat(31));
  expect(sheets.copy(long.id).name).toBe(`${"长".repeat(27)} (2)`);
});

test("looks, rules, links, charts, layout, protection and filters are copied, and then are the copy's own", () => {
  const made = desk();
  const { workbook } = made;
  const { sheets, filters, formats, charts, validations, conditionalFormats, hyperlinks, pageLayouts } =
    workbook;
  const source = made.at("A1").sheet;
  const [table] = workbook.tables.list(source);
  charts.add("ColumnClustered", made.at("A3:B7"), "Columns");
  conditionalFormats.add(
    made.at("D4:D7"),
    { type: "Custom", formula: "=$D4>2", format: { bold: true } },
    false,
  );
  validations.set(made.at("C4:C7"), {
    criterion: { type: "List", source: "详细,列举", inCellDropDown: true },
    ignoreBlanks: true,
    prompt: { show: false, title: "", message: "" },
    errorAlert: { show: true, style: "Stop", title: "", message: "" },
  });
  hyperlinks.set(made.at("A1"), { address: "https://example.org/", screenTip: "" });
  pageLayouts.set(source, { orientation: "Landscape", printArea: [made.at("A1:E7").area] });
  formats.setColumnWidth(made.at("A1"), 120);
  filters.set(table?.id ?? "", 0, { on: "Values", values: ["合肥"] });
  sheets.protect(source, SORTING_ONLY, "secret");
  const copy = sheets.copy(source);
  const at = (address: string) => made.at(`证据 (2)!${address}`);
  expect(sheets.find(copy.id)).toMatchObject({ protected: true, protectionOptions: { allowSort: true } });
  sheets.unprotect(copy.id, "secret");
  expect(charts.list(copy.id)).toHaveLength(1);
  const [chart] = charts.list(copy.id);
  expect(chart?.series[0]?.values.sheet).toBe(copy.id);
  expect(conditionalFormats.list(copy.id)).toHaveLength(1);
  expect(validations.get(at("C4:C7"))).toMatchObject({ criterion: { type: "List" } });
  expect(hyperlinks.get(copy.id, { row: 0, column: 0 })).toMatchObject({ address: "https://example.org/" });
  expect(pageLayouts.get(copy.id)).toMatchObject({ orientation: "Landscape", printArea: [at("A1:E7").area] });
  expect(formats.columnWidth(at("A1"))).toBe(120);
  expect(formats.rowsHidden(at("A5"))).toBe(true);
  const [copied] = workbook.tables.list(copy.id);
  filters.clear(copied?.id ?? "");
  charts.update(copy.id, chart?.id ?? "", { altText: "copy" });
  hyperlinks.set(at("A1"), null);
  expect(formats.rowsHidden(at("A5"))).toBe(false);
  expect(formats.rowsHidden(made.at("A5"))).toBe(true);
  expect(charts.list(source)[0]?.altText).toBe("");
  expect(hyperlinks.get(source, { row: 0, column: 0 })).not.toBeNull();
});

test("co-authors see the same copy; it is one step to undo, and the original may go", () => {
  const transportService = new LocalTransportService();
  const one = desk(openWorkbook({}, { transportService, client: { id: "1", name: "1" } }));
  const saved = one.workbook.save();
  const other = new Desk(openWorkbook({ saved }, { transportService, client: { id: "2", name: "2" } }));
  const copy = one.workbook.sheets.copy(one.at("A1").sheet);
  const state = ({ workbook }: Desk) => JSON.parse(workbook.save()) as unknown;
  const tables = ({ workbook }: Desk) =>
    workbook.tables.list().map(({ id, name, area }) => ({ id, name, area }));
  expect(tables(other)).toEqual(tables(one));
  expect(other.formula("证据 (2)!G1")).toBe("=SUM(KCFIN_Evidence2[份额(%)])*Two");
  const reopened = new Desk(openWorkbook({ saved: one.workbook.save() }));
  expect(reopened.value("证据 (2)!G1")).toBe(20);
  one.workbook.undo();
  expect(state(one)).toMatchObject({ sheets: [{ name: "证据" }, { name: "矩阵" }] });
  expect(tables(other).map(({ name }) => name)).toEqual(["KCFIN_Evidence"]);
  one.workbook.redo();
  one.workbook.sheets.remove(one.at("A1").sheet);
  expect(other.workbook.sheets.find(copy.id)?.name).toBe("证据 (2)");
  expect(other.formula("证据 (2)!G1")).toBe("=SUM(KCFIN_Evidence2[份额(%)])*Two");
  expect(other.value("证据 (2)!G1")).toBe(20);
});
