import { openWorkbook } from "../../../host/workbook/open";
import type { OpenedWorkbook } from "../../../host/workbook/open";
import { parseCell } from "../../../host/workbook/formulas/references";
import type { CellInput, CellValue, SheetArea } from "../../../host/workbook/model";
import { WorkbookError } from "../../../host/workbook/model";

/** A workbook with one sheet, "证据", and short ways to its cells: "A1:B2" there, "矩阵!A1" elsewhere. */
export class Desk {
  readonly workbook: OpenedWorkbook;

  constructor(workbook: OpenedWorkbook = openWorkbook()) {
    this.workbook = workbook;
    const [first] = workbook.sheets.list();
    if (first?.name === "Sheet1") workbook.sheets.update(first.id, { name: "证据" });
  }

  at(address: string): SheetArea {
    const [cells = "", name] = address.split("!").reverse();
    const sheet = name === undefined ? this.workbook.sheets.list()[0] : this.workbook.sheets.find(name);
    const [first = "", last = first] = cells.split(":");
    const from = parseCell(first);
    const to = parseCell(last);
    if (!sheet || !from || !to) throw new Error(`No such cells: ${address}`);
    const rowCount = to.row - from.row + 1;
    return { sheet: sheet.id, area: { ...from, rowCount, columnCount: to.column - from.column + 1 } };
  }

  write(address: string, ...rows: (readonly CellInput[])[]): void {
    this.workbook.cells.write(this.at(address), rows);
  }

  /** The value of a single cell. */
  value(address: string): CellValue | undefined {
    return this.workbook.cells.values(this.at(address))[0]?.[0];
  }

  values(address: string): CellValue[][] {
    return this.workbook.cells.values(this.at(address));
  }

  formula(address: string): CellValue | undefined {
    return this.workbook.cells.formulas(this.at(address))[0]?.[0];
  }

  /** Table `KCFIN_Evidence` in A3:D7 of the first sheet: 城市, 措施, 级别, 份额(%). */
  evidence(): string {
    this.write(
      "A3:D7",
      ["城市", "措施", "级别", "份额(%)"],
      ["合肥", "M1", "详细", 1],
      ["武汉", "M1", "列举", 2],
      ["合肥", "M2", "列举", 3],
      ["成都", "M2", "详细", 4],
    );
    const { id } = this.workbook.tables.add(this.at("A3:D7"), true);
    this.workbook.tables.update(id, { name: "KCFIN_Evidence" });
    return id;
  }
}

/** The code of a refusal, or of none. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return "not refused";
}
