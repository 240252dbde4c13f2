/**
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset, STATUS_LABELS } from "../../../src/dataset";
import { fill } from "../../../src/locales/fill";
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import { zh } from "../../support/locales";
import { accessibilityFaults } from "../pane";
import { cellsOf, choice, evidenceHeading, grid, open } from "./view";

const { explore } = zh;
const levels = STATUS_LABELS;

const rowNames = () =>
  [...screen.getByRole("grid").querySelectorAll("[role=rowheader]")].map(({ textContent }) => textContent);

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
    expect(screen.getByText(fill(explore.totals, { covered: 13, total: 24, detailed: 7 }))).toBeVisible();
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
