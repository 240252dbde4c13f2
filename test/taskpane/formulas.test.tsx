/**
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset } from "../../src/dataset";
import { DEFINITIONS } from "../../src/functions/definitions";
import { fill } from "../../src/locales/fill";
import { en, zh } from "../support/locales";
import { accessibilityFaults, evidenceOf, renderPane } from "./pane";
import { cellWith, EMPTY_CELL, found, ScriptedFormulas } from "./scriptedFormulas";

const texts = zh.formulas;
const evidence = evidenceOf(bundledDataset, true);

async function open(formulas: ScriptedFormulas | null, page?: keyof typeof zh.formulas.pages): Promise<void> {
  renderPane(formulas ? { ports: { formulas } } : { status: "outside" }, { evidence });
  await userEvent.click(await screen.findByRole("button", { name: zh.pane.views.names.formulas }));
  await screen.findByRole("heading", { level: 2, name: texts.title });
  if (page) await userEvent.click(screen.getByRole("button", { name: texts.pages[page] }));
}

async function choose(id: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: new RegExp(`KCFIN\\.${id}\\b`) }));
}

const formula = () => screen.getByRole("textbox", { name: texts.builder.formula });
const insertButton = (cell = "Sheet1!B2") =>
  screen.getByRole("button", { name: fill(texts.insert.action, { cell }) });
const cells = () =>
  within(screen.getByRole("table"))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

describe("choosing a function", () => {
  it("lists all with what they are for, and finds in either language", async () => {
    await open(null);
    const listed = within(within(screen.getByRole("main")).getAllByRole("list")[1]!).getAllByRole("button");
    expect(listed.map((button) => button.textContent)).toEqual(
      DEFINITIONS.map(({ id, summary }) => `KCFIN.${id}${summary.zh}`),
    );
    const search = screen.getByRole("searchbox", { name: texts.list.search });
    await userEvent.type(search, "similar");
    expect(screen.getByRole("button", { name: /SIMILARITY/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: /COVERAGE/ })).not.toBeInTheDocument();
    await userEvent.type(search, "xyz");
    expect(screen.getByText(fill(texts.list.none, { query: "similarxyz" }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps the focus with the user, there and back", async () => {
    await open(null);
    await choose("GAPS");
    expect(screen.getByRole("heading", { level: 3, name: "KCFIN.GAPS" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: texts.builder.back }));
    expect(screen.getByRole("button", { name: /KCFIN\.GAPS\b/ })).toHaveFocus();
  });
});

describe("filling in", () => {
  it("writes the formula and shows its result as one goes", async () => {
    await open(null);
    await choose("COVERAGE");
    expect(screen.getByText(fill(texts.preview.missing, { labels: "范围" }))).toBeVisible();
    const [scope] = screen.getAllByRole("combobox");
    await userEvent.type(scope!, "IP");
    expect(formula()).toHaveValue('=KCFIN.COVERAGE("IP")');
    expect(cells()).toEqual(["13"]);
    const level = screen.getByRole("combobox", { name: /级别/ });
    await userEvent.click(level);
    await userEvent.click(screen.getByRole("option", { name: /^详细/, hidden: true }));
    expect(formula()).toHaveValue('=KCFIN.COVERAGE("IP",,"detailed")');
    expect(level).toHaveValue("详细");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("takes words to look for, modes and further columns", async () => {
    await open(null);
    await choose("SEARCH");
    await userEvent.type(screen.getByRole("textbox", { name: /文字/ }), "信易贷 平台");
    expect(formula()).toHaveValue('=KCFIN.SEARCH("信易贷 平台")');
    expect(cells().slice(0, 2)).toEqual(["合肥", "ECO-PLATFORM"]);
    await userEvent.clear(formula());
    await userEvent.type(formula(), '=KCFIN.COVEREDBY({{"IP-FUND","IP-INS"},,"all")');
    expect(screen.getByRole("combobox", { name: /方式/ })).toHaveValue("全部");
    expect(cells()).toEqual(["广州"]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("gives the reason that Excel hides", async () => {
    await open(null);
    await choose("STATUS");
    const [city, measure] = screen.getAllByRole("combobox");
    await userEvent.type(city!, "合肥肥");
    await userEvent.type(measure!, "IP-FUND");
    expect(formula()).toHaveValue('=KCFIN.STATUS("合肥肥","IP-FUND")');
    expect(cells()).toEqual(["#VALUE!"]);
    expect(screen.getByText(/合肥肥.*合肥/)).toBeVisible();
  });

  it("reads an example, and what is edited by hand as far as it is ours", async () => {
    await open(null);
    await choose("GAPS");
    await userEvent.click(screen.getByRole("button", { name: /"合肥","IP",3/ }));
    expect(screen.getByRole("textbox", { name: /最少城市数/ })).toHaveValue("3");
    await userEvent.clear(formula());
    await userEvent.type(formula(), '=kcfin.peers("西安",2)');
    expect(screen.getByRole("heading", { level: 3, name: "KCFIN.PEERS" })).toBeVisible();
    expect(screen.getByRole("combobox", { name: /城市/ })).toHaveValue("西安");
    expect(screen.getByText(texts.builder.byHand)).toBeVisible();
    await userEvent.type(formula(), "/2");
    expect(screen.getByText(texts.preview.notOurs)).toBeVisible();
    await userEvent.type(formula(), "(");
    expect(screen.getByText(texts.preview.unreadable)).toBeVisible();
  });

  it("takes what is selected in Excel, and reads it for the result", async () => {
    const formulas = new ScriptedFormulas();
    formulas.contents.set("Sheet1!A1:A2", {
      status: "read",
      values: [["IP"], ["nonsense"]],
      isError: [[false], [false]],
    });
    await open(formulas);
    await choose("COVERAGE");
    await userEvent.click(
      screen.getByRole("button", { name: fill(texts.builder.selection, { label: "范围" }) }),
    );
    expect(formula()).toHaveValue("=KCFIN.COVERAGE(Sheet1!A1:A2)");
    expect(await screen.findByText("#VALUE!")).toBeVisible();
    expect(cells()).toEqual(["13", "#VALUE!"]);
    expect(screen.getByText(/第 2 行第 1 列.*nonsense/)).toBeVisible();
    formulas.contents.clear();
    await act(async () => {
      formulas.select({ ...EMPTY_CELL, row: 2, address: "B3" });
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(
      await screen.findByText(fill(texts.preview.notFound, { references: "Sheet1!A1:A2" })),
    ).toBeVisible();
  });

  it("cuts large results, and says how much more there is", async () => {
    await open(null);
    await choose("MATRIX");
    const { cities, measures } = bundledDataset;
    const note = screen.getByText(new RegExp(fill(texts.preview.moreRows, { count: cities.length - 5 })));
    expect(note).toHaveTextContent(fill(texts.preview.moreColumns, { count: measures.length - 4 }));
  });
});

describe("inserting", () => {
  it("follows the active cell, and says where the result is", async () => {
    const formulas = new ScriptedFormulas();
    await open(formulas);
    await choose("THEMES");
    expect(insertButton()).toBeEnabled();
    act(() => {
      formulas.select({ ...EMPTY_CELL, sheet: "矩阵", address: "D9", row: 8, column: 3 });
    });
    await userEvent.click(insertButton("矩阵!D9"));
    expect(formulas.inserted).toEqual([
      expect.objectContaining({
        formula: "=KCFIN.THEMES()",
        rows: bundledDataset.themes.length,
        columns: 3,
        overwrite: [],
      }),
    ]);
    expect(await screen.findByText(fill(texts.insert.inserted, { address: "Sheet1!B2" }))).toBeVisible();
  });

  it("shows what is in the way before anything is overwritten", async () => {
    const formulas = new ScriptedFormulas();
    const occupied = [{ address: "B3", content: "我的" }];
    formulas.insertResult = { status: "occupied", cells: occupied };
    await open(formulas);
    await choose("THEMES");
    await userEvent.click(insertButton());
    expect(await screen.findByText("B3: 我的")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: texts.insert.cancel }));
    expect(screen.queryByText("B3: 我的")).not.toBeInTheDocument();
    await userEvent.click(insertButton());
    formulas.insertResult = { status: "inserted", address: "Sheet1!B2:D8", value: "x", isError: false };
    await userEvent.click(await screen.findByRole("button", { name: texts.insert.overwrite }));
    expect(formulas.inserted.map(({ overwrite }) => overwrite)).toEqual([[], [], occupied]);
  });

  it.each([
    [{ status: "protected", sheet: "说明" }, texts.insert.protectedBody],
    [{ status: "outside" }, texts.insert.outsideBody],
    [{ status: "gone" }, texts.insert.goneBody],
    [{ status: "refused", message: "Excel's words" }, "Excel's words"],
    [{ status: "inserted", address: "A1", value: "#SPILL!", isError: true }, texts.insert.spillAction],
    [{ status: "failed", failure: { kind: "readOnly", code: "", message: "" } }, zh.errors.readOnly.action],
  ] as const)("tells what came of it: %j", async (result, words) => {
    const formulas = new ScriptedFormulas();
    formulas.insertResult = result;
    await open(formulas);
    await choose("THEMES");
    await userEvent.click(insertButton());
    expect(await screen.findByText(new RegExp(words.replace(/[()+]/g, ".")))).toBeVisible();
  });

  it("explains what to do in an Excel that spills nothing", async () => {
    const formulas = new ScriptedFormulas();
    formulas.spills = false;
    await open(formulas);
    await choose("THEMES");
    expect(await screen.findByText(texts.insert.noSpill)).toBeVisible();
    expect(screen.queryByRole("button", { name: /插入到/ })).not.toBeInTheDocument();
  });
});

describe("this cell", () => {
  it("explains an error, with the arguments as they are now", async () => {
    const formulas = new ScriptedFormulas();
    formulas.contents.set("A1", { status: "read", values: [["IPP"]], isError: [[false]] });
    formulas.active = cellWith("=KCFIN.COVERAGE(A1)", "#VALUE!", true);
    await open(formulas, "cell");
    expect(await screen.findByText(/“IPP”.*“IP”/)).toBeVisible();
    expect(screen.getByText("A1 = IPP")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: texts.cell.edit }));
    expect(formula()).toHaveValue("=KCFIN.COVERAGE(A1)");
  });

  it("speaks the reader's language where the workbook speaks another", async () => {
    const formulas = new ScriptedFormulas();
    formulas.active = cellWith('=KCFIN.COVERAGE("IPP")', "#VALUE!", true);
    renderPane({ ports: { formulas } }, { evidence, officeLanguage: "en" });
    await userEvent.click(await screen.findByRole("button", { name: en.pane.views.names.formulas }));
    await userEvent.click(await screen.findByRole("button", { name: en.formulas.pages.cell }));
    expect(await screen.findByText(/there is no theme or measure called "IPP"/)).toBeVisible();
  });

  it.each([
    ['=IFERROR(KCFIN.COVERAGE("IP")/0,1/0)', "#DIV/0!", texts.cell.elsewhere],
    ['=KCFIN.COVERAGE(IF(A1,"x"))', "#VALUE!", 'IF(A1,"x") 只能由 Excel 计算'],
    ["=KCFIN.THEMES()", "#SPILL!", texts.cell.otherError["#SPILL!"]],
    ["=KCFIN.NOSUCH(1)", "#NAME?", texts.cell.unknownName],
    ['=KCFIN.NOSUCH("a)', "#VALUE!", texts.cell.unreadable],
  ])("is honest about %s", async (text, error, words) => {
    const formulas = new ScriptedFormulas();
    formulas.active = cellWith(text, error, true);
    await open(formulas, "cell");
    expect(await screen.findByText((content) => content.includes(words))).toBeVisible();
  });

  it("notices a value that is out of date", async () => {
    const formulas = new ScriptedFormulas();
    formulas.active = cellWith('=KCFIN.COVERAGE("IP")', 12);
    await open(formulas, "cell");
    expect(await screen.findByText(texts.cell.differs)).toBeVisible();
    act(() => {
      formulas.select(cellWith('=KCFIN.COVERAGE("IP")', 13));
    });
    expect(screen.queryByText(texts.cell.differs)).not.toBeInTheDocument();
  });

  it("offers to build where there is no formula of ours", async () => {
    await open(new ScriptedFormulas(), "cell");
    await userEvent.click(screen.getByRole("button", { name: texts.cell.build }));
    expect(screen.getByRole("searchbox")).toBeVisible();
  });
});

describe("freezing", () => {
  const good = found(0, '=KCFIN.COVERAGE("IP")', 13);
  const wrong = found(1, '=KCFIN.TARGET("合肥")', "#N/A", true);
  const busy = found(2, "=KCFIN.THEMES()", "#BUSY!", true);
  const locked = { ...found(3, "=KCFIN.THEMES()", "x"), isProtected: true, sheet: "保护" };

  it("shows what will change, freezes what was agreed to, and accounts for each", async () => {
    const formulas = new ScriptedFormulas();
    formulas.cells = [good, wrong, busy, locked];
    formulas.freezeResult = { done: [good], skipped: [{ cell: wrong, why: "changed" }], end: null };
    await open(formulas, "freeze");
    await userEvent.click(screen.getByRole("radio", { name: texts.sweep.scopes.workbook }));
    await userEvent.click(screen.getByRole("button", { name: texts.sweep.look }));
    expect(formulas.searched).toEqual(["workbook"]);
    expect(await screen.findByText(fill(texts.freeze.found, { count: 1 }))).toBeVisible();
    expect(screen.getByText(fill(texts.freeze.pending, { count: 1 }))).toBeVisible();
    expect(screen.getByText(fill(texts.sweep.protectedCells, { count: 1, sheets: "保护" }))).toBeVisible();
    expect(screen.getByText("Sheet1!A1")).toBeVisible();
    expect(screen.queryByText("Sheet1!A2")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox"));
    expect(screen.getByText("Sheet1!A2")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: fill(texts.freeze.action, { count: 2 }) }));
    expect(formulas.frozen).toEqual([{ cells: [good, wrong], errors: true }]);
    expect(await screen.findByText(fill(texts.freeze.done, { count: 1 }))).toBeVisible();
    expect(screen.getByText(`Sheet1!A2：${texts.sweep.changed}`)).toBeVisible();
  });

  it("tells of names and rules, which stay, or that it could not look", async () => {
    const formulas = new ScriptedFormulas();
    formulas.elsewhere = [{ kind: "name", place: "Rank", formula: '=KCFIN.RANK("合肥")' }];
    await open(formulas, "freeze");
    await userEvent.click(screen.getByRole("button", { name: texts.sweep.look }));
    expect(await screen.findByText(fill(texts.elsewhere.title, { count: 1 }))).toBeVisible();
    expect(screen.getByText((content) => content.includes('Rank：=KCFIN.RANK("合肥")'))).toBeVisible();
    formulas.elsewhere = [{ kind: "partly", place: "Sheet1", formula: "" }];
    await userEvent.click(screen.getByRole("button", { name: texts.sweep.lookAgain }));
    const partly = fill(texts.elsewhere.partly, { place: "Sheet1" });
    expect(await screen.findByText((content) => content.includes(partly))).toBeVisible();
    formulas.elsewhere = null;
    await userEvent.click(screen.getByRole("button", { name: texts.sweep.lookAgain }));
    expect(await screen.findByText(texts.elsewhere.unread)).toBeVisible();
  });

  it.each([
    [true, texts.freeze.undo],
    [false, texts.freeze.noUndo],
  ])("says whether Excel can take it back: %s", async (undoes, words) => {
    const formulas = new ScriptedFormulas();
    formulas.undoes = undoes;
    formulas.cells = [good];
    await open(formulas, "freeze");
    await userEvent.click(screen.getByRole("button", { name: texts.sweep.look }));
    expect(await screen.findByText((content) => content.includes(words))).toBeVisible();
  });

  it("tells what was reached when the connection broke", async () => {
    const formulas = new ScriptedFormulas();
    formulas.cells = [good, found(5, "=KCFIN.THEMES()", 1)];
    formulas.freezeResult = {
      done: [good],
      skipped: [],
      end: { kind: "connectionLost", code: "", message: "" },
    };
    await open(formulas, "freeze");
    await userEvent.click(screen.getByRole("button", { name: texts.sweep.look }));
    await userEvent.click(
      await screen.findByRole("button", { name: fill(texts.freeze.action, { count: 2 }) }),
    );
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(zh.errors.connectionLost.title);
    expect(alert).toHaveTextContent(fill(texts.sweep.stopped, { done: 1, left: 1 }));
  });
});

it("repairs what shows #NAME?, and names what stays so", async () => {
  const formulas = new ScriptedFormulas();
  const [first, second] = [
    found(0, "=KCFIN.RANK(B1)", "#NAME?", true),
    found(1, "=KCFIN.NOSUCH()", "#NAME?", true),
  ];
  formulas.cells = [first, second, found(2, "=KCFIN.THEMES()", 1)];
  formulas.repairResult = { done: [first, second], skipped: [], still: [second], end: null };
  await open(formulas, "repair");
  await userEvent.click(screen.getByRole("button", { name: texts.sweep.look }));
  await userEvent.click(await screen.findByRole("button", { name: fill(texts.repair.action, { count: 2 }) }));
  expect(formulas.repaired).toEqual([[first, second]]);
  expect(await screen.findByText(fill(texts.repair.done, { count: 1 }))).toBeVisible();
  expect(screen.getByText("Sheet1!A2 =KCFIN.NOSUCH()")).toBeVisible();
});

it.each(["cell", "repair", "freeze"] as const)("says without Excel that it needs one: %s", async (page) => {
  await open(null, page);
  expect(await screen.findByText(texts.noExcel.title)).toBeVisible();
});
