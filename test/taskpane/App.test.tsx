/**
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FailureKind, PopulateResult } from "../../src/excel";
import { en, zh } from "../support/locales";
import { createContextSource } from "../../src/functions/contextSource";
import { fill } from "../../src/locales/fill";
import { dataset } from "./dataset";
import { accessibilityFaults, evidenceOf, populatedState, renderPane, ScriptedWorkbook } from "./pane";

const populateButton = () => screen.findByRole("button", { name: zh.pane.overview.populate });
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });

/** Starts populating and ends it so, leaving the workbook as it was unless told otherwise. */
async function populateWith(result: PopulateResult, state = new ScriptedWorkbook().state) {
  const workbook = new ScriptedWorkbook();
  renderPane({ ports: { workbook } });
  await userEvent.click(await populateButton());
  await act(async () => {
    workbook.end(result, state);
    await Promise.resolve();
  });
}

describe("before populating", () => {
  it("says what will be created, and what is left alone", async () => {
    renderPane({ ports: { workbook: new ScriptedWorkbook() } });
    await populateButton();
    for (const [term, count] of [
      [zh.pane.figures.cities, dataset.cities.length],
      [zh.pane.figures.measures, dataset.measures.length],
      [zh.pane.figures.records, dataset.records.length],
    ] as const) {
      expect(screen.getByText(term, { selector: "dt" }).nextElementSibling).toHaveTextContent(String(count));
    }
    const items = within(within(screen.getByRole("main")).getByRole("list")).getAllByRole("listitem");
    expect(items.map((item) => item.firstChild?.textContent)).toEqual(Object.values(zh.sheets.names));
    expect(screen.getByText(zh.pane.overview.untouched)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("creates the workbook in the pane's language, or the one that is chosen", async () => {
    const workbook = new ScriptedWorkbook();
    renderPane({ ports: { workbook } });
    await userEvent.click(await screen.findByRole("radio", { name: zh.pane.languageNames.en }));
    expect(screen.getByText(en.sheets.names.matrix)).toBeVisible();
    await userEvent.click(await populateButton());
    expect(workbook.populated.map(({ language }) => language)).toEqual(["en"]);
  });

  it("finishes in its own language what was begun", async () => {
    const workbook = new ScriptedWorkbook({
      status: "unfinished",
      language: "en",
      since: "2026-03-04T05:06:07.000Z",
    });
    renderPane({ ports: { workbook } });
    expect(await screen.findByText(zh.pane.overview.unfinished.title)).toBeVisible();
    expect(screen.getByRole("radio", { name: zh.pane.languageNames.zh })).toBeDisabled();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(await populateButton());
    expect(workbook.populated.map(({ language }) => language)).toEqual(["en"]);
  });
});

it("does not call unfinished what a co-author has just begun", async () => {
  const since = new Date(Date.now() - 60_000).toISOString();
  renderPane({ ports: { workbook: new ScriptedWorkbook({ status: "unfinished", language: "zh", since }) } });
  expect(await screen.findByText(zh.pane.overview.busy.title)).toBeVisible();
  expect(screen.queryByText(zh.pane.overview.unfinished.title)).not.toBeInTheDocument();
});

describe("while populating", () => {
  it("shows and announces each step, and can be left", async () => {
    const workbook = new ScriptedWorkbook();
    renderPane({ ports: { workbook } });
    await userEvent.click(await populateButton());
    expect(await heading(zh.pane.progress.title)).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent(zh.pane.progress.steps.checking);
    expect(screen.getByText(zh.pane.progress.safe)).toBeVisible();

    const [options] = workbook.populated;
    act(() => options?.onProgress({ step: "writing", done: 1, total: 4 }));
    expect(screen.getByRole("status")).toHaveTextContent(zh.pane.progress.steps.writing);
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1.25");
    expect(screen.getByText(zh.pane.progress.writing)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);

    await userEvent.click(screen.getByRole("button", { name: zh.pane.progress.cancel }));
    expect(options?.signal.aborted).toBe(true);
    expect(screen.getByRole("button", { name: zh.pane.progress.cancelling })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  it("hints at a cell being edited when Excel lets it look for long", async () => {
    jest.useFakeTimers();
    try {
      const workbook = new ScriptedWorkbook();
      workbook.inspect = () => new Promise(() => undefined);
      renderPane({ ports: { workbook } });
      expect(screen.getByText(zh.pane.overview.inspecting)).toBeVisible();
      await act(() => jest.advanceTimersByTimeAsync(2500));
      expect(screen.getByRole("status")).toHaveTextContent(zh.pane.progress.editing);
    } finally {
      jest.useRealTimers();
    }
  });

  it("hints at a cell being edited when Excel keeps silent", async () => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
      renderPane({ ports: { workbook: new ScriptedWorkbook() } });
      await user.click(await populateButton());
      await heading(zh.pane.progress.title);
      expect(screen.queryByText(zh.pane.progress.editing)).not.toBeInTheDocument();
      act(() => jest.advanceTimersByTime(2500));
      expect(screen.getByText(zh.pane.progress.editing)).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it.each(["nothing", "part"] as const)("says that %s was written when it was cancelled", async (written) => {
    await populateWith({ status: "cancelled", written });
    const notice = (await screen.findByText(zh.pane.overview.cancelled)).closest("[role=status]");
    expect(notice).toHaveTextContent(
      written === "nothing" ? zh.errors.nothingWritten : zh.errors.partlyWritten,
    );
  });
});

describe("a populated workbook", () => {
  it("is announced, and its sheets are a click away under the names they have now", async () => {
    const workbook = new ScriptedWorkbook();
    renderPane({ ports: { workbook } });
    await userEvent.click(await populateButton());
    await act(async () => {
      workbook.end({ status: "populated", release: dataset.release.id, unformatted: null }, populatedState);
      await Promise.resolve();
    });
    expect(await heading(zh.pane.populated.title)).toHaveFocus();
    expect(await screen.findByText(zh.pane.populated.created)).toBeVisible();
    expect(screen.getByText(new RegExp(dataset.release.id))).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: fill(zh.sheets.go, { sheet: "我的矩阵" }) }));
    expect(workbook.activated).toEqual(["matrix"]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says when a sheet cannot be shown", async () => {
    const workbook = new ScriptedWorkbook(populatedState);
    workbook.activateSheet = () =>
      Promise.resolve({ kind: "cellEditMode", code: "InvalidOperationInCellEditMode", message: "" });
    renderPane({ ports: { workbook } });
    await userEvent.click((await within(screen.getByRole("main")).findAllByRole("button"))[0]!);
    expect(await screen.findByRole("alert")).toHaveTextContent(zh.errors.cellEditMode.action);
  });

  it("gives no figures before its own evidence has been read", async () => {
    renderPane({ ports: { workbook: new ScriptedWorkbook(populatedState) } });
    await heading(zh.pane.populated.title);
    expect(screen.queryByText(zh.pane.figures.records)).not.toBeInTheDocument();
    expect(screen.queryByRole("meter")).not.toBeInTheDocument();
  });

  it("shows how far each theme has penetrated, by its own evidence, and when it was written", async () => {
    const themeId = dataset.measures[0]!.theme;
    const theme = dataset.themes.find(({ id }) => id === themeId)!;
    const measures = dataset.measures.filter((measure) => measure.theme === themeId).map(({ id }) => id);
    // One city covers the theme, whatever the data say.
    const records = dataset.records
      .filter(({ measure }) => !measures.includes(measure))
      .concat([{ ...dataset.records[0]!, measure: measures[0]!, level: "listed" }]);
    const evidence = evidenceOf({ ...dataset, records }, true);
    renderPane({ ports: { workbook: new ScriptedWorkbook(populatedState) } }, { evidence });
    const bar = await screen.findByRole("meter", { name: theme.name.zh });
    expect(bar).toHaveAttribute("aria-valuenow", "1");
    expect(bar).toHaveAttribute("aria-valuemax", String(dataset.cities.length));
    expect(screen.getAllByRole("meter")).toHaveLength(dataset.themes.length);
    expect(screen.getByText(String(records.length))).toBeVisible();
    expect(screen.getByText(/2026年3月4日/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("is noticed when a co-author is the one who populates it", async () => {
    const workbook = new ScriptedWorkbook();
    const source = createContextSource({ fallback: { dataset, language: "zh" }, patience: 60_000 });
    source.update({ kind: "bundled" });
    renderPane({ ports: { workbook } }, { evidence: source });
    await populateButton();
    workbook.state = populatedState;
    act(() => {
      source.update({ kind: "workbook", dataset, language: "zh" });
    });
    expect(await heading(zh.pane.populated.title)).toBeVisible();
  });

  it.each([
    ["1999.1", zh.pane.populated.newer],
    ["zz.1", zh.pane.populated.older],
  ])("tells that the bundled data are of another release than %s", async (release, { title, body }) => {
    renderPane({ ports: { workbook: new ScriptedWorkbook({ ...populatedState, release }) } });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(fill(body, { release, bundled: dataset.release.id }))).toBeVisible();
  });

  it("leads from the notice of newer data to where they are compared", async () => {
    renderPane({ ports: { workbook: new ScriptedWorkbook({ ...populatedState, release: "1999.1" }) } });
    await userEvent.click(await screen.findByRole("button", { name: zh.pane.populated.newer.action }));
    expect(screen.getByRole("button", { name: zh.pane.views.names.refresh })).toHaveAttribute(
      "aria-current",
      "page",
    );
  });

  it("owns up to charts that are plainer than meant", async () => {
    const unformatted = { kind: "notSupported", code: "ApiNotFound", message: "" } as const;
    await populateWith({ status: "populated", release: dataset.release.id, unformatted }, populatedState);
    expect(await screen.findByText(zh.pane.populated.plain.title)).toBeVisible();
  });
});

describe("what goes wrong", () => {
  const failure = (kind: FailureKind) => ({ kind, code: "Code", message: "Excel's own words" });

  it.each([
    "cellEditMode",
    "protected",
    "readOnly",
    "connectionLost",
    "tooLarge",
    "notSupported",
    "unknown",
  ] as const)("is told with what was written and what to do: %s", async (kind) => {
    await populateWith({ status: "failed", failure: failure(kind), written: "part" });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(zh.errors[kind].title);
    expect(alert).toHaveTextContent(zh.errors[kind].action);
    expect(alert).toHaveTextContent(zh.errors.partlyWritten);
    expect(alert).not.toHaveTextContent("{");
    expect(await populateButton()).toBeEnabled();
  });

  it("is told as what broke the write, also where the workbook cannot be looked at any more", async () => {
    await populateWith(
      { status: "failed", failure: failure("connectionLost"), written: "part" },
      { status: "unknown", failure: failure("unknown") },
    );
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(zh.errors.connectionLost.title);
    expect(alert).toHaveTextContent(zh.errors.partlyWritten);
    expect(screen.getByRole("button", { name: zh.errors.retry })).toBeEnabled();
  });

  it("names what is in the way, once each", async () => {
    await populateWith({
      status: "clash",
      clashes: [
        { kind: "sheet", name: "矩阵" },
        { kind: "table", name: "KCFIN_Evidence" },
        { kind: "name", name: "KCFIN_Evidence" },
      ],
    });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("矩阵和KCFIN_Evidence");
    expect(alert).toHaveTextContent(zh.errors.nothingWritten);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it.each(["readOnly", "structureProtected"] as const)("refuses a workbook that is %s", async (status) => {
    await populateWith({ status });
    expect(await screen.findByRole("alert")).toHaveTextContent(zh.errors[status].action);
  });

  it("can be tried again when the workbook could not be looked at", async () => {
    const workbook = new ScriptedWorkbook({ status: "unknown", failure: failure("unknown") });
    renderPane({ ports: { workbook } });
    expect(await screen.findByRole("alert")).toHaveTextContent("Excel's own words");
    workbook.state = { status: "empty" };
    await userEvent.click(screen.getByRole("button", { name: zh.errors.retry }));
    expect(await populateButton()).toBeVisible();
  });

  it("does not leave the pane blank when it is our fault", async () => {
    const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = { ...dataset, periods: undefined as never };
    renderPane({ ports: { workbook: new ScriptedWorkbook() } }, { dataset: broken });
    expect(await screen.findByRole("alert")).toHaveTextContent(zh.errors.crashed.title);
    expect(screen.getByRole("button", { name: zh.pane.reload })).toBeVisible();
    silence.mockRestore();
  });
});

describe("without a workbook", () => {
  it("offers to load again when office.js is missing", async () => {
    renderPane({ status: "missing" });
    expect(await heading(zh.pane.host.missing.title)).toBeVisible();
    expect(screen.getByRole("button", { name: zh.pane.reload })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("offers the manifest outside of Excel", async () => {
    renderPane({ status: "outside" });
    expect(await heading(zh.pane.host.outside.title)).toBeVisible();
    expect(screen.getByRole("link", { name: zh.pane.host.manifest })).toHaveAttribute("href", "manifest.xml");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says what an Excel that is too old lacks", async () => {
    renderPane({ ports: { workbook: new ScriptedWorkbook({ status: "tooOld", needs: "1.8" }) } });
    expect(await heading(zh.pane.host.old.title)).toBeVisible();
    expect(screen.getByText(/ExcelApi 1\.8/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("the pane's own settings", () => {
  const showAbout = async (language: keyof typeof views) =>
    userEvent.click(await screen.findByRole("button", { name: views[language] }));
  const views = { zh: zh.pane.views.names.about, en: en.pane.views.names.about };

  it("follow Office until chosen, and are remembered", async () => {
    const write = jest.fn();
    renderPane(
      { ports: { workbook: new ScriptedWorkbook() } },
      { officeLanguage: "en", preferenceStore: { read: () => ({ theme: "auto" }), write } },
    );
    expect(await screen.findByRole("heading", { level: 2, name: en.pane.overview.title })).toBeVisible();
    await showAbout("en");
    await userEvent.selectOptions(await screen.findByLabelText(en.about.language), "zh");
    expect(await heading(zh.about.title)).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "zh-CN");
    await userEvent.selectOptions(screen.getByLabelText(zh.about.theme), "dark");
    expect(write).toHaveBeenLastCalledWith({ language: "zh", theme: "dark" });
  });

  it("leads from About to the codebook where the workbook has its sheet", async () => {
    const sheets = [{ id: "codebook", name: "编码手册" }] as const;
    const state = { status: "populated", release: null, releaseDate: null, written: null } as const;
    const workbook = new ScriptedWorkbook({ ...state, sheets: [...sheets] });
    const { unmount } = renderPane({ ports: { workbook } });
    await showAbout("zh");
    await userEvent.click(await screen.findByRole("button", { name: zh.about.openCodebook }));
    expect(workbook.activated).toEqual(["codebook"]);
    unmount();
    renderPane({ ports: { workbook: new ScriptedWorkbook({ ...state, sheets: [] }) } });
    await showAbout("zh");
    expect(await heading(zh.about.title)).toBeVisible();
    expect(screen.queryByRole("button", { name: zh.about.openCodebook })).toBeNull();
  });
});
