/** LibreOffice reads wildcards as Excel does, and calculates what the analysis says of names that have them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soundly } from "../releases/support";
import { NAMES, sheetName, type SheetId } from "../../src/workbook";
import { compareWithAnalysis, type Grid } from "../support/agreement";
import { oddDataset } from "../support/oddNames";
import { openPopulated } from "../support/populated";
import { isInstalled, LibreOffice } from "./libreOffice";

jest.setTimeout(300_000);
const installed = isInstalled("soffice");

// Without LibreOffice this is shown as skipped: the emulated Excel compares the same cells in test/e2e/oddNames.
(installed ? describe : describe.skip)("odd names in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "kcfin-odd-names-"));
  const office = new LibreOffice();
  afterAll(() => {
    office.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  test("every figure is right in each period, and the file is the same release when it has been saved", async () => {
    const released = oddDataset(0, "texts");
    const cases = [0, 1, 2].map((place) => ({
      file: join(folder, `odd${place}.xlsx`),
      dataset: { ...oddDataset(place, "texts"), recommendations: released.recommendations },
      city: released.cities[place * 7]!,
      period: released.periods[place]!,
    }));
    for (const { file, city, period } of cases) {
      const host = await openPopulated("zh", released);
      await Excel.run(async (context) => {
        const cell = (name: string) => context.workbook.names.getItem(name).getRange();
        cell(NAMES.selectedCity).values = [[`'${city.name.zh}`]];
        cell(NAMES.period).values = [[`'${period.name.zh}`]];
        await context.sync();
      });
      writeFileSync(file, await host.exportXlsx());
      host.dispose();
    }
    const files = cases.map(({ file }) => file);
    office.sheets(files).forEach((sheets, index) => {
      const { dataset, city } = cases[index]!;
      const grid = (id: SheetId): Grid => sheets.get(sheetName(id, "zh")) ?? [];
      const { differences, compared } = compareWithAnalysis(
        { matrix: grid("matrix"), penetration: grid("penetration"), gaps: grid("gaps") },
        dataset,
        "zh",
        city.id,
      );
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(1000);
    });
    expect(soundly(office.saved(files)[0]!, released)).toEqual(released);
  });
});
