/** What people have damaged, in a browser: the state line, what views say that cannot know, the steps, the repair and its undoing; and spellings corrected. */
import type { OpenedWorkbook } from "../../host/workbook/open";
import type { Language } from "../../src/dataset";
import { fill } from "../../src/locales/fill";
import { columnName, TABLES } from "../../src/workbook";
import { findingText } from "../../src/workbook/health/words";
import { accessibilityFaults, screenshot } from "./browser";
import type { PaneInExcel } from "./excel";
import { LOCALES, openPopulated, openRefresh } from "./populatedPane";
import { evidenceColumn } from "./tableCells";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

/** The headings of the evidence, and what somebody types over one of them. */
function headings(workbook: OpenedWorkbook, language: Language) {
  const table = () => {
    const found = workbook.tables.find(TABLES.evidence);
    if (!found) throw new Error("There is no table of evidence.");
    return found;
  };
  const place = table().columns.indexOf(columnName("city", language));
  return {
    now: () => table().columns[place],
    write: (text: string) => {
      const { sheet, area } = table();
      const at = { row: area.row, column: area.column + place, rowCount: 1, columnCount: 1 };
      workbook.cells.write({ sheet, area: at }, [[text]]);
    },
  };
}

/** A picture, which has to be sound and as wide as the pane. */
function looksOf({ page }: Pick<PaneInExcel, "page">, locale: string, theme: string) {
  return async (state: string) => {
    expect([state, await accessibilityFaults(page)]).toEqual([state, []]);
    expect([state, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([state, 320]);
    await screenshot(page, `health-${state}-${locale}-${theme}`);
  };
}

describe.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("in %s, %s", (locale, theme) => {
  const { texts, language } = LOCALES[locale];
  const { repair, pane, refreshView } = texts;

  it("a heading that somebody has changed is told, repaired, and changed again when that is undone", async () => {
    const excel = await openPopulated(browser(), { locale, theme });
    const { page, workbook } = excel;
    const shows = (text: string | RegExp) => page.getByText(text).first().waitFor();
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const look = looksOf(excel, locale, theme);
    const heading = headings(workbook, language);
    const [right, changed] = [columnName("city", language), `${columnName("city", language)} 1`];

    heading.write(changed);
    await shows(fill(repair.title, { count: 1 }));
    const told = findingText(
      {
        kind: "column",
        table: "evidence",
        column: "city",
        heading: right,
        now: changed,
        place: { sheet: texts.sheets.names.evidence, cell: "A4" },
      },
      language,
    );
    await shows(told);
    await look("told");
    for (const view of ["explore", "refresh"] as const) {
      await press(pane.views.names[view]);
      await shows(pane.unavailable.title);
      await look(`unavailable-${view}`);
    }
    await press(pane.unavailable.overview);
    await page.getByRole("heading", { name: pane.populated.damaged }).waitFor();

    await press(repair.open);
    await shows(repair.review.title);
    await look("review");
    expect(heading.now()).toBe(changed);
    await press(fill(repair.review.start, { count: 1 }));
    await shows(fill(repair.outcome.title, { done: 1, count: 1 }));
    await look("repaired");
    expect(heading.now()).toBe(right);

    await press(repair.outcome.undo);
    await shows(repair.outcome.undone);
    await shows(told);
    await look("undone");
    expect(heading.now()).toBe(changed);
    expect(excel.faults).toEqual([]);
    await excel.close();
  });

  it("names that are written otherwise are listed with the right spelling, and corrected", async () => {
    const excel = await openRefresh(browser(), { locale, theme });
    const { page, workbook } = excel;
    const { check } = refreshView;
    const look = looksOf(excel, locale, theme);
    const [cities, levels] = (["city", "level"] as const).map((id) => evidenceColumn(workbook, id, language));
    const was = [cities?.values(), levels?.values()];
    cities?.write(0, "上\u200b海");
    levels?.write(1, `${String(was[1]?.[1])}\u3000`);
    await page.getByText(fill(check.some, { count: 2 })).waitFor();
    await look("check");
    await page.getByRole("button", { name: fill(check.correctAll, { count: 2 }) }).click();
    await page.getByText(fill(check.corrected, { count: 2 })).waitFor();
    await page.getByText(check.none).waitFor();
    await look("corrected");
    expect([cities?.values(), levels?.values()]).toEqual(was);
    expect(excel.faults).toEqual([]);
    await excel.close();
  });
});
