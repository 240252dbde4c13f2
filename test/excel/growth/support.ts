/** A populated workbook whose code tables people add to. */
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import { STATUS_LABELS, type Dataset, type Language } from "../../../src/dataset";
import { readEvidence } from "../../../src/excel/evidence/readEvidence";
import { columnName, TABLES, type ColumnId } from "../../../src/workbook";

export const SMALL = madeUpDataset(5, { cities: 3, measures: 5, themes: 2 });

/** Adds a row at the end of a table, as somebody does who types below it. */
export function addRow(
  table: keyof typeof TABLES,
  cells: Partial<Record<ColumnId, string>>,
  language: Language = "zh",
): Promise<void> {
  return Excel.run(async (context) => {
    const item = context.workbook.tables.getItem(TABLES[table]);
    item.resize(item.getRange().getResizedRange(1, 0));
    for (const [column, text] of Object.entries(cells)) {
      const heading = columnName(column as ColumnId, language);
      item.columns.getItem(heading).getDataBodyRange().getLastCell().values = [[text]];
    }
    // Excel fills calculated columns by itself.
    for (const id of table === "evidence" ? (["theme", "measure", "mark", "key"] as const) : []) {
      const column = item.columns.getItem(columnName(id, language)).getDataBodyRange();
      column.getLastCell().copyFrom(column.getCell(0, 0), "Formulas");
    }
    await context.sync();
  });
}

export async function addOneOfEach(language: Language = "zh"): Promise<void> {
  await addRow("cities", { cityId: "wuhan", city: "武汉", cityOther: "Wuhan", pinyin: "wuhan" }, language);
  await addRow("measures", { themeId: "T1", measureId: "OWN-1", measure: "自有举措" }, language);
  await addRow("themes", { themeId: "T9", theme: "自有主题" }, language);
  await addRow("measures", { themeId: "T9", measureId: "OWN-2", measure: "另一举措" }, language);
  await addRow(
    "evidence",
    { city: "武汉", measureId: "OWN-2", level: STATUS_LABELS.detailed[language] },
    language,
  );
  await addRow(
    "evidence",
    { city: "武汉", measureId: "T2-M4", level: STATUS_LABELS.detailed[language] },
    language,
  );
}

export function write(sheet: string, address: string, content: string | number): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
}

export function formulasOn(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange("A1").getBoundingRect(worksheet.getUsedRange()).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

export async function evidence(): Promise<Dataset> {
  const read = await readEvidence();
  if (read === null) throw new Error("The workbook has no evidence.");
  return read.dataset;
}
