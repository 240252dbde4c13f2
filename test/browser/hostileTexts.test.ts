/**
 * Texts that would do harm in a page that took them for markup, or that would tear its lines apart: they are shown as what they are
 * in every view, and nothing sticks out.
 */
import { bundledDataset, checkDataset, type Dataset, type Text } from "../../src/dataset";
import { populatedDocument } from "../support/populated";
import { accessibilityFaults, screenshot } from "./browser";
import { openPaneInExcel, type PaneInExcel } from "./excel";
import { jsonFile } from "./laterRelease";
import { LOCALES, type Locale } from "./populatedPane";
import { sharedBrowser } from "./shared";
import { evidenceColumn } from "./tableCells";

const browser = sharedBrowser();

const HOSTILE = [
  `<img src=x onerror="hacked=1">`,
  `"><script>hacked=1</script><b>`,
  `\u202E\u2066txet desrever\u2069 反向\u200F`,
  "零\u200B宽\u200D字\u2060符",
  "W".repeat(10_000),
  "长".repeat(10_000),
  "{count} {name} ${x} %s $& \\u0041 &lt;&amp;",
  `Z\u0351\u036B\u0343\u0334\u0311A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307L${"\u0310".repeat(200)}`,
  `javascript:hacked=1 [x](javascript:hacked=1)`,
  "一行\n\n\n另一行\t制表",
];
const hostile = (index: number): Text => {
  const text = HOSTILE[index % HOSTILE.length] ?? "";
  return { zh: text, en: text };
};
/** Names are shorter, and unlike each other. */
const name = (index: number): Text => {
  const text = `${[...(HOSTILE[index % HOSTILE.length] ?? "")].slice(0, 60).join("")}${index}`;
  return {
    zh: text.replace(/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069]+/gu, "·"),
    en: text.replace(/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069]+/gu, "·"),
  };
};

const dataset: Dataset = {
  ...bundledDataset,
  release: {
    ...bundledDataset.release,
    source: { ...bundledDataset.release.source, title: hostile(0), publisher: hostile(1) },
  },
  themes: bundledDataset.themes.map((theme, index) => ({ ...theme, name: name(index) })),
  measures: bundledDataset.measures.map((measure, index) => ({
    ...measure,
    name: name(index + 1),
    definition: hostile(index),
    listNote: hostile(index + 1),
  })),
  cities: bundledDataset.cities.map((city, index) => (index < 10 ? { ...city, name: name(index) } : city)),
  records: bundledDataset.records.map((record, index) => ({
    ...record,
    summary: hostile(index),
    note: hostile(index + 3),
  })),
  targets: bundledDataset.targets.map((target, index) => ({
    ...target,
    indicator: hostile(index),
    unit: hostile(index + 2),
    note: hostile(index + 1),
  })),
  recommendations: bundledDataset.recommendations.map((each, index) => ({
    ...each,
    topic: hostile(index),
    summary: hostile(index + 1),
  })),
};

async function expectHarmless({ page }: PaneInExcel, state: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => ({
    hacked: "hacked" in window,
    width: document.documentElement.scrollWidth,
    wide: [...document.querySelectorAll("main *, header *, section *, nav *")]
      .filter(
        (element) =>
          document.documentElement.scrollWidth > 320 && element.getBoundingClientRect().right > 320,
      )
      .map((element) => element.outerHTML.slice(0, 200))
      .slice(-3),
    images: [...document.images].filter(({ src }) => src.endsWith("/x")).length,
    scripts: [...document.scripts].filter(({ text }) => text.includes("hacked")).length,
    links: [...document.links].filter(({ href }) => href.startsWith("javascript:")).length,
  }));
  expect([state, seen]).toEqual([
    state,
    { hacked: false, width: 320, wide: [], images: 0, scripts: 0, links: 0 },
  ]);
  expect([state, await accessibilityFaults(page)]).toEqual([state, []]);
  await screenshot(page, `hostile-${state}`);
}

it.each<Locale>(["zh-CN", "en-US"])("hostile texts are texts in every view, in %s", async (locale) => {
  const checked = checkDataset(dataset);
  expect("faults" in checked ? checked.faults : []).toEqual([]);
  const { texts, language } = LOCALES[locale];
  const { views } = texts.pane;
  const saved = await populatedDocument(language, dataset);
  const excel = await openPaneInExcel(browser(), { locale, saved });
  const { page, workbook } = excel;
  // What no release may hold, people may paste.
  evidenceColumn(workbook, "summary", language).write(0, "\u0007\u001b[31m<svg onload=hacked=1>\u0000");
  for (const [id, view] of Object.entries(views.names)) {
    await page.getByRole("button", { name: view, exact: true }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await expectHarmless(excel, `${id}-${locale}`);
  }

  await page.getByRole("button", { name: views.names.explore, exact: true }).click();
  await page.getByRole("grid").waitFor();
  await page.getByRole("gridcell").nth(1).click();
  await expectHarmless(excel, `evidence-${locale}`);

  const { source } = texts.refreshView;
  const later = {
    ...dataset,
    release: { ...dataset.release, id: "2099.1", date: "2099-01-01" },
    records: dataset.records.map((record, index) => ({ ...record, summary: hostile(index + 5) })),
  };
  await page.getByRole("button", { name: views.names.refresh, exact: true }).click();
  await page.getByRole("radio", { name: source.kinds.file }).check();
  await page.getByLabel(source.file).setInputFiles(jsonFile("2099.1.json", later));
  await page.getByRole("button", { name: source.compare }).click();
  await page.getByRole("heading", { name: /2099\.1/ }).waitFor();
  await expectHarmless(excel, `review-${locale}`);
  expect(excel.faults).toEqual([]);
  await excel.close();
});
