/** An analyst's own city, measure and theme in a browser: named by the pane, added to the sheets by its button, and counted there. */
import type { OpenedWorkbook } from "../../host/workbook/open";
import { bundledDataset, STATUS_LABELS, type Language } from "../../src/dataset";
import { fill } from "../../src/locales/fill";
import { sheetName } from "../../src/workbook";
import { MARKS } from "../../src/workbook/kit/marks";
import { accessibilityFaults, screenshot } from "./browser";
import { LOCALES, openPopulated } from "./populatedPane";
import { addRow } from "./tableCells";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

const OWN = {
  zh: { city: "拉萨", measure: "自有举措", theme: "自有主题" },
  en: { city: "Lhasa", measure: "Own measure", theme: "Own theme" },
} as const;
const OWN_MEASURE = "OWN-1";
const OWN_THEME = "OWN";

const [releasedCity] = bundledDataset.cities;
const [releasedMeasure] = bundledDataset.measures;
if (!releasedCity || !releasedMeasure) throw new Error("The bundled release has no cities or measures.");

/** The matrix as its readers find their way in it: rows by city, columns by the measure's id. */
function matrix(workbook: OpenedWorkbook, language: Language) {
  const sheet = workbook.sheets.list().find(({ name }) => name === sheetName("matrix", language))?.id ?? "";
  const area = workbook.cells.usedArea(sheet, true);
  if (!area) throw new Error("There is nothing on the matrix sheet.");
  const values = workbook.cells.values({ sheet, area });
  const rowOf = (city: string) => values.findIndex(([name]) => name === city);
  const columnOf = (measure: string) =>
    Math.max(...values.map((row) => row.findIndex((value) => value === measure)));
  return {
    lists: (label: string) => rowOf(label) >= 0 || columnOf(label) >= 0,
    mark: (city: string, measure: string) => values[rowOf(city)]?.[columnOf(measure)],
  };
}

it.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)(
  "in %s, %s: own entries come onto the sheets, whose formulas count them",
  async (locale, theme) => {
    const { texts, language } = LOCALES[locale];
    const { growth } = texts;
    const own = OWN[language];
    const labels = [own.city, OWN_MEASURE, OWN_THEME];
    const excel = await openPopulated(browser(), { locale, theme });
    const { page, workbook } = excel;
    const shows = (text: string) => page.getByText(text, { exact: true }).waitFor();
    const names = async () => {
      await shows(fill(growth.counts.cities, { count: 1, names: own.city }));
      await shows(fill(growth.counts.measures, { count: 1, names: own.measure }));
      await shows(fill(growth.counts.themes, { count: 1, names: own.theme }));
    };
    const look = async (state: string) => {
      expect([state, await accessibilityFaults(page)]).toEqual([state, []]);
      expect([state, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([state, 320]);
      await screenshot(page, `growth-${state}-${locale}-${theme}`);
    };

    addRow(workbook, "themes", { themeId: OWN_THEME, theme: own.theme }, language);
    addRow(
      workbook,
      "measures",
      { themeId: OWN_THEME, measureId: OWN_MEASURE, measure: own.measure },
      language,
    );
    addRow(workbook, "cities", { city: own.city }, language);
    await shows(growth.missing.title);
    await names();
    await look("missing");
    expect(labels.filter(matrix(workbook, language).lists)).toEqual([]);

    await page.getByRole("button", { name: growth.missing.action }).click();
    await shows(growth.grown.title);
    await names();
    await page.getByRole("button", { name: growth.missing.action }).waitFor({ state: "detached" });
    await look("grown");
    expect(labels.filter(matrix(workbook, language).lists)).toEqual(labels);

    const pairs = [
      [own.city, OWN_MEASURE, "detailed"],
      [releasedCity.name[language], OWN_MEASURE, "listed"],
      [own.city, releasedMeasure.id, "absent"],
    ] as const;
    const marks = () => pairs.map(([city, measure]) => matrix(workbook, language).mark(city, measure));
    expect(marks()).toEqual(["", "", ""]);
    for (const [city, measureId, level] of pairs)
      addRow(workbook, "evidence", { city, measureId, level: STATUS_LABELS[level][language] }, language);
    expect(marks()).toEqual(pairs.map(([, , level]) => MARKS[level]));
    expect(excel.faults).toEqual([]);
    await excel.close();
  },
);
