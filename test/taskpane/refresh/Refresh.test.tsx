/**
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Reading, Refusal, WorkbookFacts } from "../../../src/taskpane/refresh/port";
import { joined } from "../../../src/taskpane/refresh/cellText";
import { timeText } from "../../../src/taskpane/refresh/words";
import { fill } from "../../../src/locales/fill";
import { en, zh } from "../../support/locales";
import { accessibilityFaults, populatedState, renderPane, ScriptedWorkbook } from "../pane";
import { applied, facts, release, row, ROWS, ScriptedRefreshing } from "./scripted";

const BUSY = { status: "busy", heard: 0, until: 300_000 } as const;
const texts = zh.refreshView;
const { review } = texts;

const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const button = (name: string) => screen.findByRole("button", { name });
const click = async (name: string) => userEvent.click(await button(name));
const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }));
const group = (id: keyof typeof review.groups, count: number) => joined([review.groups[id], count]);

/** Opens the view, in the pane's language zh. */
async function open(port: ScriptedRefreshing): Promise<ScriptedRefreshing> {
  renderPane({ ports: { workbook: new ScriptedWorkbook(populatedState), refresh: port } });
  await userEvent.click(await screen.findByRole("button", { name: zh.pane.views.names.refresh }));
  return port;
}

async function openReview(port = new ScriptedRefreshing()): Promise<ScriptedRefreshing> {
  await open(port);
  await click(texts.source.compare);
  return port;
}

/** The promises of the port are answered before this is. */
const answered = (work: () => void) =>
  act(async () => {
    work();
    await Promise.resolve();
  });

describe("where the data come from", () => {
  it("says what the workbook holds and how the bundled release compares", async () => {
    await open(new ScriptedRefreshing());
    expect(await heading(texts.title)).toBeVisible();
    expect(screen.getByText("2026.1（2026-11-23）")).toBeVisible();
    expect(
      screen.getByText(fill(texts.source.bundled.newer, { release: "2027.1（2027-03-04）" })),
    ).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("reads a file that the user chooses, and asks for one before", async () => {
    const port = await open(new ScriptedRefreshing());
    await button(texts.source.compare);
    await choose(texts.source.kinds.file);
    await click(texts.source.compare);
    const field = screen.getByLabelText(texts.source.file);
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(expect.stringContaining(texts.source.noFile));
    expect(await accessibilityFaults()).toEqual([]);

    const file = new File(["{}"], "新版.json", { type: "application/json" });
    await userEvent.upload(field, file);
    await click(texts.source.compare);
    expect(port.sources).toEqual([{ kind: "file", file }]);
    expect(await heading(fill(review.title, { release: "2027.1" }))).toHaveFocus();
  });

  it("goes to an address only when told to, and not without one", async () => {
    const port = await open(new ScriptedRefreshing());
    await button(texts.source.compare);
    await choose(texts.source.kinds.address);
    await click(texts.source.compare);
    expect(screen.getByLabelText(texts.source.address)).toHaveFocus();
    await userEvent.type(screen.getByLabelText(texts.source.address), " https://data.example/kcfin.json ");
    await userEvent.type(screen.getByLabelText(texts.source.sha256), "abc");
    expect(port.sources).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(port.sources).toEqual([
      { kind: "address", address: "https://data.example/kcfin.json", sha256: "abc" },
    ]);
  });

  it("can be left while it is downloading", async () => {
    const port = new ScriptedRefreshing();
    port.read = (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          resolve({ status: "cancelled" });
        });
      });
    await open(port);
    await click(texts.source.compare);
    expect(await heading(texts.reading.bundled)).toHaveFocus();
    await click(texts.reading.cancel);
    expect(await screen.findByText(texts.reading.cancelled)).toBeVisible();
    expect(await heading(texts.title)).toHaveFocus();
  });

  it("lists what is wrong with a file, with the places, and how much more there is", async () => {
    const port = new ScriptedRefreshing();
    const faults: Reading = {
      status: "faults",
      faults: [
        { place: { zh: "C12", en: "C12" }, text: { zh: "不是级别。", en: "Not a level." } },
        { place: { zh: "", en: "" }, text: { zh: "不完整。", en: "Incomplete." } },
      ],
      more: 7,
    };
    port.read = () => Promise.resolve(faults);
    await open(port);
    await click(texts.source.compare);
    expect(await screen.findByRole("alert")).toHaveTextContent(fill(texts.faults.title, { count: 9 }));
    expect(screen.getByRole("alert")).toHaveTextContent(texts.faults.nothing);
    const [first, second] = within(screen.getByText("C12").closest("ul")!).getAllByRole("listitem");
    expect(first).toHaveTextContent("C12不是级别。");
    expect(second).toHaveTextContent(`${texts.faults.whole}不完整。`);
    expect(screen.getByText(fill(texts.faults.more, { count: 7 }))).toBeVisible();
    expect(port.previews).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says why an address gave nothing", async () => {
    const port = new ScriptedRefreshing();
    const reason = { zh: "这台电脑没有联网。", en: "This computer is offline." };
    port.read = () => Promise.resolve({ status: "unavailable", reason });
    await open(port);
    await click(texts.source.compare);
    expect(await screen.findByRole("alert")).toHaveTextContent(reason.zh);
    expect(screen.getByRole("alert")).toHaveTextContent(texts.faults.unchanged);
  });

  it.each(["same", "older"] as const)(
    "offers nothing of a release that is %s, unless asked to",
    async (age) => {
      const port = new ScriptedRefreshing();
      port.read = () => Promise.resolve({ status: "read", release: { ...release, age } });
      await open(port);
      await click(texts.source.compare);
      expect(await heading(texts.asking[age].title)).toHaveFocus();
      expect(port.previews).toBe(0);
      expect(await accessibilityFaults()).toEqual([]);
      await click(texts.back);
      expect(await heading(texts.title)).toHaveFocus();
      await click(texts.source.compare);
      await click(texts.asking.proceed);
      expect(await heading(fill(review.title, { release: "2027.1" }))).toBeVisible();
    },
  );
});

describe("the preview", () => {
  it("counts, and opens what has to be decided", async () => {
    await openReview();
    expect(await screen.findByText(fill(review.summary, { rows: 6, questions: 3 }))).toBeVisible();
    expect(screen.getByRole("button", { name: group("conflict", 1) })).toHaveAttribute(
      "aria-expanded",
      "true",
    );
    expect(screen.getByRole("button", { name: group("added", 1) })).toHaveAttribute("aria-expanded", "false");
    expect(screen.getByText(fill(review.open, { count: 3 }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("shows a conflict from all sides, and keeps mine until somebody chooses", async () => {
    const port = await openReview();
    const conflict = await screen.findByRole("radiogroup", {
      name: fill(review.question, { row: "广州 · 知识产权基金", field: zh.workbook.columns.summary }),
    });
    expect(conflict).toHaveAccessibleDescription(expect.stringContaining("旧"));
    const radio = (name: RegExp) => within(conflict).getByRole("radio", { name });
    expect(radio(/稍后再定/)).toBeChecked();
    await userEvent.click(radio(/采用新版本\s*新的/));
    await click(fill(review.apply, { count: 4 }));
    expect(port.applied.map(({ choices }) => choices)).toEqual([{ "conflict.summary": "theirs" }]);
  });

  it("asks whether rows come back, or stand beside one's own", async () => {
    const port = await openReview();
    const asked = async (legend: string, answer: string) => {
      const row = fill(legend, {
        row: legend === review.deleted.legend ? "成都 · 知识产权基金" : "武汉 · 知识产权基金",
      });
      const question = await screen.findByRole("radiogroup", { name: row });
      await userEvent.click(within(question).getByRole("radio", { name: answer }));
    };
    await asked(review.deleted.legend, review.deleted.theirs);
    await asked(review.doubled.legend, review.doubled.mine);
    await click(fill(review.apply, { count: 6 }));
    expect(port.applied[0]?.choices).toEqual({ deleted: "theirs", doubled: "mine" });
  });

  it("leaves out rows that are not ticked; their questions rest", async () => {
    const port = await openReview();
    await userEvent.click(
      await screen.findByRole("checkbox", { name: fill(review.take, { row: "广州 · 知识产权基金" }) }),
    );
    for (const radio of within(screen.getByRole("radiogroup", { name: /广州/ })).getAllByRole("radio"))
      expect(radio).toBeDisabled();
    expect(screen.getByText(fill(review.leftOut, { count: 1 }))).toBeVisible();
    await click(fill(review.apply, { count: 3 }));
    const [options] = port.applied;
    expect([...(options?.leaveOut ?? [])]).toEqual(["conflict"]);
    expect([...(options?.reviewed ?? [])]).toEqual(ROWS.map(({ key }) => key));
    expect(options?.release).toBe(release);
  });

  it("decides all conflicts at once, and again otherwise", async () => {
    const port = await openReview();
    await click(review.chooseAll.theirs);
    await click(review.chooseAll.mine);
    await click(fill(review.apply, { count: 4 }));
    expect(port.applied[0]?.choices).toEqual({ "conflict.summary": "mine" });
  });

  it("shows what changes, with the marks of levels, and what stays of a row that was withdrawn", async () => {
    await openReview();
    await click(group("changed", 1));
    expect(screen.getByText("○ 列举").tagName).toBe("DEL");
    expect(screen.getByText("● 详细").tagName).toBe("INS");
    await click(group("withdrawn", 1));
    expect(screen.getByText(review.touched)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("finds rows by city or content, and ticks all that was found", async () => {
    const port = new ScriptedRefreshing();
    const early = ["early 1", "early 2"].map((key) =>
      row(key, { changes: [{ field: "summary", from: "更早的说法", to: "说法" }] }),
    );
    port.preview = () => Promise.resolve({ status: "planned", rows: [...ROWS, ...early], moves: true });
    await openReview(port);
    await userEvent.type(await screen.findByRole("searchbox", { name: review.filter }), "苏州");
    expect(screen.getByText(fill(review.found, { count: 1 }))).toBeVisible();
    expect(screen.queryByRole("button", { name: group("conflict", 1) })).not.toBeInTheDocument();
    await click(group("added", 1));
    await userEvent.clear(screen.getByRole("searchbox"));
    await userEvent.type(screen.getByRole("searchbox"), "更早");
    expect(screen.getByText(fill(review.found, { count: 2 }))).toBeVisible();
    await click(group("changed", 2));
    await userEvent.click(screen.getByRole("checkbox", { name: fill(review.allShown, { count: 2 }) }));
    await click(fill(review.apply, { count: 4 }));
    expect([...(port.applied[0]?.leaveOut ?? [])]).toEqual(["early 1", "early 2"]);
  });

  it("stays usable with thousands of rows", async () => {
    const port = new ScriptedRefreshing();
    const rows = Array.from({ length: 3000 }, (_, index) =>
      row(`row ${index}`, { city: `城市 ${index}`, changes: [{ field: "section", from: "一", to: "二" }] }),
    );
    port.preview = () => Promise.resolve({ status: "planned", rows, moves: true });
    await openReview(port);
    await button(group("changed", 3000));
    expect(screen.getAllByRole("checkbox")).toHaveLength(51);
    await click(fill(review.more, { count: 50 }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(101);
    expect(screen.getByText(fill(review.shown, { shown: 100, total: 3000 }))).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: review.all }));
    expect(await button(fill(review.apply, { count: 0 }))).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText(review.nothingChosen)).toBeVisible();
  });

  it.each([true, false])("says when nothing is new (and whether the release moves: %s)", async (moves) => {
    const port = new ScriptedRefreshing();
    port.preview = () => Promise.resolve({ status: "planned", rows: [], moves });
    await openReview(port);
    expect(await heading(moves ? review.moves.title : review.nothing.title)).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    const record = screen.queryByRole("button", { name: fill(review.moves.record, { release: "2027.1" }) });
    if (record) await userEvent.click(record);
    expect(port.applied.map(({ reviewed }) => reviewed.size)).toEqual(moves ? [0] : []);
  });

  it("is still there after another view was looked at, with what was chosen", async () => {
    const port = await openReview();
    await click(review.chooseAll.mine);
    await click(zh.pane.views.names.about);
    await heading(zh.about.title);
    await click(zh.pane.views.names.refresh);
    await click(fill(review.apply, { count: 4 }));
    expect(port.applied[0]?.choices).toEqual({ "conflict.summary": "mine" });
  });
});

describe("refreshing", () => {
  const applying = async (port = new ScriptedRefreshing()) => {
    await openReview(port);
    await click(fill(review.apply, { count: 4 }));
    await heading(fill(texts.applying.title, { release: "2027.1" }));
    return port;
  };

  it("tells how far it is, and can be cancelled between requests", async () => {
    const port = await applying();
    expect(screen.getByText(texts.applying.safe)).toBeVisible();
    act(() => port.applied[0]?.onProgress(1, 4));
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1.25");
    expect(screen.getByText(texts.applying.writing)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await click(zh.pane.progress.cancel);
    expect(port.applied[0]?.signal.aborted).toBe(true);
    await answered(() => port.end({ ...applied, status: "cancelled" }));
    const notice = (await screen.findByText(texts.applied.cancelled)).closest("[role=status]");
    expect(notice).toHaveTextContent(
      fill(texts.applied.cancelledRows, { added: 1, changed: 2, withdrawn: 1 }),
    );
  });

  it("goes on while another view is shown", async () => {
    const port = await applying();
    await click(zh.pane.views.names.about);
    await answered(() => port.end(applied));
    await click(zh.pane.views.names.refresh);
    expect(await screen.findByText(fill(texts.applied.refreshed, { release: "2027.1" }))).toBeVisible();
  });

  it("says what was written, left out, skipped and left open, and compares again", async () => {
    const port = await applying();
    const blocked = [{ table: "evidence", why: "totals", rows: 3 }] as const;
    await answered(() => port.end({ ...applied, leftOut: 2, open: 3, meanwhile: 4, blocked }));
    expect(await heading(texts.title)).toHaveFocus();
    const notice = (await screen.findByText(fill(texts.applied.refreshed, { release: "2027.1" }))).closest(
      "[role=status]",
    );
    for (const line of [
      fill(texts.applied.rows, { added: 1, changed: 2, withdrawn: 1 }),
      fill(texts.applied.leftOut, { count: 2 }),
      fill(texts.applied.open, { count: 3 }),
      fill(texts.applied.meanwhile, { count: 4 }),
      fill(texts.applied.blocked.totals, { table: "证据", rows: 3 }),
    ])
      expect(notice).toHaveTextContent(line);
    expect(await accessibilityFaults()).toEqual([]);
    await click(texts.applied.again);
    expect(port.previews).toBe(2);
  });

  it("can be run again after the connection broke, and says what was written", async () => {
    const port = await applying();
    const failure = { kind: "connectionLost", code: "ConnectionFailure", message: "" } as const;
    await answered(() => port.end({ status: "failed", failure, written: "part" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(zh.errors.connectionLost.title);
    expect(alert).toHaveTextContent(texts.refusals.partlyWritten);
    await click(texts.applied.again);
    expect(port.previews).toBe(2);
  });

  it("hints at a cell being edited when Excel keeps silent", async () => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
      const port = new ScriptedRefreshing();
      port.preview = () => new Promise(() => undefined);
      renderPane({ ports: { workbook: new ScriptedWorkbook(), refresh: port } });
      await user.click(await button(zh.pane.views.names.refresh));
      await user.click(await button(texts.source.compare));
      await heading(texts.reading.comparing);
      act(() => jest.advanceTimersByTime(2500));
      expect(screen.getByText(texts.editing)).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("the last refresh", () => {
  it("is told, with its receipt", async () => {
    const port = await open(new ScriptedRefreshing());
    const { before, release: to, changes } = facts.last!;
    const time = timeText(facts.last!.time, "zh");
    expect(
      await screen.findByText(fill(texts.last.text, { time, before, release: to, changes })),
    ).toBeVisible();
    await click(texts.last.receipt);
    expect(port.receiptsShown).toBe(1);
  });

  it("is undone after saying what goes back and what stays", async () => {
    await open(new ScriptedRefreshing());
    await click(texts.last.undo);
    expect(await heading(fill(texts.undo.title, { release: "2026.1" }))).toHaveFocus();
    expect(screen.getByText(fill(texts.undo.undone, { count: 11 }))).toBeVisible();
    expect(screen.getByText(fill(texts.undo.kept, { count: 1 }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await click(texts.undo.confirm);
    const notice = (await screen.findByText(texts.undo.done)).closest("[role=status]");
    expect(notice).toHaveTextContent(fill(texts.undo.doneUndone, { count: 11 }));
    expect(notice).toHaveTextContent(fill(texts.undo.doneKept, { count: 1 }));
  });

  it("cannot be undone twice, nor when there was none", async () => {
    const undone: WorkbookFacts = { ...facts, last: { ...facts.last!, undone: true } };
    const port = await open(new ScriptedRefreshing(undone));
    const { before, release: to } = undone.last!;
    const time = timeText(undone.last!.time, "zh");
    expect(await screen.findByText(fill(texts.last.undone, { time, before, release: to }))).toBeVisible();
    expect(screen.queryByRole("button", { name: texts.last.undo })).not.toBeInTheDocument();
    port.state = { ...facts, last: null };
    await click(texts.source.compare);
    await click(texts.back);
    expect(await screen.findByText(texts.last.never)).toBeVisible();
  });

  it("is said to be unfinished when it is", async () => {
    await open(new ScriptedRefreshing({ ...facts, unfinished: "2027.1" }));
    expect(await screen.findByText(texts.unfinished.title)).toBeVisible();
    expect(screen.getByText(fill(texts.unfinished.body, { release: "2027.1" }))).toBeVisible();
  });
});

describe("the check list", () => {
  const items = [
    { why: "level", cell: "E7", value: "强", first: null },
    { why: "duplicate", cell: "A9", value: "合肥", first: "A3" },
  ] as const;

  it("gives the reason for each row, and goes to the cell", async () => {
    const port = new ScriptedRefreshing();
    port.check = () => Promise.resolve({ status: "checked", sheet: "证据", items });
    await open(port);
    expect(await screen.findByText(fill(texts.check.some, { count: 2 }))).toBeVisible();
    expect(screen.getByText(fill(texts.check.why.level, { value: "强" }))).toBeVisible();
    expect(screen.getByText(fill(texts.check.why.duplicate, { first: "证据!A3" }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await click(fill(texts.check.go, { address: "证据!E7" }));
    expect(port.selected).toEqual(["证据!E7"]);
  });

  it("says when there is nothing to check", async () => {
    await open(new ScriptedRefreshing());
    expect(await screen.findByText(texts.check.none)).toBeVisible();
  });
});

describe("exporting", () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => "blob:kcfin";
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it("downloads the workbook's data as a release with an id of its own", async () => {
    const port = await open(new ScriptedRefreshing());
    const id = await screen.findByLabelText(texts.export.id);
    await userEvent.clear(id);
    expect(id).toHaveAccessibleDescription(expect.stringContaining(texts.export.idFault));
    await click(texts.export.make);
    expect(port.exported).toEqual([]);
    await userEvent.type(id, "2027.2");
    await choose(texts.export.formats.csv);
    await click(texts.export.make);
    expect(port.exported).toEqual([{ format: "csv", id: "2027.2" }]);
    expect(await screen.findByText(fill(texts.export.made, { name: "kcfin-2027.2.json" }))).toBeVisible();
    expect(saved).toEqual(["kcfin-2027.2.json blob:kcfin"]);
  });

  it("gives the text to copy where downloads are refused", async () => {
    URL.createObjectURL = () => {
      throw new Error("refused");
    };
    await open(new ScriptedRefreshing());
    await click(texts.export.make);
    const name = "kcfin-2026.1-1.json";
    const box = await screen.findByLabelText(fill(texts.export.content, { name }));
    expect(box).toHaveValue('{"id":"2026.1-1"}');
    expect(await accessibilityFaults()).toEqual([]);
    expect(saved).toEqual([]);
  });

  it("says what is missing in data that could not be read again", async () => {
    const port = new ScriptedRefreshing();
    const fault = { place: { zh: "合肥", en: "Hefei" }, text: { zh: "缺少章节。", en: "No section." } };
    port.exportData = () => Promise.resolve({ status: "faults", faults: [fault], more: 0 });
    await open(port);
    await click(texts.export.make);
    expect(await screen.findByRole("alert")).toHaveTextContent(texts.export.faults);
    expect(screen.getByText("缺少章节。")).toBeVisible();
  });
});

describe("what keeps it from being done", () => {
  it("says what to do outside of Excel", async () => {
    renderPane({ status: "outside" });
    await click(zh.pane.views.names.refresh);
    expect(await heading(texts.outside.title)).toBeVisible();
    await click(texts.toOverview);
    expect(await heading(zh.pane.host.outside.title)).toBeVisible();
  });

  it.each([{ status: "notPopulated" }, { status: "tooOld", needs: "1.13" }] as const)(
    "sends to the overview: $status",
    async (state) => {
      await open(new ScriptedRefreshing(state));
      expect(await heading(texts.unavailable[state.status].title)).toBeVisible();
      expect(screen.getByRole("main")).not.toHaveTextContent("{");
      expect(await accessibilityFaults()).toEqual([]);
      await click(texts.toOverview);
      expect(await heading(zh.pane.populated.title)).toBeVisible();
    },
  );

  const tables = ["evidence", "base"] as const;
  const names = `${texts.tables.evidence}和${texts.tables.base}`;
  const failure = { kind: "unknown", code: "", message: "Excel's own words" } as const;
  it.each<[string, Exclude<Refusal, { status: "notPopulated" | "tooOld" }>, string]>([
    ["busy", BUSY, texts.refusals.busy.title],
    ["read-only", { status: "readOnly" }, texts.refusals.readOnly.action],
    ["protected", { status: "protected", tables }, fill(texts.refusals.protected.body, { tables: names })],
    ["damaged", { status: "damaged", tables }, fill(texts.refusals.damaged.body, { tables: names })],
    ["failed", { status: "failed", failure, written: "nothing" }, failure.message],
  ])("is told, once, and can be tried again: %s", async (_, refusal, words) => {
    const port = await open(new ScriptedRefreshing(refusal));
    expect(await screen.findByText(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))).toBeVisible();
    expect(screen.getByRole("main")).not.toHaveTextContent("{");
    expect(await accessibilityFaults()).toEqual([]);
    port.state = facts;
    await click(texts.again);
    expect(await button(texts.source.compare)).toBeVisible();
  });

  it("is told when the preview meets it", async () => {
    const port = new ScriptedRefreshing();
    port.preview = () => Promise.resolve({ status: "protected", tables });
    await openReview(port);
    expect(await screen.findByRole("alert")).toHaveTextContent(texts.refusals.protected.action);
  });

  it("is told in English too", async () => {
    const refresh = new ScriptedRefreshing(BUSY);
    renderPane({ ports: { workbook: new ScriptedWorkbook(), refresh } }, { officeLanguage: "en" });
    await click(en.pane.views.names.refresh);
    expect(await screen.findByText(en.refreshView.refusals.busy.title)).toBeVisible();
  });
});
