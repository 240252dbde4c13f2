import { bundledDataset, type Language } from "../dataset";
import { NAMES, readBack, TABLES, withoutRepeats, type ReadBack, type ReadTables } from "../workbook";
import { inspect } from "./inspect";

/** What a populated workbook knows, in its own language. */
export interface WorkbookEvidence extends ReadBack {
  language: Language;
  /** Id of the plan period that the workbook shows. */
  period: string | undefined;
  /** Ids of the sheets that all this was read from. */
  sheetIds: string[];
}

/** Where a table's header row begins, counted from 0. */
export interface TablePlace {
  sheet: string;
  row: number;
  column: number;
}

/** The tables of a populated workbook as they stand. */
export interface OpenTables {
  language: Language;
  tables: ReadTables;
  /** Name of the plan period that the workbook shows. */
  shown: string;
  places: Record<keyof ReadTables, TablePlace>;
  sheetIds: string[];
}

/** Null where the workbook has no tables of ours, or not all of them yet. Two requests. */
export async function readTables(context: Excel.RequestContext): Promise<OpenTables | null> {
  const { state, language } = await inspect(context);
  if (state !== "complete" || language === null) return null;
  const { workbook } = context;
  const values = (name: string) =>
    workbook.tables.getItem(name).getRange().load("values,rowIndex,columnIndex,worksheet/id,worksheet/name");
  const ranges = {
    evidence: values(TABLES.evidence),
    measures: values(TABLES.measures),
    themes: values(TABLES.themes),
    cities: values(TABLES.cities),
  };
  const period = workbook.names.getItem(NAMES.period).getRange().load("values,worksheet/id");
  await context.sync();

  const table = ({ values: [header = [], ...body] }: Excel.Range) => ({ header, body });
  const place = ({ worksheet, rowIndex: row, columnIndex: column }: Excel.Range): TablePlace => ({
    sheet: worksheet.name,
    row,
    column,
  });
  return {
    language,
    tables: {
      evidence: table(ranges.evidence),
      measures: table(ranges.measures),
      themes: table(ranges.themes),
      cities: table(ranges.cities),
    },
    shown: String(period.values[0]?.[0] ?? ""),
    places: {
      evidence: place(ranges.evidence),
      measures: place(ranges.measures),
      themes: place(ranges.themes),
      cities: place(ranges.cities),
    },
    sheetIds: [...new Set([period, ...Object.values(ranges)].map((range) => range.worksheet.id))],
  };
}

/** The workbook's own evidence; null where it has none, or not all of it yet. Two requests; waits while a cell is edited. */
export function readEvidence(): Promise<WorkbookEvidence | null> {
  return Excel.run({ delayForCellEdit: true }, readEvidenceIn);
}

/** The same in a context that is there already. */
export async function readEvidenceIn(context: Excel.RequestContext): Promise<WorkbookEvidence | null> {
  const read = await readTables(context);
  if (read === null) return null;
  const { language, tables, shown, sheetIds } = read;
  const { dataset, unreadable } = readBack(tables, language, shown, bundledDataset);
  const period = dataset.periods.find(({ name }) => name[language] === shown)?.id;
  return { dataset: withoutRepeats(dataset, language), unreadable, language, period, sheetIds };
}
