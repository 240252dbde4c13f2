/** An emulated Excel in which KCFIN functions answer from the bundled data, from when they are loaded. */
import { bundledDataset } from "../../../src/dataset";
import type { FindOptions, FormulaCell } from "../../../src/excel/formulas/find";
import { findFormulas } from "../../../src/excel/formulas/find";
import { createContextSource } from "../../../src/functions/contextSource";
import { callsFunctions } from "../../../src/functions/formulas/mentions";
import { metadata } from "../../../src/functions/metadata/metadata";
import { registerFunctions } from "../../../src/functions/register";
import type { ExcelHost, ExcelHostOptions } from "../../../host";
import { openExcel } from "../../support/excel";

export async function openWithoutFunctions(options: ExcelHostOptions = {}): Promise<ExcelHost> {
  return openExcel(options);
}

export function loadFunctions(host: ExcelHost): void {
  host.defineFunctions("KCFIN", metadata("en"));
  const source = createContextSource({
    fallback: { dataset: bundledDataset, language: "zh" },
    patience: 10_000,
  });
  source.update({ kind: "bundled" });
  registerFunctions(host.excel.CustomFunctions, source);
}

export async function openWithFunctions(options: ExcelHostOptions = {}): Promise<ExcelHost> {
  const host = await openWithoutFunctions(options);
  loadFunctions(host);
  return host;
}

/** Writes formulas or values from a cell of the first sheet on, or of the sheet that the address names. */
export async function write(address: string, rows: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    const [cell = "", sheet] = address.split("!").reverse();
    const on =
      sheet === undefined
        ? context.workbook.worksheets.getFirst()
        : context.workbook.worksheets.getItem(sheet);
    on.getRange(cell).getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).formulas = rows;
    await context.sync();
  });
}

export async function read(
  address: string,
): Promise<{ formulas: unknown[][]; values: unknown[][]; formats: unknown[][] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getFirst()
      .getRange(address)
      .load("formulas,values,numberFormat");
    await context.sync();
    return { formulas: range.formulas, values: range.values, formats: range.numberFormat };
  });
}

export async function select(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).select();
    await context.sync();
  });
}

export function find(options: Partial<FindOptions> = {}): Promise<FormulaCell[]> {
  return findFormulas({ scope: "workbook", wanted: callsFunctions, ...options });
}
