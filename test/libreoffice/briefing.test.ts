/** A briefing as it comes out of a printer. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL, createIndex, gapReport } from "../../src/analysis";
import { bundledDataset, type Language } from "../../src/dataset";
import { insertSheet } from "../../src/excel";
import { BRIEFING_PARTS, describeBriefing } from "../../src/workbook";
import { removeFirstSheet } from "../../host/cli/addIn";
import { openExcel } from "../support/excel";
import { en, zh } from "../support/locales";
import { isInstalled, LibreOffice } from "./libreOffice";

const TEXTS = { zh: zh.briefing, en: en.briefing };
const installed = isInstalled("soffice") && isInstalled("pdftotext");

const LANGUAGES = ["zh", "en"] as const;

(installed ? describe : describe.skip)("a printed briefing", () => {
  const folder = mkdtempSync(join(tmpdir(), "kcfin-briefing-"));
  const office = new LibreOffice();
  const index = createIndex(bundledDataset);
  const report = gapReport(index, { city: "hefei", scope: ALL, comparison: { kind: "all" }, minimum: 0 });
  if (!report) throw new Error("Hefei is in the data.");
  const describeIn = (language: Language) =>
    describeBriefing(report, index, {
      language,
      parts: new Set(BRIEFING_PARTS),
      places: 3,
      fromWorkbook: false,
      date: "2026-03-04",
    });
  const fileIn = (language: Language) => join(folder, `briefing.${language}.xlsx`);
  let printed: Record<Language, string>;

  async function write(language: Language): Promise<void> {
    const host = await openExcel({ displayLanguage: language === "zh" ? "zh-CN" : "en-US" });
    await insertSheet(describeIn(language));
    await removeFirstSheet();
    writeFileSync(fileIn(language), await host.exportXlsx());
    host.dispose();
  }

  beforeAll(async () => {
    for (const language of LANGUAGES) await write(language);
    const [zhText = "", enText = ""] = office.printedTexts(LANGUAGES.map(fileIn));
    printed = { zh: zhText, en: enText };
  });

  afterAll(() => {
    office.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(LANGUAGES)(
    "in %s has all of its texts and its chart, page after page under the same header, and nothing beside the page",
    (language) => {
      const briefing = describeIn(language);
      const pages = printed[language]
        .split("\f")
        .map((page) => page.replace(/\s+/g, ""))
        .filter((page) => page !== "");
      const text = pages.join("");
      const plain = (words: string) => words.replace(/\s+/g, "");
      expect(pages).toHaveLength((briefing.sheet.print.breaks?.length ?? 0) + 1);
      expect(text).toContain(plain(briefing.completion.text));
      for (const { title } of briefing.sheet.charts) expect(text).toContain(plain(title));
      for (const { measure } of [...report.lists.confirmed, ...report.lists.notReported]) {
        // A name that wraps is torn by what stands beside it.
        for (const word of measure.name[language].split(" ")) expect(text).toContain(word);
      }
      // The header is repeated from the page on which the list of gaps begins, behind the recommendations.
      const header = plain(TEXTS[language].columns.evidence);
      const first = pages.findIndex((page) => page.includes(header));
      expect(first).toBeGreaterThanOrEqual(0);
      for (const page of pages.slice(first)) expect(page).toContain(header);
      expect(text).not.toContain(plain(TEXTS[language].chartData));
    },
  );
});
