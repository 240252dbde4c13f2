/**
 * @jest-environment jsdom
 */
import "./jsdom";
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset, STATUS_LABELS } from "../../src/dataset";
import { fill } from "../../src/locales/fill";
import { zh } from "../support/locales";
import { OWN, ownDataset } from "../support/ownData";
import { accessibilityFaults, evidenceOf, renderPane, ScriptedBriefing } from "./pane";

const { cities, measures, theme } = OWN;
const own = ownDataset();
const spaced = own.cities.find(({ name }) => name.zh === cities.spaced)?.id ?? "";
/** With a record of the city that has none: nothing is said of cities that nobody has coded. */
const dataset = {
  ...own,
  records: [
    ...own.records,
    ...bundledDataset.records.slice(0, 1).map((record) => ({ ...record, city: spaced })),
  ],
};
const themes = [theme, OWN.unknownTheme, zh.explore.noTheme];

async function open(view: "explore" | "gaps" | "formulas" | "about", title: string) {
  const briefing = new ScriptedBriefing();
  renderPane({ ports: { briefing } }, { evidence: evidenceOf(dataset, true) });
  await userEvent.click(await screen.findByRole("button", { name: zh.pane.views.names[view] }));
  await screen.findByRole("heading", { level: 2, name: title });
  return briefing;
}

const choice = (name: string) => screen.getByLabelText<HTMLSelectElement>(name, { selector: "select" });
const labels = (select: HTMLSelectElement) => [...select.options].map(({ label }) => label);

/** What the row of a city says of the first measure. */
function firstCell(city: string): string | null | undefined {
  const headers = [...screen.getByRole("grid").querySelectorAll("[role=rowheader]")];
  const row = headers.find(({ textContent }) => textContent === city)?.parentElement;
  return row?.querySelector("[role=gridcell]")?.getAttribute("aria-label");
}

describe("Explore", () => {
  it("shows them by theme, those without a theme under a name of their own", async () => {
    await open("explore", zh.explore.title);
    expect(labels(choice(zh.explore.theme)).slice(-3)).toEqual(themes);
    for (const name of themes) {
      await userEvent.selectOptions(choice(zh.explore.theme), name);
      expect(screen.getByRole("grid", { name: fill(zh.explore.grid.label, { theme: name }) })).toBeVisible();
      expect(firstCell(cities.bare)).toContain(STATUS_LABELS.detailed.zh);
      expect(firstCell(cities.spaced)).toContain(STATUS_LABELS.notReported.zh);
    }
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("shows them by city, and the evidence of a pair", async () => {
    await open("explore", zh.explore.title);
    await userEvent.click(screen.getByRole("tab", { name: zh.explore.modes.city }));
    await userEvent.selectOptions(choice(zh.explore.city), cities.bare);
    for (const name of themes) expect(screen.getByRole("heading", { level: 3, name })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: new RegExp(`^.?${measures.noTheme}`) }));
    expect(
      await screen.findByRole("heading", { level: 2, name: `${cities.bare} · ${measures.noTheme}` }),
    ).toBeVisible();
    expect(await screen.findByText(zh.explore.evidence.noOrigin)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it.each([cities.bare, "own city", "haikou", "自有举措", measures.noTheme])("finds %s", async (text) => {
    await open("explore", zh.explore.title);
    await userEvent.type(screen.getByRole("combobox", { name: zh.explore.search.label }), text);
    const wanted =
      text === "自有举措" ? measures.own : text === "own city" || text === "haikou" ? cities.spaced : text;
    const [first] = await screen.findAllByRole("option");
    expect(first).toHaveTextContent(wanted);
  });
});

describe("Gaps", () => {
  it("asks about them, and names them to learn from and to learn", async () => {
    const briefing = await open("gaps", zh.gaps.title);
    expect(labels(choice(zh.gaps.city))).toEqual(expect.arrayContaining(Object.values(cities)));
    await userEvent.selectOptions(choice(zh.gaps.city), cities.spaced);
    expect(screen.getByRole("button", { name: new RegExp(measures.noTheme) })).toBeVisible();
    await userEvent.selectOptions(choice(zh.gaps.scope), theme);
    await userEvent.click(screen.getByRole("button", { name: new RegExp(measures.own) }));
    expect(screen.getAllByText(new RegExp(cities.bare)).length).toBeGreaterThan(0);
    expect(await accessibilityFaults()).toEqual([]);

    await userEvent.selectOptions(choice(zh.gaps.scope), "");
    await userEvent.click(screen.getByRole("button", { name: zh.gaps.insert.button }));
    await screen.findByLabelText(zh.gaps.insert.name);
    await userEvent.click(screen.getByRole("button", { name: zh.gaps.insert.confirm }));
    const written = JSON.stringify(briefing.inserted[0]?.sheet.blocks);
    for (const name of [cities.spaced, cities.bare, theme, ...Object.values(measures)])
      expect(written).toContain(name);
    expect(written).toContain(zh.briefing.otherTheme);
  });
});

describe("Formulas", () => {
  it("offers them for arguments, takes them typed, and answers", async () => {
    await open("formulas", zh.formulas.title);
    await userEvent.click(screen.getByRole("button", { name: /KCFIN\.DEPTH\b/ }));
    const [city, scope] = screen.getAllByRole("combobox");
    await userEvent.type(city!, "拉");
    await userEvent.click(within(await screen.findByRole("listbox")).getByRole("option", { name: /拉萨/ }));
    await userEvent.type(scope!, theme);
    expect(screen.getByRole("textbox", { name: zh.formulas.builder.formula })).toHaveValue(
      `=KCFIN.DEPTH("${cities.bare}","${theme}")`,
    );
    const cells = within(await screen.findByRole("table")).getAllByRole("cell");
    expect(cells.map(({ textContent }) => textContent)).toEqual(["1"]);
  });
});

describe("About", () => {
  it("has them in the codebook, whatever is left blank", async () => {
    await open("about", zh.about.title);
    for (const name of themes) await userEvent.click(screen.getByRole("button", { name }));
    for (const id of Object.values(measures)) expect(screen.getAllByText(id).length).toBeGreaterThan(0);
    expect(screen.getAllByText(new RegExp(`报告章节：${zh.about.noSection}`))).toHaveLength(themes.length);
    expect(await accessibilityFaults()).toEqual([]);
  });
});
