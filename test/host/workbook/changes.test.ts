import { LocalTransportService } from "../../../host/workbook/engine/library";
import { openWorkbook } from "../../../host/workbook/open";
import type { Change } from "../../../host/workbook/model";
import { Desk } from "./support";

function listen(desk: Desk): Change[] {
  const heard: Change[] = [];
  desk.workbook.onChange((change) => heard.push(change));
  return heard;
}
const without = (changes: readonly Change[], ...kinds: Change["kind"][]) =>
  changes.filter(({ kind }) => !kinds.includes(kind));

describe("news of changes", () => {
  test("many cells are told as one area, once the step has ended", () => {
    const desk = new Desk();
    const heard = listen(desk);
    desk.workbook.batch(() => {
      desk.write("A1:B2", [1, 2], [3, 4]);
      desk.write("A3:B3", [5, 6]);
      expect(heard).toEqual([]);
    });
    const { sheet } = desk.at("A1");
    expect(heard).toEqual([
      { kind: "RangeEdited", source: "Local", sheet, area: desk.at("A1:B3").area },
      { kind: "Calculated", sheets: [sheet] },
    ]);
  });

  test("growing a sheet is no change, inserting is", () => {
    const desk = new Desk();
    const heard = listen(desk);
    desk.write("A5000", [1]);
    desk.workbook.cells.insert(desk.at("A2:A3"), "rows");
    desk.workbook.cells.remove(desk.at("B1"), "columns");
    expect(without(heard, "Calculated").map(({ kind }) => kind)).toEqual([
      "RangeEdited",
      "RowInserted",
      "ColumnDeleted",
    ]);
  });

  test("shifting and sorting are told as what they are", () => {
    const desk = new Desk();
    desk.write("A1:A3", [3], [1], [2]);
    const heard = listen(desk);
    desk.workbook.cells.insertCells(desk.at("A2"), "down");
    desk.workbook.cells.removeCells(desk.at("A2"), "up");
    desk.workbook.cells.sort(desk.at("A1:A3"), [{ column: 0, ascending: true }]);
    expect(without(heard, "Calculated", "SheetActivated")).toMatchObject([
      { kind: "CellInserted", shift: "down", area: desk.at("A2").area },
      { kind: "CellDeleted", shift: "up", area: desk.at("A2").area },
      { kind: "RowSorted", area: desk.at("A1:A3").area },
    ]);
  });

  test("tables, sheets, selection", () => {
    const desk = new Desk();
    const heard = listen(desk);
    const id = desk.evidence();
    desk.workbook.tables.resize(id, desk.at("A3:D9").area);
    const { id: sheet } = desk.workbook.sheets.add("矩阵");
    desk.workbook.sheets.select(desk.at("矩阵!B2"));
    desk.workbook.tables.convertToRange(id);
    const kinds = without(heard, "Calculated", "RangeEdited").map(({ kind }) => kind);
    expect(kinds).toEqual([
      "TableAdded",
      "TableChanged",
      "TableChanged",
      "SheetAdded",
      "SheetActivated",
      "SelectionChanged",
      "TableDeleted",
    ]);
    expect(heard.find(({ kind }) => kind === "SelectionChanged")).toMatchObject({
      sheet,
      area: desk.at("矩阵!B2").area,
    });
  });

  test("a listener that has left hears nothing", () => {
    const desk = new Desk();
    const heard: Change[] = [];
    desk.workbook.onChange((change) => heard.push(change))();
    desk.write("A1", [1]);
    expect(heard).toEqual([]);
  });
});

describe("undo", () => {
  test("takes back a batch as one step, and does it again", () => {
    const desk = new Desk();
    desk.workbook.batch(() => {
      desk.evidence();
      desk.workbook.names.add({ name: "界", scope: null, formula: "=1", comment: "", visible: true });
      desk.workbook.formats.set(desk.at("A3"), { bold: true });
    });
    expect(desk.workbook.undo()).toBe(true);
    expect([desk.value("A3"), desk.workbook.tables.list(), desk.workbook.names.list(null)]).toEqual([
      "",
      [],
      [],
    ]);
    expect(desk.workbook.redo()).toBe(true);
    expect([
      desk.value("A3"),
      desk.workbook.tables.list().length,
      desk.workbook.names.list(null).length,
    ]).toEqual(["城市", 1, 1]);
    expect(desk.workbook.formats.get(desk.at("A3")).bold).toBe(true);
  });

  test("a refusal within a batch keeps what was done before it, and the workbook goes on", () => {
    const desk = new Desk();
    const batch = () =>
      desk.workbook.batch(() => {
        desk.write("A1", [1]);
        desk.write("A2", ["=SUM("]);
      });
    expect(batch).toThrow("=SUM(");
    expect(desk.value("A1")).toBe(1);
    desk.write("A2", ["=A1+1"]);
    expect(desk.value("A2")).toBe(2);
  });

  test("there is nothing to undo in a new workbook", () => {
    expect(openWorkbook().undo()).toBe(false);
  });
});

describe("co-authors", () => {
  function two(): [Desk, Desk] {
    const saved = new Desk().workbook.save();
    const transportService = new LocalTransportService();
    const open = (id: string) =>
      new Desk(openWorkbook({ saved }, { transportService, client: { id, name: id } }));
    return [open("甲"), open("乙")];
  }

  test("see each other's cells, tables, names, formats, charts and settings, and hear of them as remote", () => {
    const [first, second] = two();
    const heard = listen(second);
    const id = first.evidence();
    first.workbook.names.add({
      name: "城市列",
      scope: null,
      formula: "=KCFIN_Evidence[城市]",
      comment: "",
      visible: true,
    });
    first.write("G1:G2", ['=COUNTIF(城市列, "合肥")'], ['="引""号"']);
    first.workbook.formats.set(first.at("A3:D3"), { fontName: "宋体" });
    first.workbook.charts.add("Line", first.at("D3:D7"), "Columns");
    first.workbook.settings.set("k", "v");
    first.workbook.tables.resize(id, first.at("A3:D8").area);
    expect(second.workbook.tables.list()).toEqual(first.workbook.tables.list());
    expect([second.value("G1"), second.formula("G1"), second.value("G2")]).toEqual([
      2,
      '=COUNTIF(城市列, "合肥")',
      '引"号',
    ]);
    expect(second.workbook.formats.get(second.at("A3"))).toMatchObject({ fontName: "宋体" });
    expect(second.workbook.charts.list(second.at("A1").sheet)).toEqual(
      first.workbook.charts.list(first.at("A1").sheet),
    );
    expect(second.workbook.settings.get("k")).toBe("v");
    const edited = heard.filter(({ kind }) => kind === "RangeEdited");
    expect(edited.length).toBeGreaterThan(0);
    expect(edited.every((change) => "source" in change && change.source === "Remote")).toBe(true);
    expect(second.workbook.save()).toBe(first.workbook.save());
  });

  test("undo takes back one's own step and leaves the other's", () => {
    const [first, second] = two();
    first.write("A1", ["甲的"]);
    second.write("A2", ["乙的"]);
    first.workbook.cells.insert(first.at("A1"), "rows");
    expect(second.workbook.undo()).toBe(true);
    expect(first.values("A1:A3")).toEqual([[""], ["甲的"], [""]]);
    expect(second.workbook.save()).toBe(first.workbook.save());
  });

  test("both may write far below at the same time: neither moves the other's cells", () => {
    const saved = new Desk().workbook.save();
    const held: (() => void)[] = [];
    const transport = new LocalTransportService();
    const delayed = {
      onNewMessage: transport.onNewMessage.bind(transport),
      leave: transport.leave.bind(transport),
      sendMessage: (message: Parameters<typeof transport.sendMessage>[0]) => {
        held.push(() => void transport.sendMessage(message));
        return Promise.resolve();
      },
    };
    const first = new Desk(
      openWorkbook({ saved }, { transportService: transport, client: { id: "a", name: "甲" } }),
    );
    const second = new Desk(
      openWorkbook({ saved }, { transportService: delayed, client: { id: "b", name: "乙" } }),
    );
    second.write("B400", ["乙"]);
    first.write("A400", ["甲"]);
    for (const send of held.splice(0)) send();
    for (const send of held.splice(0)) send();
    expect(first.values("A400:B400")).toEqual([["甲", "乙"]]);
    expect(second.values("A400:B400")).toEqual([["甲", "乙"]]);
  });
});
