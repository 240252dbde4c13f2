import { areaName, cellName } from "../../formulas/references";
import { isInside } from "../../engine/zones";
import type { Area, SheetId, Table } from "../../model";
import type { CellResult } from "../../types/cells";
import type { Context } from "../context";
import { formulaText } from "../context";
import { fittedHeight } from "./rowHeights";
import type { RowCell } from "./rowHeights";
import { element, escapeXml } from "../xml";

/** Error values a file may hold. Others, such as of functions that have not answered, become the nearest. */
const FILE_ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

const textValue = (text: string) => `<v>${escapeXml(text)}</v>`;

function valueXml({ type, value }: CellResult): { readonly t?: string; readonly xml: string } {
  switch (type) {
    case "Double":
      return { xml: `<v>${value}</v>` };
    case "Boolean":
      return { t: "b", xml: `<v>${value === true ? 1 : 0}</v>` };
    case "Error":
      return { t: "e", xml: textValue(FILE_ERRORS.has(String(value)) ? String(value) : "#VALUE!") };
    case "String":
      return { t: "str", xml: textValue(String(value)) };
    case "Empty":
      return { xml: "" };
  }
}

/** Cells of a sheet, row by row, with what they look like. `area` covers all that has content or a look. */
export class SheetData {
  private readonly tables: readonly Table[];

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetId,
    private readonly area: Area,
  ) {
    this.tables = context.tables.filter((table) => table.sheet === sheet);
  }

  xml(): string {
    const { workbook } = this.context;
    const at = { sheet: this.sheet, area: this.area };
    const formulas = workbook.cells.formulas(at);
    const formats = workbook.formats.grid(at);
    const numberFormats = workbook.formats.numberFormats(at);
    const borders = workbook.formats.borders(at);
    const { sheet } = this;
    const widths = Array.from({ length: this.area.columnCount }, (_, c) =>
      workbook.formats.columnWidth({
        sheet,
        area: { row: 0, rowCount: 1, column: this.area.column + c, columnCount: 1 },
      }),
    );
    const rows = formulas.map((cells, r) => {
      const row = this.area.row + r;
      const contents = cells.map((_, c) => ({
        text: String(workbook.cells.result(sheet, { row, column: this.area.column + c }).value),
        format: formats[r]?.[c] ?? workbook.formats.normal,
        width: widths[c] ?? 0,
      }));
      const xml = cells.map((formula, c) => {
        const column = this.area.column + c;
        const format = formats[r]?.[c] ?? workbook.formats.normal;
        const quoted = formula !== "" && workbook.cells.isQuotedText(this.sheet, { row, column });
        const look = {
          format,
          numberFormat: numberFormats[r]?.[c] ?? "General",
          borders: borders[r]?.[c] ?? {},
          quoted: quoted && numberFormats[r]?.[c] !== "@",
        };
        return this.cell(row, column, formula, this.context.styles.look(look));
      });
      return this.row(row, xml.join(""), contents);
    });
    return element("sheetData", {}, ...rows);
  }

  private row(row: number, cells: string, contents: readonly RowCell[]): string {
    const { formats } = this.context.workbook;
    const at = { sheet: this.sheet, area: { row, rowCount: 1, column: 0, columnCount: 1 } };
    const hidden = formats.rowsHidden(at) === true;
    const height = hidden ? 0 : formats.rowHeight(at);
    const isSized = !hidden && formats.hasOwnRowHeight(at);
    if (cells === "" && !hidden && !isSized) return "";
    const fitted = isSized || hidden ? null : fittedHeight(contents, height);
    const size = isSized ? { ht: height, customHeight: true } : { ht: fitted ?? undefined };
    return element("row", { r: row + 1, ...size, hidden: hidden || undefined }, cells);
  }

  private cell(row: number, column: number, formula: unknown, style: number): string {
    const { cells } = this.context.workbook;
    const at = { row, column };
    const result = cells.result(this.sheet, at);
    const s = style === 0 ? undefined : style;
    if (result.type === "Empty" && formula === "")
      return s === undefined ? "" : element("c", { r: cellName(row, column), s });
    const hasFormula =
      typeof formula === "string" && formula.startsWith("=") && cells.hasFormula(this.sheet, at);
    if (!hasFormula && result.type === "String" && !cells.spillParent(this.sheet, at)) {
      const index = this.context.strings.index(String(result.value));
      return element("c", { r: cellName(row, column), s, t: "s" }, `<v>${index}</v>`);
    }
    const { t, xml } = valueXml(result);
    if (!hasFormula) return element("c", { r: cellName(row, column), s, t }, xml);
    const { attributes, cm } = this.arrayAttributes(row, column);
    const table = this.tables.find(({ area }) => isInside(at, area)) ?? null;
    const f = element("f", attributes, escapeXml(formulaText(this.context, formula, table)));
    return element("c", { r: cellName(row, column), s, t, cm }, f, xml);
  }

  private arrayAttributes(
    row: number,
    column: number,
  ): { readonly attributes: Record<string, string>; readonly cm?: number } {
    const { cells } = this.context.workbook;
    const spill = cells.spillOf(this.sheet, { row, column });
    if (!spill && !cells.isArrayFormula(this.sheet, { row, column })) return { attributes: {} };
    this.context.usesDynamicArrays = true;
    const ref = areaName(spill ?? { row, column, rowCount: 1, columnCount: 1 });
    return { attributes: { t: "array", ref }, cm: 1 };
  }
}
