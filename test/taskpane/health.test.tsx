/**
 * The state line of the overview, and repairing what people have damaged.
 *
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fill } from "../../src/locales/fill";
import { type Finding } from "../../src/workbook";
import { findingText } from "../../src/workbook/health/words";
import { en, zh } from "../support/locales";
import { accessibilityFaults, populatedState, renderPane, ScriptedHealth, ScriptedWorkbook } from "./pane";

const place = { sheet: "证据", cell: "A4" };
const HEADING: Finding = {
  kind: "column",
  table: "evidence",
  column: "city",
  heading: "城市",
  now: "城市 ",
  place,
};
const MATRIX: Finding = { kind: "sheet", sheet: "matrix", name: "矩阵" };
const ROWS: Finding = {
  kind: "rows",
  table: "evidence",
  rows: 3,
  lines: 3,
  place: { sheet: "证据", cell: "A162" },
};
const DELETED: Finding = { ...HEADING, column: "level", heading: "级别", now: null };

const { repair } = zh;
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

function open(health: ScriptedHealth, language: "zh" | "en" = "zh") {
  return renderPane(
    { ports: { workbook: new ScriptedWorkbook(populatedState), health } },
    { officeLanguage: language },
  );
}

it("says nothing of a workbook that is whole", async () => {
  open(new ScriptedHealth([]));
  await screen.findByRole("heading", { level: 2, name: zh.pane.populated.title });
  expect(screen.queryByRole("button", { name: repair.open })).not.toBeInTheDocument();
});

it.each([
  ["zh", zh],
  ["en", en],
] as const)(
  "names what is wrong, and repairs what is chosen, with the outcome (%s)",
  async (language, texts) => {
    const health = new ScriptedHealth([HEADING, DELETED, MATRIX, ROWS]);
    open(health, language);
    expect(await screen.findByText(fill(texts.repair.title, { count: 4 }))).toBeVisible();
    for (const finding of [HEADING, DELETED, MATRIX, ROWS])
      expect(screen.getByText(findingText(finding, language))).toBeVisible();
    expect(screen.getByRole("main")).not.toHaveTextContent("{");
    expect(await accessibilityFaults()).toEqual([]);
    await press(texts.repair.open);
    // What only a person can do has no box to tick.
    expect(screen.getAllByRole("checkbox")).toHaveLength(3);
    await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(texts.repair.steps.rows) }));
    expect(await accessibilityFaults()).toEqual([]);
    await press(fill(texts.repair.review.start, { count: 2 }));
    expect(await screen.findByText(fill(texts.repair.outcome.title, { done: 2, count: 2 }))).toBeVisible();
    expect(health.repaired).toEqual([HEADING, MATRIX]);
    expect(await accessibilityFaults()).toEqual([]);
    await press(texts.repair.outcome.undo);
    expect(await screen.findByText(texts.repair.outcome.undone)).toBeVisible();
    // The last one first.
    expect(health.undone).toEqual([
      { what: "name", name: "sheet matrix", formula: null },
      { what: "name", name: "column evidence city", formula: null },
    ]);
  },
);

it.each([
  [{ status: "changed" }, repair.outcome.changed],
  [{ status: "structureProtected" }, repair.outcome.structureProtected],
  [{ status: "taken", name: "矩阵" }, fill(repair.outcome.taken, { name: "矩阵" })],
  [{ status: "unknown" }, repair.outcome.unknown],
  [{ status: "tooOld", needs: "1.13" }, fill(repair.outcome.tooOld, { version: "1.13" })],
] as const)("says why something was not repaired: %j", async (result, words) => {
  const health = new ScriptedHealth([MATRIX]);
  health.result = result;
  open(health);
  await press(repair.open);
  await press(fill(repair.review.start, { count: 1 }));
  expect(await screen.findByText(new RegExp(words.slice(0, 12).replace(/[()（）]/g, ".")))).toBeVisible();
  expect(screen.queryByRole("button", { name: repair.outcome.undo })).not.toBeInTheDocument();
  await press(repair.outcome.close);
  expect(await screen.findByRole("button", { name: repair.open })).toBeVisible();
});
