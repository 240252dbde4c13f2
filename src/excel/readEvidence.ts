import { bundledDataset } from "../dataset";
import { NAMES, readBack, TABLES, type ReadBack } from "../workbook";
import { inspect } from "./inspect";

/** What a populated workbook knows, in its own language. */
export interface WorkbookEvidence extends ReadBack {
  language: "zh" | "en";
  /** Id of the plan period that the workbook shows. */
  period: string | undefined;
  /** Ids of the sheets that all this was read from. */
  sheetIds: string[];
}

/** The workbook's own evidence; null where it has none, or not all of it yet. Two requests; waits while a cell is edited. */
export function readEvidence(): Promise<WorkbookEvidence | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { state, language } = await inspect(context);
    if (state !== "complete" || language === null) return null;
    const { workbook } = context;
    const values = (name: string) => workbook.tables.getItem(name).getRange().load("values,worksheet/id");
    const ranges = {
      evidence: values(TABLES.evidence),
      measures: values(TABLES.measures),
      themes: values(TABLES.themes),
      cities: values(TABLES.cities),
    };
    const period = workbook.names.getItem(NAMES.period).getRange().load("values,worksheet/id");
    await context.sync();

    const table = ({ values: [header = [], ...body] }: Excel.Range) => ({ header, body });
    const shown = String(period.values[0]?.[0] ?? "");
    const tables = {
      evidence: table(ranges.evidence),
      measures: table(ranges.measures),
      themes: table(ranges.themes),
      cities: table(ranges.cities),
    };
    const read = readBack(tables, language, shown, bundledDataset);
    const periodId = read.dataset.periods.find(({ name }) => name[language] === shown)?.id;
    const sheetIds = [period, ...Object.values(ranges)].map(({ worksheet }) => worksheet.id);
    return { ...read, language, period: periodId, sheetIds: [...new Set(sheetIds)] };
  });
}
