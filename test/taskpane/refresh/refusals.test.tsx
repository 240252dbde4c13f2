/**
 * What keeps a refresh from being done.
 *
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Refusal } from "../../../src/excel/refresh";
import { fill } from "../../../src/locales/fill";
import { en, zh } from "../../support/locales";
import { accessibilityFaults, renderPane, ScriptedWorkbook } from "../pane";
import { facts, ScriptedRefreshing } from "./scripted";
import { texts, heading, button, click, open, openReview } from "./view";

const BUSY = { status: "busy", heard: 0, until: 300_000 } as const;

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
  ["protected structure", { status: "structureProtected" }, texts.refusals.structureProtected.action],
  ["protected", { status: "protected", tables }, fill(texts.refusals.protected.body, { tables: names })],
  [
    "damaged",
    { status: "damaged", tables, columns: [], written: "nothing" },
    fill(texts.refusals.damaged.body, { tables: names }),
  ],
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

describe("somebody else's refresh", () => {
  const { busy } = texts.refusals;

  it("is told as it begins and is over as it ends, without anybody's doing", async () => {
    const port = await open(new ScriptedRefreshing());
    await button(texts.source.compare);
    port.state = BUSY;
    port.tell();
    expect(await screen.findByText(busy.title)).toBeVisible();
    expect(screen.queryByRole("button", { name: texts.source.compare })).toBeNull();
    port.state = facts;
    port.tell();
    expect(await button(texts.source.compare)).toBeVisible();
    expect(screen.queryByText(busy.title)).toBeNull();
  });

  it("is over for those whom it kept from comparing, too", async () => {
    const port = new ScriptedRefreshing();
    port.preview = () => {
      port.state = BUSY;
      return Promise.resolve(BUSY);
    };
    await openReview(port);
    expect(await screen.findByText(busy.title)).toBeVisible();
    port.state = facts;
    port.tell();
    expect(await button(texts.source.compare)).toBeVisible();
    expect(screen.queryByText(busy.title)).toBeNull();
  });

  it("is looked after, for who is gone does not say so", async () => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
      const port = new ScriptedRefreshing(BUSY);
      renderPane({ ports: { workbook: new ScriptedWorkbook(), refresh: port } });
      await user.click(await button(zh.pane.views.names.refresh));
      expect(await screen.findByText(busy.title)).toBeVisible();
      port.state = facts;
      act(() => jest.advanceTimersByTime(20_000));
      expect(await button(texts.source.compare)).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });
});
