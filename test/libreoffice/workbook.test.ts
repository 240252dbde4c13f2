import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundledDataset, type Language } from "../../src/dataset";
import { readRelease } from "../../src/releases";
import { describeWorkbook, sheetName, type SheetId } from "../../src/workbook";
import { compareWithAnalysis } from "../support/agreement";
import { isInstalled, LibreOffice } from "./libreOffice";

const installed = isInstalled("soffice") && isInstalled("pdftotext");
if (!installed && process.env["CI"])
  throw new Error("LibreOffice and poppler-utils must be installed in CI.");

// Without LibreOffice these are shown as skipped: the emulated Excel has compared the same cells already.
(installed ? describe : describe.skip).each<Language>(["zh", "en"])(
  "the %s workbook in LibreOffice",
  (language) => {
    const folder = mkdtempSync(join(tmpdir(), "kcfin-workbook-"));
    const file = join(folder, "kcfin.xlsx");
    const office = new LibreOffice();

    beforeAll(() => {
      const cli = ["--import", "tsx", resolve("host/cli/workbook.ts"), "--out", file, "--lang", language];
      execFileSync(process.execPath, cli, { stdio: "pipe" });
    }, 120_000);

    afterAll(() => {
      office.dispose();
      rmSync(folder, { recursive: true, force: true });
    });

    test("calculates what the analysis says, cell by cell", () => {
      const sheets = office.sheets(file);
      const grid = (id: SheetId) => sheets.get(sheetName(id, language)) ?? [];
      const agreement = compareWithAnalysis(
        { matrix: grid("matrix"), penetration: grid("penetration"), gaps: grid("gaps") },
        bundledDataset,
        language,
        "hefei",
      );
      expect(agreement.differences).toEqual([]);
      expect(agreement.compared).toBeGreaterThan(1000);
    }, 120_000);

    test("shows no error in any cell", () => {
      const errors = [...office.sheets(file)].flatMap(([name, grid]) =>
        grid
          .flat()
          .flatMap((cell) => (/^(#[A-Z/0!?]+|Err:\d+)/.test(String(cell)) ? [`${name}: ${cell}`] : [])),
      );
      expect(errors).toEqual([]);
    }, 120_000);

    test("is the same release when LibreOffice has saved it", () => {
      const reading = readRelease(office.saved(file), bundledDataset);
      expect(reading).toMatchObject({ status: "ok", dataset: bundledDataset, notices: [] });
    }, 120_000);

    test("prints every chart with its title", () => {
      const text = office.printedText(file).replace(/\s+/g, "");
      const charts = describeWorkbook(bundledDataset, language).sheets.flatMap((sheet) => sheet.charts);
      expect(
        charts.map(({ title }) => title).filter((title) => !text.includes(title.replace(/\s+/g, ""))),
      ).toEqual([]);
      expect(charts).toHaveLength(3);
    }, 120_000);
  },
);
