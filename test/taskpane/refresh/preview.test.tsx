/**
 * What a refresh would do, and what the user decides about it.
 *
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { joined } from "../../../src/taskpane/refresh/review/cellText";
import { fill } from "../../../src/locales/fill";
import { zh } from "../../support/locales";
import { accessibilityFaults } from "../pane";
import { release, row, ROWS, ScriptedRefreshing } from "./scripted";
import { texts, heading, button, click, openReview } from "./view";

const { review } = texts;
const group = (id: keyof typeof review.groups, count: number) => joined([review.groups[id], count]);

it("counts, and opens what has to be decided", async () => {
  await openReview();
  expect(await screen.findByText(fill(review.summary, { rows: 6, questions: 3 }))).toBeVisible();
  expect(screen.getByRole("button", { name: group("conflict", 1) })).toHaveAttribute("aria-expanded", "true");
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
  expect(options?.release).toBe(release.dataset);
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
