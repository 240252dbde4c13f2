/** LibreOffice opens the file, calculates it anew, and must come to the same. Skipped where it is not installed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportXlsx } from "../../../../host/workbook/export/exportXlsx";
import type { CellValue } from "../../../../host/workbook/model";
import { LibreOffice, isInstalled } from "../../../libreoffice/libreOffice";
import { sample } from "./sample";
import type { Desk } from "../support";

const installed = isInstalled("soffice") && isInstalled("pdftotext");

/** What LibreOffice (7.4, of Debian 12) has no function for. */
const UNKNOWN_TO_IT = /UNIQUE|KCFIN\./;

(installed ? describe : describe.skip)(
  installed ? "in LibreOffice" : "in LibreOffice (soffice is not installed here)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "kcfin-sample-"));
    const path = join(folder, "sample.xlsx");
    const office = new LibreOffice();
    let desk: Desk;

    beforeAll(async () => {
      desk = sample();
      writeFileSync(path, await exportXlsx(desk.workbook));
    });
    afterAll(() => {
      office.dispose();
      rmSync(folder, { recursive: true, force: true });
    });

    test("every cell calculates to what it is here", () => {
      const [sheets] = office.sheets([path]);
      const differences: string[] = [];
      let compared = 0;
      for (const { id, name } of desk.workbook.sheets.list()) {
        const used = desk.workbook.cells.usedArea(id, true);
        if (!used) continue;
        const at = { sheet: id, area: used };
        const formulas = desk.workbook.cells.formulas(at);
        desk.workbook.cells.values(at).forEach((row, r) =>
          row.forEach((here, c) => {
            const cell = { row: used.row + r, column: used.column + c };
            const parent = desk.workbook.cells.spillParent(id, cell) ?? cell;
            const source = formulas[parent.row - used.row]?.[parent.column - used.column];
            if (UNKNOWN_TO_IT.test(String(source))) return;
            const there = sheets?.get(name)?.[cell.row]?.[cell.column] ?? "";
            compared++;
            if (!same(here, there))
              differences.push(
                `${name} ${cell.row + 1},${cell.column + 1}: ${String(here)} here, ${String(there)} there`,
              );
          }),
        );
      }
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    });

    test("the print has the charts' titles, axes and categories, and the footer", () => {
      const [text = ""] = office.printedTexts([path]);
      for (const expected of ["各城市条数", "条数轴", "详细条", "矩阵 Matrix", "第 2 页"])
        expect(text.replace(/\s+/g, "")).toContain(expected.replace(/\s+/g, ""));
    });
  },
);

/** The table of texts that it writes shows booleans in capitals, dates as such, and texts that look like numbers as numbers. */
function same(here: CellValue, there: unknown): boolean {
  if (typeof here === "number") {
    return typeof there === "number" ? Math.abs(here - there) < 1e-9 : there === "2026-11-01";
  }
  const text = String(here).toUpperCase();
  if (typeof there === "number")
    return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 === there : Number(text) === there;
  return text === String(there).toUpperCase();
}
