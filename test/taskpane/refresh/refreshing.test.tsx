/**
 * A refresh under way, how it ended, and the last one.
 *
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookFacts } from "../../../src/taskpane/refresh/port";
import { timeText } from "../../../src/taskpane/shared/moment";
import { fill } from "../../../src/locales/fill";
import { zh } from "../../support/locales";
import { accessibilityFaults, renderPane, ScriptedWorkbook } from "../pane";
import { applied, facts, ScriptedRefreshing } from "./scripted";
import { texts, heading, button, click, open, openReview, answered } from "./view";

const { review } = texts;

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
      fill(texts.applied.cancelledRows, { added: 1, changed: 2, cells: 3, withdrawn: 1 }),
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
      fill(texts.applied.rows, { added: 1, changed: 2, cells: 3, withdrawn: 1 }),
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
      expect(screen.getByText(zh.pane.progress.editing)).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("the last refresh", () => {
  it("is told, with its receipt", async () => {
    const port = await open(new ScriptedRefreshing());
    const { before, release: to, changes, rows } = facts.last!;
    const time = timeText(facts.last!.began, "zh");
    expect(
      await screen.findByText(fill(texts.last.text, { time, before, release: to, changes, rows })),
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
    const time = timeText(undone.last!.began, "zh");
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
