/**
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { requestView } from "../../../src/commands/navigation";
import { bundledDataset, STATUS_LABELS } from "../../../src/dataset";
import type { Selection } from "../../../src/excel/evidence/selection";
import { createStore } from "../../../src/functions/store";
import { fill } from "../../../src/locales/fill";
import type { MatrixSelection } from "../../../src/workbook";
import { zh } from "../../support/locales";
import { accessibilityFaults, evidenceOf, renderPane, ScriptedSelection } from "../pane";
import { choice, evidenceHeading, grid, open, openCell, select } from "./view";

const { checkList, explore, pane } = zh;
const levels = STATUS_LABELS;

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

  /** The same data, read again. */
  const read = () => evidenceOf(bundledDataset, true).latest();

  async function openChanging() {
    const selection = new ScriptedSelection();
    const evidence = createStore(read());
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
      evidence.set(read());
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
    act(() => {
      evidence.set(read());
    });
    await waitFor(() => expect(screen.queryByText(notCounted)).not.toBeInTheDocument());
    expect(await grid()).toBeVisible();
  });
});
