import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundledDataset, type Language } from "../../src/dataset";
import { readRelease } from "../../src/releases/readRelease";
import { describeWorkbook, sheetName, type SheetId } from "../../src/workbook";
import { removeFirstSheet } from "../../host/cli/addIn";
import { compareWithAnalysis, type Grid } from "../support/agreement";
import { openPopulated } from "../support/populated";
import { isInstalled, LibreOffice } from "./libreOffice";

const installed = isInstalled("soffice") && isInstalled("pdftotext");
if (!installed && process.env["CI"])
  throw new Error("LibreOffice and poppler-utils must be installed in CI.");

const LANGUAGES = ["zh", "en"] as const;

// Without LibreOffice these are shown as skipped: the emulated Excel has compared the same cells already.
(installed ? describe : describe.skip)("the workbook in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "kcfin-workbook-"));
  const office = new LibreOffice();
  const fileIn = (language: Language) => join(folder, `kcfin.${language}.xlsx`);
  let converted: Record<Language, { sheets: Map<string, Grid>; saved: Uint8Array; printed: string }>;

  /** As the pane leaves it, without the one sheet of a new workbook. */
  async function exportPopulated(language: Language): Promise<void> {
    const host = await openPopulated(language);
    await removeFirstSheet();
    writeFileSync(fileIn(language), await host.exportXlsx());
    host.dispose();
  }

  function runCommand(language: Language): void {
    const options = ["--out", fileIn(language), "--lang", language];
    const command = ["--import", "tsx", resolve("host/cli/workbook.ts"), ...options];
    execFileSync(process.execPath, command, { stdio: "pipe" });
  }

  beforeAll(async () => {
    await exportPopulated("zh");
    runCommand("en");
    const files = LANGUAGES.map(fileIn);
    const [sheets, saved, printed] = [office.sheets(files), office.saved(files), office.printedTexts(files)];
    const of = (index: number) => ({
      sheets: sheets[index] ?? new Map<string, Grid>(),
      saved: saved[index] ?? new Uint8Array(),
      printed: printed[index] ?? "",
    });
    converted = { zh: of(0), en: of(1) };
  });

  afterAll(() => {
    office.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    test("calculates what the analysis says, cell by cell", () => {
      const { sheets } = converted[language];
      const grid = (id: SheetId) => sheets.get(sheetName(id, language)) ?? [];
      const agreement = compareWithAnalysis(
        { matrix: grid("matrix"), penetration: grid("penetration"), gaps: grid("gaps") },
        bundledDataset,
        language,
        "hefei",
      );
      expect(agreement.differences).toEqual([]);
      expect(agreement.compared).toBeGreaterThan(1000);
    });

    test("shows no error in any cell", () => {
      const errors = [...converted[language].sheets].flatMap(([name, grid]) =>
        grid
          .flat()
          .flatMap((cell) => (/^(#[A-Z/0!?]+|Err:\d+)/.test(String(cell)) ? [`${name}: ${cell}`] : [])),
      );
      expect(errors).toEqual([]);
    });

    test("is the same release when LibreOffice has saved it", () => {
      const reading = readRelease(converted[language].saved, bundledDataset);
      expect(reading).toMatchObject({ status: "ok", dataset: bundledDataset, notices: [] });
    });

    test("prints every chart with its title", () => {
      const text = converted[language].printed.replace(/\s+/g, "");
      const charts = describeWorkbook(bundledDataset, language).sheets.flatMap((sheet) => sheet.charts);
      expect(
        charts.map(({ title }) => title).filter((title) => !text.includes(title.replace(/\s+/g, ""))),
      ).toEqual([]);
      expect(charts).toHaveLength(3);
    });
  });
});
