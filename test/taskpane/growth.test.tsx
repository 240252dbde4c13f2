/**
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CodeNames, GrowthResult } from "../../src/excel/growth";
import { createContextSource } from "../../src/functions/contextSource";
import { fill } from "../../src/locales/fill";
import { clockText } from "../../src/taskpane/shared/moment";
import { en, zh } from "../support/locales";
import { dataset } from "./dataset";
import { accessibilityFaults, populatedState, renderPane, ScriptedSheets, ScriptedWorkbook } from "./pane";

const { growth } = zh;
const LACKING: CodeNames = { cities: ["武汉"], measures: ["自有举措", "另一举措"], themes: [] };
const NOTHING: CodeNames = { cities: [], measures: [], themes: [] };

const action = () => screen.findByRole("button", { name: growth.missing.action });
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const notice = (title: string) => screen.getByText(title).closest("[role=status], [role=alert]");

function open(sheets: ScriptedSheets, language: "zh" | "en" = "zh") {
  return renderPane(
    { ports: { workbook: new ScriptedWorkbook(populatedState), sheets } },
    { officeLanguage: language },
  );
}

/** Presses the button and ends what it begins. */
async function growTo(sheets: ScriptedSheets, result: GrowthResult, lacking: CodeNames | null) {
  await userEvent.click(await action());
  await act(async () => {
    sheets.end(result, lacking);
    await Promise.resolve();
  });
}

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve)));

it("names what the sheets lack, in overview and refresh, and adds nothing unasked", async () => {
  const sheets = new ScriptedSheets(LACKING);
  open(sheets);
  await action();
  expect(notice(growth.missing.title)).toHaveTextContent(
    fill(growth.counts.cities, { count: 1, names: "武汉" }),
  );
  expect(screen.getByText("2 项指标：自有举措和另一举措")).toBeVisible();
  expect(screen.queryByText(/个主题：/)).not.toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: zh.pane.views.names.refresh }));
  await heading(zh.refreshView.title);
  expect(await screen.findByText(growth.missing.title)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(sheets.grown).toBe(0);
});

it.each([
  ["nothing is missing", NOTHING],
  ["nothing can be said of it", null],
])("has nothing to say where %s", async (_, lacking) => {
  const sheets = new ScriptedSheets(lacking);
  open(sheets);
  await heading(zh.pane.populated.title);
  await waitFor(() => {
    expect(sheets.looks).toBe(1);
  });
  await settled();
  expect(screen.queryByText(growth.missing.title)).not.toBeInTheDocument();
});

it.each([
  ["zh", zh],
  ["en", en],
] as const)(
  "tells of cities that sheets of an earlier version divide by, and what helps (%s)",
  async (language, texts) => {
    const source = createContextSource({ fallback: { dataset, language: "zh" }, patience: 60_000 });
    const cities = [...dataset.cities, { id: "own", name: { zh: "苏州", en: "Suzhou" }, pinyin: "suzhou" }];
    source.update({ kind: "workbook", dataset: { ...dataset, cities }, language: "zh" });
    const sheets = new ScriptedSheets(NOTHING);
    sheets.dividedBy = ["苏州", ...dataset.cities.map(({ name }) => name.zh)];
    renderPane(
      { ports: { workbook: new ScriptedWorkbook(populatedState), sheets } },
      { evidence: source, officeLanguage: language },
    );
    expect(await screen.findByText(texts.growth.older.title)).toBeVisible();
    expect(screen.getByText(fill(texts.growth.older.body, { cities: "苏州" }))).toBeVisible();
    expect(screen.getByText(texts.growth.older.action)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    // Today's sheets leave them out.
    sheets.dividedBy = [];
    act(() => {
      source.update({ kind: "workbook", dataset: { ...dataset, cities }, language: "zh" });
    });
    await waitFor(() => {
      expect(screen.queryByText(texts.growth.older.title)).not.toBeInTheDocument();
    });
  },
);

it("does not keep the view waiting", async () => {
  const sheets = new ScriptedSheets();
  sheets.missing = () => new Promise(() => undefined);
  open(sheets);
  expect(await heading(zh.pane.populated.title)).toBeVisible();
});

it("looks again whenever the tables change, and only then", async () => {
  const source = createContextSource({ fallback: { dataset, language: "zh" }, patience: 60_000 });
  const sheets = new ScriptedSheets(NOTHING);
  source.update({ kind: "workbook", dataset, language: "zh" });
  renderPane({ ports: { workbook: new ScriptedWorkbook(populatedState), sheets } }, { evidence: source });
  await heading(zh.pane.populated.title);
  await waitFor(() => {
    expect(sheets.looks).toBe(1);
  });
  sheets.lacking = LACKING;
  act(() => {
    source.update({ kind: "workbook", dataset, language: "zh" });
  });
  expect(await action()).toBeVisible();
  expect(sheets.looks).toBe(2);
});

it("an earlier look that ends later does not count", async () => {
  const source = createContextSource({ fallback: { dataset, language: "zh" }, patience: 60_000 });
  source.update({ kind: "workbook", dataset, language: "zh" });
  const sheets = new ScriptedSheets(NOTHING);
  const answers: ((names: CodeNames) => void)[] = [];
  sheets.missing = () => new Promise((resolve) => answers.push(resolve));
  renderPane({ ports: { workbook: new ScriptedWorkbook(populatedState), sheets } }, { evidence: source });
  await waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  act(() => {
    source.update({ kind: "workbook", dataset, language: "zh" });
  });
  await waitFor(() => {
    expect(answers).toHaveLength(2);
  });
  await act(async () => {
    answers[1]?.(LACKING);
    await Promise.resolve();
    answers[0]?.(NOTHING);
    await Promise.resolve();
  });
  expect(await action()).toBeVisible();
});

it("is busy while it adds, goes on while another view is shown, and says what was added", async () => {
  const sheets = new ScriptedSheets(LACKING);
  open(sheets);
  await userEvent.click(await action());
  const busy = screen.getByRole("button", { name: growth.growing.action });
  expect(busy).toHaveAttribute("aria-disabled", "true");
  expect(busy).toHaveFocus();
  expect(screen.getByText(growth.growing.title)).toBeVisible();
  await userEvent.click(busy);
  expect(sheets.grown).toBe(1);
  expect(await accessibilityFaults()).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: zh.pane.views.names.refresh }));
  await heading(zh.refreshView.title);
  expect(await screen.findByText(growth.growing.title)).toBeVisible();
  await act(async () => {
    sheets.end({ status: "grown", added: LACKING }, NOTHING);
    await Promise.resolve();
  });
  expect(await screen.findByText(growth.grown.title)).toBeVisible();
  expect(notice(growth.grown.title)).toHaveTextContent("武汉");
  expect(screen.queryByRole("button", { name: growth.missing.action })).not.toBeInTheDocument();

  await userEvent.click(screen.getByRole("button", { name: zh.pane.views.names.overview }));
  await heading(zh.pane.populated.title);
  await settled();
  expect(screen.queryByText(growth.grown.title)).not.toBeInTheDocument();
});

it("keeps the keyboard's focus where the button was", async () => {
  const sheets = new ScriptedSheets(LACKING);
  open(sheets);
  await growTo(sheets, { status: "grown", added: LACKING }, NOTHING);
  const added = await screen.findByText(growth.grown.title);
  expect(document.activeElement).toContainElement(added);
  expect(document.body).not.toHaveFocus();
  expect(await accessibilityFaults()).toEqual([]);
});

it("offers what was added to the tables meanwhile", async () => {
  const sheets = new ScriptedSheets(LACKING);
  open(sheets);
  const later = { ...NOTHING, themes: ["又一主题"] };
  await growTo(sheets, { status: "grown", added: LACKING }, later);
  expect(await screen.findByText(growth.grown.title)).toBeVisible();
  expect(screen.getByText(fill(growth.counts.themes, { count: 1, names: "又一主题" }))).toBeVisible();
  await action();
});

describe("what kept it from being done", () => {
  const failure = { kind: "connectionLost", code: "ConnectionFailure", message: "" } as const;
  const heard = Date.UTC(2026, 10, 24, 9, 30);
  const until = heard + 300_000;
  it.each<[string, GrowthResult, string[]]>([
    [
      "protected sheets",
      { status: "protected", sheets: ["矩阵", "差距"] },
      ["矩阵和差距", zh.errors.nothingWritten],
    ],
    [
      "somebody else at work",
      { status: "busy", heard, until },
      [clockText(heard, "zh"), zh.errors.nothingWritten],
    ],
    ["no matrix", { status: "notThere" }, [growth.notThere.action, zh.errors.nothingWritten]],
    [
      "a failure before anything was written",
      { status: "failed", failure, written: "nothing" },
      [zh.errors.connectionLost.action, zh.errors.nothingWritten],
    ],
    [
      "a failure half-way",
      { status: "failed", failure, written: "part" },
      [zh.errors.connectionLost.action, growth.partlyWritten],
    ],
  ])(
    "%s: told with what was written and what to do; trying again is a click away",
    async (_, result, said) => {
      const sheets = new ScriptedSheets(LACKING);
      open(sheets);
      await growTo(sheets, result, result.status === "failed" ? null : LACKING);
      const button = await action();
      expect(button).toHaveFocus();
      for (const text of said) expect(button.closest("[role=status], [role=alert]")).toHaveTextContent(text);
      expect(await accessibilityFaults()).toEqual([]);
      await growTo(sheets, { status: "complete" }, NOTHING);
      expect(sheets.grown).toBe(2);
      expect(notice(growth.complete.title)).toHaveTextContent(growth.complete.text);
      expect(screen.queryByRole("button", { name: growth.missing.action })).not.toBeInTheDocument();
    },
  );
});

it("shortens long lists and names, with how many there are", async () => {
  const cities = Array.from({ length: 30 }, (_, place) => `Town ${place + 1}`);
  const long = "𠮷".repeat(41);
  open(new ScriptedSheets({ cities, measures: [long], themes: [] }), "en");
  expect(
    await screen.findByText("Cities (30): Town 1, Town 2, Town 3, Town 4, Town 5, Town 6, and 24 more"),
  ).toBeVisible();
  expect(
    screen.getByText(fill(en.growth.counts.measures, { count: 1, names: `${"𠮷".repeat(40)}…` })),
  ).toBeVisible();
});
