/**
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import type { FailureKind, InsertSheetResult } from "../../src/excel";
import { fill } from "../../src/locales/fill";
import type { Ground } from "../../src/taskpane/gaps/port";
import { advisedDataset, POLICY } from "../support/advised";
import { en, zh } from "../support/locales";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import { accessibilityFaults, evidenceOf, renderPane, ScriptedBriefing } from "./pane";

const { gaps: texts, briefing: words, errors, pane } = zh;

interface Options {
  data?: Dataset;
  briefing?: ScriptedBriefing;
  fromWorkbook?: boolean;
  workbookLanguage?: Language;
}

/** The pane at its Gaps view. */
async function openGaps({
  data = bundledDataset,
  briefing = new ScriptedBriefing(),
  fromWorkbook = true,
  workbookLanguage = "zh",
}: Options = {}): Promise<ScriptedBriefing> {
  renderPane({ ports: { briefing } }, { evidence: evidenceOf(data, fromWorkbook, workbookLanguage) });
  await userEvent.click(await screen.findByRole("button", { name: pane.views.names.gaps }));
  await screen.findByRole("heading", { level: 2, name: texts.title });
  return briefing;
}

const list = (status: "confirmed" | "notReported", count: number) =>
  screen.queryByRole("heading", { level: 3, name: fill(words.lists[status], { count }) });
const openForm = async () => {
  await userEvent.click(screen.getByRole("button", { name: texts.insert.button }));
  return screen.findByLabelText(texts.insert.name);
};
const insert = () => userEvent.click(screen.getByRole("button", { name: texts.insert.confirm }));

describe("the gaps of a city", () => {
  it("begin with the city that the authors write about, confirmed ones and silence apart", async () => {
    await openGaps();
    expect(screen.getByLabelText(texts.city)).toHaveValue("hefei");
    expect(list("confirmed", 3)).toBeVisible();
    expect(list("notReported", 8)).toBeVisible();
    expect(screen.getByText(fill(words.explanations.notReported, { city: "合肥" }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("tell recommendations that name no measure and no model city, without an empty line for them", async () => {
    await openGaps({ data: advisedDataset() });
    expect(screen.getByRole("heading", { level: 4, name: POLICY.topic.zh })).toBeVisible();
    expect(screen.getByText(POLICY.summary.zh)).toBeVisible();
    for (const { zh: reason } of POLICY.reasons) expect(screen.getByText(reason)).toBeVisible();
    for (const { summary } of POLICY.actions) expect(screen.getByText(summary.zh)).toBeVisible();
    expect(screen.getAllByText(new RegExp(fill(texts.note, { note: POLICY.note?.zh ?? "" })))).toHaveLength(
      2,
    );
    expect(screen.getAllByText(/报告第三部分·第一点/).length).toBeGreaterThan(0);
    expect(screen.getAllByText(new RegExp(texts.adviceModels.replace("{cities}", ".")))).toHaveLength(3);
    expect(screen.getAllByText(words.beside)).toHaveLength(3);
  });

  it("show the evidence of the cities to learn from, and lead to it", async () => {
    await openGaps();
    await userEvent.click(screen.getByRole("button", { name: /科技租赁/ }));
    const item = screen.getByText(words.basis).closest(".fui-AccordionItem");
    if (!(item instanceof HTMLElement)) throw new Error("The gap has an item.");
    const record = bundledDataset.records.find(
      ({ city, measure }) => city === "dongguan" && measure === "INST-LEASE",
    );
    expect(within(item).getByText(record?.summary.zh ?? "")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(within(item).getByRole("button", { name: fill(texts.show, { city: "东莞" }) }));
    expect(screen.getByRole("button", { name: pane.views.names.explore, current: "page" })).toBeVisible();
  });

  it("follow city, scope and minimum, and come back as they were left", async () => {
    await openGaps();
    await userEvent.selectOptions(screen.getByLabelText(words.facts.scope), "INST");
    expect(list("confirmed", 2)).toBeVisible();
    const minimum = screen.getByLabelText(texts.minimum);
    await userEvent.clear(minimum);
    await userEvent.type(minimum, "2{Enter}");
    expect(list("confirmed", 1)).toBeVisible();
    // A gap that is not reported, and one to deepen.
    expect(screen.getAllByText(fill(texts.hidden, { count: 1, minimum: 2 }))).toHaveLength(2);
    await userEvent.click(screen.getByRole("button", { name: pane.views.names.overview }));
    await userEvent.click(screen.getByRole("button", { name: pane.views.names.gaps }));
    expect(await screen.findByLabelText(words.facts.scope)).toHaveValue("INST");
    expect(list("confirmed", 1)).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText(texts.city), "tianjin");
    expect(list("confirmed", 0)).toBeVisible();
  });

  it("are compared with the nearest, who are named with how similar they are", async () => {
    await openGaps();
    await userEvent.selectOptions(screen.getByLabelText(texts.comparison), "nearest");
    const peers = screen.getByText("0.63").closest("ul");
    expect(within(peers ?? document.body).getAllByRole("listitem")).toHaveLength(5);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("say so where no city is like it, instead of comparing with nobody", async () => {
    // The report names nothing of the other cities that 天津 covers.
    const own = bundledDataset.records.filter(({ city }) => city === "tianjin");
    const covered = new Set(own.map(({ measure }) => measure));
    const records = bundledDataset.records.filter(
      ({ city, measure }) => city === "tianjin" || !covered.has(measure),
    );
    await openGaps({ data: { ...bundledDataset, records } });
    await userEvent.selectOptions(screen.getByLabelText(texts.city), "tianjin");
    expect(screen.getByText(words.figures.covered)).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText(texts.comparison), "nearest");
    expect(screen.getByText(fill(texts.noPeers, { city: "天津" }))).toBeVisible();
    expect(screen.queryByText(words.figures.covered)).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: texts.insert.button })).not.toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("are compared with chosen cities, once there are any", async () => {
    await openGaps();
    await userEvent.selectOptions(screen.getByLabelText(texts.comparison), "chosen");
    expect(screen.getByText(texts.chooseFirst)).toBeVisible();
    expect(screen.queryByRole("button", { name: texts.insert.button })).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole("searchbox", { name: texts.find }), "chongqing");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    await userEvent.click(screen.getByRole("checkbox", { name: "重庆" }));
    expect(screen.getByText(fill(texts.chosen, { count: 1 }))).toBeVisible();
    expect(list("confirmed", 3)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: texts.clear }));
    expect(screen.getByText(texts.chooseFirst)).toBeVisible();
  });

  it("stand beside what the authors recommend, with the difference in words", async () => {
    await openGaps();
    expect(screen.getByRole("heading", { level: 4, name: "科技租赁与科技小贷" })).toBeVisible();
    expect(screen.getByText(/报告没有写到济南覆盖此项/)).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText(texts.city), "tianjin");
    expect(screen.getByText(fill(words.noAdvice, { city: "天津" }))).toBeVisible();
  });

  it("of many measures come page by page", async () => {
    const data = madeUpDataset(2, { cities: 4, measures: 120, density: 0.1 });
    await openGaps({ data });
    const shown = () => document.querySelectorAll(".fui-AccordionItem").length;
    const before = shown();
    await userEvent.click(screen.getByRole("button", { name: fill(texts.more, { count: 40 }) }));
    expect(shown()).toBe(before + 40);
  });

  it("of data without cities are none", async () => {
    await openGaps({ data: { ...bundledDataset, cities: [], records: [], recommendations: [] } });
    expect(screen.getByText(texts.noCities)).toBeVisible();
  });
});

describe("inserting a briefing", () => {
  it("shows first what will be made, and makes what was chosen", async () => {
    const briefing = new ScriptedBriefing();
    briefing.ground = { status: "ready", sheets: ["差距简报 合肥"] };
    await openGaps({ briefing });
    const name = await openForm();
    expect(name).toHaveFocus();
    expect(name).toHaveValue("差距简报 合肥 (2)");
    expect(
      screen.getByRole("checkbox", { name: fill(texts.insert.parts.confirmed, { count: 3 }) }),
    ).toBeChecked();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.clear(name);
    await userEvent.type(name, "市长/办公会");
    expect(screen.getByText(fill(texts.insert.renamed, { name: "市长-办公会" }))).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: texts.insert.parts.chart }));
    await insert();
    expect(briefing.inserted.map(({ sheet }) => [sheet.name, sheet.charts.length])).toEqual([
      ["市长-办公会", 0],
    ]);
  });

  it.each([
    ["the workbook's language where it has one", true, "en", "Gap briefing Hefei"],
    ["the pane's where it has none", false, "en", "差距简报 合肥"],
  ] as const)("writes in %s", async (_, fromWorkbook, workbookLanguage, name) => {
    const briefing = await openGaps({ fromWorkbook, workbookLanguage });
    await openForm();
    await insert();
    expect(briefing.inserted.map(({ sheet }) => sheet.name)).toEqual([name]);
  });

  it("shows how far it is, can be cancelled, and says what is left", async () => {
    const briefing = await openGaps();
    await openForm();
    await insert();
    expect(screen.getByText(pane.progress.steps.checking)).toBeVisible();
    const cancel = screen.getByRole("button", { name: texts.insert.cancel });
    expect(cancel).toHaveFocus();
    act(() => briefing.options.onProgress?.({ step: "writing", done: 0, total: 2 }));
    expect(screen.getByText(pane.progress.steps.writing)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(cancel);
    expect(briefing.options.signal?.aborted).toBe(true);
    await end(briefing, { status: "cancelled", left: { written: "part", sheet: "差距简报 合肥" } });
    const notice = (await screen.findByText(texts.insert.cancelled)).closest("[role=status]");
    expect(notice).toHaveTextContent(fill(texts.insert.part, { sheet: "差距简报 合肥" }));
  });

  it("ends with the name of the sheet, and the focus where it was", async () => {
    const briefing = await openGaps();
    await openForm();
    await insert();
    await end(briefing, { status: "inserted", sheet: "表", unformatted: null });
    expect(await screen.findByText(fill(texts.insert.inserted, { sheet: "表" }))).toBeVisible();
    expect(screen.getByRole("button", { name: texts.insert.button })).toHaveFocus();
  });

  it("owns up to a chart that is plainer than meant", async () => {
    const briefing = await openGaps();
    await openForm();
    await insert();
    await end(briefing, { status: "inserted", sheet: "表", unformatted: failure("notSupported") });
    expect(await screen.findByText(texts.insert.plain)).toBeVisible();
  });

  it.each(["nothing", "part", "unknown"] as const)(
    "that fails says what it has left: %s",
    async (written) => {
      const briefing = await openGaps();
      await openForm();
      await insert();
      const left = written === "nothing" ? { written } : { written, sheet: "表" };
      await end(briefing, { status: "failed", failure: failure("connectionLost"), left });
      const alert = await screen.findByRole("alert");
      expect(alert).toHaveTextContent(errors.connectionLost.title);
      expect(alert).toHaveTextContent(
        written === "nothing" ? errors.nothingWritten : fill(texts.insert[written], { sheet: "表" }),
      );
      expect(await accessibilityFaults()).toEqual([]);
    },
  );

  it.each<[string, Ground]>([
    [errors.structureProtected.action, { status: "structureProtected" }],
    [errors.readOnly.action, { status: "readOnly" }],
    [texts.insert.old.title, { status: "excelTooOld", needs: "1.8" }],
    [errors.cellEditMode.action, { status: "failed", failure: failure("cellEditMode") }],
  ])("is refused before anything is written: %s", async (words, ground) => {
    const briefing = new ScriptedBriefing();
    briefing.ground = ground;
    await openGaps({ briefing });
    await userEvent.click(screen.getByRole("button", { name: texts.insert.button }));
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    briefing.ground = { status: "ready", sheets: [] };
    await userEvent.click(screen.getByRole("button", { name: errors.retry }));
    await waitFor(() => expect(screen.getByLabelText(texts.insert.name)).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: texts.insert.cancel }));
    expect(screen.getByRole("button", { name: texts.insert.button })).toHaveFocus();
  });

  it("is for Excel; the gaps can be looked at without", async () => {
    renderPane({ status: "outside" }, { evidence: evidenceOf(bundledDataset, false), officeLanguage: "en" });
    await userEvent.click(await screen.findByRole("button", { name: en.pane.views.names.gaps }));
    expect(await screen.findByText(en.gaps.insert.outside)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

function failure(kind: FailureKind) {
  return { kind, code: "Code", message: "Excel's own words" };
}

async function end(briefing: ScriptedBriefing, result: InsertSheetResult): Promise<void> {
  await act(async () => {
    briefing.end(result);
    await Promise.resolve();
  });
}
