import { bundledDataset, type Dataset, type Language } from "../../dataset";
import {
  baseWith,
  cellAddress,
  NAME_PREFIX,
  NAMES,
  normalise,
  readBack,
  TABLES,
  withoutRepeats,
  type ReadBack,
  type ReadTables,
  type TableId,
  type TableValues,
} from "../../workbook";
import { cellValues } from "../kit/cells";
import { inspect, type Inspection } from "../kit/inspect";
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
  /** Name of the plan period that the workbook shows, as it stands in its cell. */
  shown: string;
  shownPlace: { sheet: string; cell: string };
  /** Has what the tables do not carry: periods and source of the release that the workbook holds, texts of the bundled one. */
  base: Dataset;
  places: ReadonlyMap<TableId, TablePlace>;
  sheetIds: string[];
}

/** Why a workbook's evidence is not read. */
export type NotRead =
  /** Nothing in the workbook is ours. */
  | "notOurs"
  /** Populating was begun and has not ended. */
  | "unfinished"
  /** Something is ours, but not what tells of the rest: sheets copied from elsewhere, or another workbook is in front (Windows). */
  | "incomplete"
  /** Excel refused. */
  | "unreadable"
  /** The plan period chosen on the About sheet is none of the data. */
  | "noPeriod";

/** The evidence, or why it cannot be known. */
export type EvidenceReading =
  | { readonly kind: "read"; readonly evidence: WorkbookEvidence }
  | { readonly kind: "notRead"; readonly why: NotRead };

/** Null where the workbook has no tables of ours, or not all of them yet. Two requests. */
export async function readTables(context: Excel.RequestContext): Promise<OpenTables | null> {
  const inspection = await inspect(context);
  return notReadable(inspection) === null ? readTablesOf(context, inspection) : null;
}

function notReadable({ state, language, tables, names }: Inspection): NotRead | null {
  if (state === "writing") return "unfinished";
  if (state === "complete" && language !== null) return null;
  const ours: readonly string[] = Object.values(TABLES);
  const isOurs =
    names.some((name) => name.startsWith(NAME_PREFIX)) || tables.some(({ name }) => ours.includes(name));
  return isOurs ? "incomplete" : "notOurs";
}

async function readTablesOf(
  context: Excel.RequestContext,
  { language: known, tables: present, held }: Inspection,
): Promise<OpenTables | null> {
  if (known === null) return null;
  const language = known;
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
  const period = workbook.names
    .getItem(NAMES.period)
    .getRange()
    .load("values,rowIndex,columnIndex,worksheet/id,worksheet/name");
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
    shownPlace: {
      sheet: period.worksheet.name,
      cell: cellAddress({ row: period.rowIndex, column: period.columnIndex }),
    },
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
  return read && evidenceOf(read);
}

/** The same, with the reason where there is no evidence. Never rejected: what Excel refuses is unreadable. */
export function readState(): Promise<EvidenceReading> {
  return inExcel(readStateIn).catch(() => notRead("unreadable"));
}

async function readStateIn(context: Excel.RequestContext): Promise<EvidenceReading> {
  const inspection = await inspect(context);
  const why = notReadable(inspection);
  const read = why === null ? await readTablesOf(context, inspection) : null;
  if (read === null) return notRead(why ?? "incomplete");
  const evidence = evidenceOf(read);
  // The sheets show nothing for such a period, so that functions may not answer for another one.
  return evidence.period === undefined ? notRead("noPeriod") : { kind: "read", evidence };
}

function evidenceOf({ language, tables, shown, base, sheetIds }: OpenTables): WorkbookEvidence {
  const { dataset, uncounted } = readBack(tables, language, shown, base, "asFormulas");
  const period = dataset.periods.find(({ name }) => normalise(name[language]) === normalise(shown))?.id;
  return { dataset: withoutRepeats(dataset, language), uncounted, language, period, sheetIds };
}

function notRead(why: NotRead): EvidenceReading {
  return { kind: "notRead", why };
}
