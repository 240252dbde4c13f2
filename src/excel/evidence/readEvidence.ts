import { bundledDataset, type Dataset, type Language } from "../../dataset";
import {
  baseWith,
  NAMES,
  readBack,
  TABLES,
  withoutRepeats,
  type ReadBack,
  type ReadTables,
  type TableId,
  type TableValues,
} from "../../workbook";
import { cellValues } from "../kit/cells";
import { inspect } from "../kit/inspect";
import { inExcel } from "../kit/inExcel";

/** What a populated workbook knows, in its own language. */
export interface WorkbookEvidence extends Pick<ReadBack, "dataset" | "uncounted"> {
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
  /** Has what the tables do not carry: periods and source of the release that the workbook holds, texts of the bundled one. */
  base: Dataset;
  places: ReadonlyMap<TableId, TablePlace>;
  sheetIds: string[];
}

/** Null where the workbook has no tables of ours, or not all of them yet. Two requests. */
export async function readTables(context: Excel.RequestContext): Promise<OpenTables | null> {
  const { state, language, tables: present, held } = await inspect(context);
  if (state !== "complete" || language === null) return null;
  const { workbook } = context;
  const queue = (id: TableId) => {
    const range = workbook.tables.getItem(TABLES[id]).getRange();
    return { id, range: range.load("values,rowIndex,columnIndex,worksheet/id,worksheet/name") };
  };
  const optional = (id: TableId) => (present.some(({ name }) => name === TABLES[id]) ? [queue(id)] : []);
  const evidence = queue("evidence");
  const measures = queue("measures");
  const themes = queue("themes");
  const cities = queue("cities");
  const targets = optional("targets");
  const conclusions = optional("conclusions");
  const period = workbook.names.getItem(NAMES.period).getRange().load("values,worksheet/id");
  await context.sync();

  const all = [evidence, measures, themes, cities, ...targets, ...conclusions];
  const values = ({ range }: ReturnType<typeof queue>): TableValues => {
    const [header = [], ...body] = cellValues(range);
    return { header, body };
  };
  return {
    language,
    tables: {
      evidence: values(evidence),
      measures: values(measures),
      themes: values(themes),
      cities: values(cities),
      targets: targets.map(values)[0],
      conclusions: conclusions.map(values)[0],
    },
    shown: String(period.values[0]?.[0] ?? ""),
    base: baseWith(held, bundledDataset),
    places: new Map(
      all.map(({ id, range: { worksheet, rowIndex: row, columnIndex: column } }) => [
        id,
        { sheet: worksheet.name, row, column },
      ]),
    ),
    sheetIds: [...new Set([period, ...all.map(({ range }) => range)].map((range) => range.worksheet.id))],
  };
}

/** The tables of the open workbook; null as for `readTables`. Waits while a cell is edited. */
export function readOpenTables(): Promise<OpenTables | null> {
  return inExcel(readTables);
}

/** The workbook's own evidence; null where it has none, or not all of it yet. Two requests; waits while a cell is edited. */
export function readEvidence(): Promise<WorkbookEvidence | null> {
  return inExcel(readEvidenceIn);
}

/** The same in a context that is there already. */
export async function readEvidenceIn(context: Excel.RequestContext): Promise<WorkbookEvidence | null> {
  const read = await readTables(context);
  if (read === null) return null;
  const { language, tables, shown, base, sheetIds } = read;
  const { dataset, uncounted } = readBack(tables, language, shown, base);
  const period = dataset.periods.find(({ name }) => name[language] === shown)?.id;
  return { dataset: withoutRepeats(dataset, language), uncounted, language, period, sheetIds };
}
