/** The Explore view in the pane's language zh, over a scripted workbook. */
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset, type Dataset } from "../../../src/dataset";
import { zh } from "../../support/locales";
import { evidenceOf, renderPane, ScriptedSelection } from "../pane";

const { explore, pane } = zh;

export function nameOf(id: string): string {
  const items = [...bundledDataset.cities, ...bundledDataset.measures, ...bundledDataset.themes];
  return items.find((item) => item.id === id)?.name.zh ?? id;
}

/** What is selected in the workbook is up to the test. */
export async function open(
  data: Dataset = bundledDataset,
  { selection = new ScriptedSelection(), fromWorkbook = true } = {},
): Promise<ScriptedSelection> {
  renderPane({ ports: { selection } }, { evidence: evidenceOf(data, fromWorkbook) });
  await userEvent.click(await screen.findByRole("button", { name: pane.views.names.explore }));
  await screen.findByRole("heading", { level: 2, name: explore.title });
  return selection;
}

export const grid = () => screen.findByRole("grid");
export const choice = (name: string) => screen.getByLabelText(name, { selector: "select, input" });
export const evidenceHeading = (city: string, measure: string) =>
  screen.findByRole("heading", { level: 2, name: `${nameOf(city)} · ${nameOf(measure)}` });

/** The cells of a city: one for each measure, then the totals. By selector, as roles of so many elements take long to find. */
export function cellsOf(within: HTMLElement, city: string): HTMLElement[] {
  const header = [...within.querySelectorAll("[role=rowheader]")].find(
    ({ textContent }) => textContent === nameOf(city),
  );
  return [...(header?.parentElement?.querySelectorAll<HTMLElement>("[role=gridcell]") ?? [])];
}

export async function openCell(theme: string, city: string, column: number): Promise<void> {
  await userEvent.selectOptions(choice(explore.theme), theme);
  await userEvent.click(cellsOf(await grid(), city)[column]!);
}

/** The user selects something else in the workbook. */
export function select(selection: ScriptedSelection, ...selected: Parameters<ScriptedSelection["select"]>) {
  return act(async () => {
    selection.select(...selected);
    await Promise.resolve();
  });
}
