/**
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { requestView } from "../../src/commands/navigation";
import { bundledDataset, STATUS_LABELS, type Dataset } from "../../src/dataset";
import type { Selection } from "../../src/excel/selection";
import type { ShowResult } from "../../src/excel/showEvidence";
import { createContext } from "../../src/functions/context";
import { fill } from "../../src/locales/fill";
import { search } from "../../src/taskpane/explore/matrix/search";
import type { EvidenceSource } from "../../src/taskpane/evidence";
import type { MatrixSelection } from "../../src/workbook";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import { zh } from "../support/locales";
import { accessibilityFaults, evidenceOf, renderPane, ScriptedSelection } from "./pane";

const { checkList, errors, explore, pane } = zh;
const levels = STATUS_LABELS;

function nameOf(id: string): string {
  const items = [...bundledDataset.cities, ...bundledDataset.measures, ...bundledDataset.themes];
  return items.find((item) => item.id === id)?.name.zh ?? id;
}

/** Evidence that is read anew whenever the test says so. */
class ChangingEvidence implements EvidenceSource {
  private current = evidenceOf(bundledDataset, true).latest();
  private listener: () => void = () => undefined;
  latest = () => this.current;
  subscribe = (listener: () => void) => {
    this.listener = listener;
    return () => undefined;
  };

  change(): void {
    this.current = evidenceOf(bundledDataset, true).latest();
    this.listener();
  }
}

/** The Explore view over a workbook with the data; what is selected in it is up to the test. */
async function open(
  data: Dataset = bundledDataset,
  { selection = new ScriptedSelection(), fromWorkbook = true } = {},
): Promise<ScriptedSelection> {
  renderPane({ ports: { selection } }, { evidence: evidenceOf(data, fromWorkbook) });
  await userEvent.click(await screen.findByRole("button", { name: pane.views.names.explore }));
  await screen.findByRole("heading", { level: 2, name: explore.title });
  return selection;
}

const grid = () => screen.findByRole("grid");
const choice = (name: string) => screen.getByLabelText(name, { selector: "select, input" });
const evidenceHeading = (city: string, measure: string) =>
  screen.findByRole("heading", { level: 2, name: `${nameOf(city)} · ${nameOf(measure)}` });
const rowNames = () =>
  [...screen.getByRole("grid").querySelectorAll("[role=rowheader]")].map(({ textContent }) => textContent);

/** The cells of a city: one for each measure, then the totals. By selector, as roles of so many elements take long to find. */
function cellsOf(within: HTMLElement, city: string): HTMLElement[] {
  const header = [...within.querySelectorAll("[role=rowheader]")].find(
    ({ textContent }) => textContent === nameOf(city),
  );
  return [...(header?.parentElement?.querySelectorAll<HTMLElement>("[role=gridcell]") ?? [])];
}

async function openCell(theme: string, city: string, column: number): Promise<void> {
  await userEvent.selectOptions(choice(explore.theme), theme);
  await userEvent.click(cellsOf(await grid(), city)[column]!);
}

function select(selection: ScriptedSelection, ...selected: Parameters<ScriptedSelection["select"]>) {
  return act(async () => {
    selection.select(...selected);
    await Promise.resolve();
  });
}

describe("by theme", () => {
  it("shows each city's level on each measure in a word, with totals", async () => {
    await open();
    await userEvent.selectOptions(choice(explore.theme), "IP");
    const cells = cellsOf(await grid(), "ningbo");
    expect(cells.slice(0, 5).map((cell) => cell.getAttribute("aria-label"))).toEqual([
      levels.detailed.zh,
      levels.listed.zh,
      levels.notReported.zh,
      levels.notReported.zh,
      levels.notReported.zh,
    ]);
    expect(cells.slice(5).map((cell) => cell.textContent)).toEqual(["2", "1"]);
    const [total] = within(await grid()).getAllByText(explore.grid.cities);
    const totals = [...total!.parentElement!.querySelectorAll("[role=gridcell]")];
    expect(totals.map((cell) => cell.textContent)).toEqual(["9", "7", "5", "5", "3"]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("filters by level, and sorts by name and coverage", async () => {
    await open();
    await userEvent.selectOptions(choice(explore.theme), "INST");
    await userEvent.selectOptions(choice(explore.level), "absent");
    expect(rowNames()[0]).toBe("合肥");
    expect(screen.getByText(fill(explore.grid.matches, { count: 1, total: 16 }))).toBeVisible();
    await userEvent.selectOptions(choice(explore.theme), "IP");
    expect(screen.getByText(explore.grid.none)).toBeVisible();
    await userEvent.selectOptions(choice(explore.level), "all");
    await userEvent.selectOptions(choice(explore.order), "coverage");
    expect(rowNames().slice(0, 3)).toEqual(["广州", "深圳", "东莞"]);
    await userEvent.selectOptions(choice(explore.order), "name");
    expect(rowNames().slice(0, 3)).toEqual(["长沙", "重庆", "东莞"]);
  });

  it("is a grid for the keyboard, to which the focus returns", async () => {
    await open();
    // Exactly one of its cells is in the tab order. (Tab itself is tried in the browser: jsdom lays nothing out.)
    const inTabOrder = (await grid()).querySelectorAll<HTMLElement>("[tabindex='0']");
    expect(inTabOrder).toHaveLength(1);
    act(() => inTabOrder[0]?.focus());
    const focused = () => [
      document.activeElement?.getAttribute("data-row"),
      document.activeElement?.getAttribute("data-column"),
    ];
    expect(focused()).toEqual(["0", "1"]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
    expect(focused()).toEqual(["2", "2"]);
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toEqual(["2", "2"]);
    await userEvent.keyboard("{Control>}{End}{/Control}");
    expect(focused()).toEqual(["15", "2"]);
    await userEvent.keyboard("{Home}{PageUp}");
    expect(focused()).toEqual(["7", "0"]);
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(await evidenceHeading("nanjing", "POS-GOAL")).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: explore.evidence.back }));
    await grid();
    expect(focused()).toEqual(["7", "1"]);
    await userEvent.keyboard("{Home}{Enter}");
    expect(screen.getByRole("tab", { name: explore.modes.city })).toHaveAttribute("aria-selected", "true");
    expect(choice(explore.city)).toHaveValue("nanjing");
  });

  it("draws hundreds of cities bit by bit", async () => {
    await open(madeUpDataset(5, { cities: 300, measures: 60, themes: 2 }));
    const count = () => rowNames().length - 2;
    const first = count();
    expect(first).toBeLessThan(300);
    await userEvent.click(
      screen.getByRole("button", { name: fill(explore.grid.more, { count: Math.min(first, 300 - first) }) }),
    );
    expect(count()).toBeGreaterThan(first);
  });

  it("shows an analyst's own theme, and one without measures", async () => {
    const own = { ...bundledDataset.measures[0]!, id: "OWN-1", theme: "OWN" };
    const empty = { id: "EMPTY", name: { zh: "空主题", en: "空主题" } };
    await open({
      ...bundledDataset,
      themes: [...bundledDataset.themes, empty],
      measures: [...bundledDataset.measures, own],
    });
    await userEvent.selectOptions(choice(explore.theme), "空主题");
    expect(screen.getByText(explore.grid.noMeasures)).toBeVisible();
    await userEvent.selectOptions(choice(explore.theme), "OWN");
    expect(await grid()).toBeVisible();
  });
});

describe("by city", () => {
  it("lists all measures with level and summary, and can be filtered", async () => {
    await open();
    await userEvent.click(screen.getByRole("tab", { name: explore.modes.city }));
    await userEvent.selectOptions(choice(explore.city), "hefei");
    expect(screen.getByText(fill(explore.totals, { covered: 13, total: 24, detailed: 8 }))).toBeVisible();
    expect(within(screen.getByRole("tabpanel")).getAllByRole("button")).toHaveLength(24);
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.selectOptions(choice(explore.level), "absent");
    const left = within(screen.getByRole("tabpanel")).getAllByRole("button");
    expect(left).toHaveLength(3);
    expect(left[0]).toHaveTextContent(levels.absent.zh);
    await userEvent.click(left[0]!);
    await evidenceHeading("hefei", "INST-MICRO");
    await userEvent.click(screen.getByRole("button", { name: explore.evidence.back }));
    expect(within(screen.getByRole("tabpanel")).getAllByRole("button")[0]).toHaveFocus();
  });

  it("changes between the two ways with the arrow keys", async () => {
    await open();
    screen.getByRole("tab", { name: explore.modes.theme }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: explore.modes.city })).toHaveFocus();
    expect(choice(explore.city)).toBeVisible();
  });
});

describe("the evidence", () => {
  const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling;

  it("says where it stands, where it comes from and what is doubtful", async () => {
    const selection = new ScriptedSelection();
    selection.rowRemarks = { origin: "本人核对", notes: "见第 3 页" };
    await open(bundledDataset, { selection });
    await openCell("POS", "quanzhou", 0);
    await evidenceHeading("quanzhou", "POS-GOAL");
    const record = bundledDataset.records.find(
      ({ city, measure }) => city === "quanzhou" && measure === "POS-GOAL",
    );
    expect(screen.getByText(record?.summary.zh ?? "?")).toBeVisible();
    expect(screen.getByText(record?.note?.zh ?? "?")).toBeVisible();
    expect(fact(explore.evidence.section)).toHaveTextContent("一");
    expect(fact(explore.evidence.period)).toHaveTextContent("十四五");
    await waitFor(() => expect(fact(explore.evidence.origin)).toHaveTextContent("本人核对"));
    expect(fact(explore.evidence.notes)).toHaveTextContent("见第 3 页");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it.each([
    ["IP-FUND", 2, explore.evidence.closedList],
    ["IP-PLEDGE", 0, explore.evidence.openList],
  ])("of a blank is what silence means there: %s", async (measure, column, meaning) => {
    await open();
    await openCell("IP", "tianjin", column);
    await evidenceHeading("tianjin", measure);
    expect(screen.getByText(fill(explore.evidence.notReported, { city: "天津" }))).toBeVisible();
    expect(screen.getByText(fill(meaning, { city: "天津" }))).toBeVisible();
  });

  it("leads on to the city's next measure and to other cities", async () => {
    await open();
    await openCell("IP", "guangzhou", 2);
    await evidenceHeading("guangzhou", "IP-FUND");
    const next = () =>
      screen.getByRole("button", { name: fill(explore.evidence.next, { measure: nameOf("IP-MARKET") }) });
    await userEvent.click(next());
    await evidenceHeading("guangzhou", "IP-MARKET");
    // The keyboard stays where it was, to go on.
    expect(document.activeElement).toHaveAccessibleName(
      fill(explore.evidence.next, { measure: nameOf("IP-INS") }),
    );
    await userEvent.click(
      screen.getByRole("button", { name: fill(explore.evidence.previous, { measure: nameOf("IP-FUND") }) }),
    );
    await evidenceHeading("guangzhou", "IP-FUND");
    const others = within(
      screen.getByRole("heading", { name: fill(explore.evidence.others, { count: 4, detailed: 1 }) })
        .parentElement!,
    ).getAllByRole("button");
    expect(others[0]).toHaveTextContent("长沙");
    await userEvent.click(others[0]!);
    expect(await evidenceHeading("changsha", "IP-FUND")).toHaveFocus();
  });

  it("ends where the data do", async () => {
    await open();
    await openCell("POS", "shanghai", 0);
    await evidenceHeading("shanghai", "POS-GOAL");
    const [first] = screen.getAllByRole("button", { name: /^上一项/ });
    expect(first).toHaveAttribute("aria-disabled", "true");
    expect(first).toHaveAccessibleName("上一项");
  });
});

describe("in the sheet", () => {
  const failure = { kind: "protected", code: "AccessDenied", message: "" } as const;

  const results: [ShowResult, string][] = [
    [{ status: "shown", address: "证据!A5:M5" }, fill(explore.sheet.shown, { address: "证据!A5:M5" })],
    [{ status: "notPopulated" }, explore.sheet.notPopulated.title],
    [{ status: "deleted", place: "evidence" }, explore.sheet.deleted.evidence.title],
    [{ status: "deleted", place: "matrix" }, explore.sheet.deleted.matrix.title],
    [{ status: "noColumn", column: "级别" }, fill(explore.sheet.noColumn.body, { column: "级别" })],
    [{ status: "notThere", place: "matrix" }, explore.sheet.notThere.matrix.title],
    [{ status: "hiddenSheet", sheet: "证据" }, fill(explore.sheet.hiddenSheet.body, { sheet: "证据" })],
    [
      { status: "hidden", place: "evidence", address: "证据!A5:M5" },
      fill(explore.sheet.hidden.evidence.body, { address: "证据!A5:M5" }),
    ],
    [{ status: "tooOld", needs: "1.7" }, fill(explore.sheet.tooOld.body, { version: "1.7" })],
    [{ status: "failed", failure }, explore.sheet.refused.title],
    [{ status: "failed", failure: { ...failure, kind: "connectionLost" } }, errors.connectionLost.title],
  ];

  it("shows the row, or says why not", async () => {
    const selection = await open();
    await openCell("IP", "guangzhou", 2);
    const button = screen.getByRole("button", { name: explore.sheet.show });
    for (const [result, words] of results) {
      selection.result = result;
      await userEvent.click(button);
      expect(await screen.findByText(words)).toBeVisible();
    }
    expect(selection.shown[0]).toEqual({ city: "guangzhou", measure: "IP-FUND" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("following the sheet", () => {
  const recognised = (place: MatrixSelection): Selection => ({ status: "recognised", place });

  it("shows what is selected as the view is opened, and from then on, without taking the focus", async () => {
    const selection = new ScriptedSelection();
    selection.selected = recognised({ city: "hefei", measure: "IP-ABS" });
    renderPane({ ports: { selection } }, { evidence: evidenceOf(bundledDataset, true) });
    const button = await screen.findByRole("button", { name: pane.views.names.explore });
    await userEvent.click(button);
    expect(await evidenceHeading("hefei", "IP-ABS")).not.toHaveFocus();
    await select(selection, recognised({ city: "xian", measure: "IP-FUND" }));
    expect(await evidenceHeading("xian", "IP-FUND")).not.toHaveFocus();
    expect(button).toHaveFocus();
    expect(screen.getAllByRole("status")[0]).toHaveTextContent(levels.notReported.zh);
  });

  it("keeps what is shown when something else is selected", async () => {
    const selection = await open();
    await select(selection, recognised({ city: "xian", measure: "IP-FUND" }));
    await evidenceHeading("xian", "IP-FUND");
    await select(selection, null);
    expect(await evidenceHeading("xian", "IP-FUND")).toBeVisible();
  });

  it("takes a city or a measure from the matrix's headers", async () => {
    const selection = await open();
    await select(selection, recognised({ city: null, measure: "IP-ABS" }));
    expect(choice(explore.theme)).toHaveValue("IP");
    await select(selection, recognised({ city: "wuhan", measure: null }));
    expect(choice(explore.city)).toHaveValue("wuhan");
  });

  it("can be turned off, which is remembered, and is asked again by a command", async () => {
    const selection = await open();
    await userEvent.click(screen.getByRole("switch", { name: explore.follow.label }));
    await select(selection, recognised({ city: "xian", measure: "IP-FUND" }));
    expect(await grid()).toBeVisible();
    selection.selected = null;
    await userEvent.click(screen.getByRole("button", { name: pane.views.names.overview }));
    await userEvent.click(screen.getByRole("button", { name: pane.views.names.explore }));
    expect(await screen.findByRole("switch", { name: explore.follow.label })).not.toBeChecked();
    selection.selected = recognised({ city: "xian", measure: "IP-FUND" });
    await act(async () => {
      requestView("explore");
      await Promise.resolve();
    });
    expect(await evidenceHeading("xian", "IP-FUND")).toBeVisible();
  });

  it("explains itself where there is nothing to follow", async () => {
    await open(bundledDataset, { fromWorkbook: false });
    expect(screen.getByText(explore.follow.bundled)).toBeVisible();
    expect(screen.queryByRole("switch")).not.toBeInTheDocument();
  });

  it("explains itself to an Excel that is too old", async () => {
    const selection = new ScriptedSelection();
    selection.supported = false;
    await open(bundledDataset, { selection });
    expect(screen.getByText(explore.follow.tooOld)).toBeVisible();
  });
});

describe("a row of evidence that cannot be used as it stands", () => {
  const misspelt: Selection = {
    status: "uncounted",
    item: { table: "evidence", why: "level", sheet: "证据", cell: "E7", value: "很好", first: null },
  };
  const notCounted = fill(explore.unshown.uncounted, { address: "证据!E7" });
  const xian: Selection = { status: "recognised", place: { city: "xian", measure: "IP-FUND" } };

  it("is told with its cell in the words of the check list, above what is shown", async () => {
    const selection = await open();
    await select(selection, xian);
    const shown = await evidenceHeading("xian", "IP-FUND");
    await select(selection, misspelt);
    const told = await screen.findByText(notCounted);
    expect(told).toBeVisible();
    expect(screen.getByText(fill(checkList.why.level, { value: "很好" }))).toBeVisible();
    expect(shown).toBeVisible();
    expect(told.compareDocumentPosition(shown) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("is told by its plan period where that is not the one that is shown", async () => {
    const selection = await open();
    const period = { id: "later", name: { zh: "“十五五”时期", en: "15th" }, from: 2026, to: 2030 };
    await select(selection, { status: "otherPeriod", period, sheet: "证据", cell: "I7" });
    const { title, body } = explore.unshown.otherPeriod;
    expect(await screen.findByText(fill(title, { address: "证据!I7" }))).toBeVisible();
    const shown = bundledDataset.periods[0]!.name.zh;
    expect(screen.getByText(fill(body, { period: period.name.zh, shown }))).toBeVisible();
  });

  it.each([
    ["a row that is counted", xian],
    ["something else", null],
  ])("is no longer told once %s is selected", async (_, next) => {
    const selection = await open();
    await select(selection, misspelt);
    await screen.findByText(notCounted);
    await select(selection, next);
    await waitFor(() => expect(screen.queryByText(notCounted)).not.toBeInTheDocument());
  });

  it("is no longer told once the user has gone on in the pane", async () => {
    const selection = await open();
    await select(selection, misspelt);
    await screen.findByText(notCounted);
    await openCell("IP", "guangzhou", 2);
    await evidenceHeading("guangzhou", "IP-FUND");
    expect(screen.queryByText(notCounted)).not.toBeInTheDocument();
  });

  async function openChanging() {
    const selection = new ScriptedSelection();
    const evidence = new ChangingEvidence();
    renderPane({ ports: { selection } }, { evidence });
    await userEvent.click(await screen.findByRole("button", { name: pane.views.names.explore }));
    return { selection, evidence };
  }

  it("is looked at again when the evidence changes, as somebody may have corrected it", async () => {
    const { selection, evidence } = await openChanging();
    await grid();
    await select(selection, misspelt);
    await screen.findByText(notCounted);
    selection.selected = xian;
    await act(async () => {
      evidence.change();
      await Promise.resolve();
    });
    await evidenceHeading("xian", "IP-FUND");
    expect(screen.queryByText(notCounted)).not.toBeInTheDocument();
  });

  it("is told to who asks by a command, even without following, until the evidence changes", async () => {
    const { selection, evidence } = await openChanging();
    await userEvent.click(await screen.findByRole("switch", { name: explore.follow.label }));
    selection.selected = misspelt;
    await act(async () => {
      requestView("explore");
      await Promise.resolve();
    });
    await screen.findByText(notCounted);
    selection.selected = xian;
    act(() => evidence.change());
    await waitFor(() => expect(screen.queryByText(notCounted)).not.toBeInTheDocument());
    expect(await grid()).toBeVisible();
  });
});

describe("searching", () => {
  const { cities, measures } = bundledDataset;
  const context = createContext({ dataset: bundledDataset, language: "zh" });
  const found = (text: string) => {
    const { nearest, ...matches } = search(context, text);
    return [...matches.cities, ...matches.measures].map(({ id }) => id);
  };

  it.each(
    cities.flatMap(({ id, name, pinyin }) =>
      [name.zh, `${name.zh}市`, name.en, pinyin].map((text) => [text, id]),
    ),
  )("finds by name: %s", (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it.each(measures.flatMap(({ id, name }) => [name.zh, name.en, id].map((text) => [text, id])))(
    "finds by name: %s",
    (text, id) => {
      expect(found(text)[0]).toBe(id);
    },
  );

  it("finds parts of names, and puts what begins with the text first", () => {
    expect(found("zhou")).toEqual(["guangzhou", "hangzhou", "quanzhou", "fuzhou"]);
    expect(found("fund")).toEqual(expect.arrayContaining(["IP-FUND", "DIRECT-FUND", "DIRECT-SFUND"]));
  });

  it("offers the nearest spelling where nothing matches", () => {
    expect(search(context, "Shenzen")).toMatchObject({ nearest: true, cities: [{ id: "shenzhen" }] });
  });

  it("goes to a city at Enter, and to a measure's theme at a click", async () => {
    await open();
    const box = choice(explore.search.label);
    const enter = async (text: string) => {
      await userEvent.clear(box);
      await userEvent.paste(text);
    };
    await enter("hefei");
    await userEvent.keyboard("{Enter}");
    expect(choice(explore.city)).toHaveValue("hefei");
    expect(box).toHaveValue("");
    await enter("专板");
    await userEvent.click(await screen.findByText("区域股权市场科创专板", { selector: "[role=option] *" }));
    expect(choice(explore.theme)).toHaveValue("DIRECT");
    await enter("qqqqq");
    expect(await screen.findByText(new RegExp(explore.search.nearest))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
