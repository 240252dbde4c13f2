import { splitCriterion } from "../../facades/tables/filterCriteria";
import { areaName } from "../../formulas/references";
import type { Sheet, Table } from "../../model";
import type { Context } from "../context";
import { formulaText } from "../context";
import { NS, document, element, escapeXml, list } from "../xml";

/** Adds the tables of a sheet; the answers are the ids by which the sheet refers to them. */
export function addTables(context: Context, sheet: Sheet, sheetPath: string): string[] {
  return context.tables.flatMap((table, index) => {
    if (table.sheet !== sheet.id) return [];
    const path = `xl/tables/table${index + 1}.xml`;
    context.parts.add(path, "table", document(tableXml(context, table, index + 1)));
    return [context.parts.relate(sheetPath, path, "table")];
  });
}

function tableXml(context: Context, table: Table, id: number): string {
  const { area, name, showHeaders, showTotals } = table;
  const filtered = areaName({ ...area, rowCount: area.rowCount - (showTotals ? 1 : 0) });
  const columns = table.columns.map((column, index) => {
    const formula = calculatedFormula(context, table, index);
    const calculated = formula === null ? "" : element("calculatedColumnFormula", {}, escapeXml(formula));
    // Line breaks in names are written as codes here, unlike in the cells.
    return element("tableColumn", { id: index + 1, name: column.replace(/\n/g, "_x000a_") }, calculated);
  });
  return element(
    "table",
    {
      xmlns: NS.main,
      id,
      name,
      displayName: name,
      ref: areaName(area),
      headerRowCount: showHeaders ? undefined : 0,
      totalsRowCount: showTotals ? 1 : undefined,
      totalsRowShown: showTotals ? undefined : false,
    },
    showHeaders && table.showFilterButton
      ? element("autoFilter", { ref: filtered }, ...filterColumns(context, table))
      : "",
    list("tableColumns", columns),
    element("tableStyleInfo", {
      name: table.style || undefined,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    }),
  );
}

const FILE_OPERATORS = new Map([
  ["<>", "notEqual"],
  ["<", "lessThan"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  [">=", "greaterThanOrEqual"],
]);

function filterColumns({ workbook }: Context, { id }: Table): string[] {
  return workbook.filters.list(id).map(({ column, criterion }) => {
    if (criterion.on === "Values") {
      const texts = criterion.values.filter((value) => value !== "");
      const blank = texts.length < criterion.values.length || undefined;
      const values = texts.map((val) => element("filter", { val }));
      return element("filterColumn", { colId: column }, element("filters", { blank }, ...values));
    }
    const { criterion1, criterion2, operator } = criterion;
    const parts = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map((part) => {
      const { operator: sign, operand: val } = splitCriterion(part);
      return element("customFilter", { operator: FILE_OPERATORS.get(sign), val });
    });
    const and = (operator === "And" && parts.length > 1) || undefined;
    return element("filterColumn", { colId: column }, element("customFilters", { and }, ...parts));
  });
}

/** A column is calculated when all its cells have one formula, which new rows then get too. */
function calculatedFormula(context: Context, table: Table, column: number): string | null {
  const { workbook } = context;
  const { area } = workbook.tables.dataArea(table.id);
  const cells = { sheet: table.sheet, area: { ...area, column: area.column + column, columnCount: 1 } };
  const formulas = workbook.cells.formulas(cells).flat();
  const [first] = formulas;
  const isFormula =
    typeof first === "string" && first.startsWith("=") && workbook.cells.hasFormula(table.sheet, cells.area);
  return isFormula && formulas.every((formula) => formula === first)
    ? formulaText(context, first, table)
    : null;
}
