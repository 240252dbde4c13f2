import { bundledDataset, type Dataset, type Language, type Text, type UnknownParts } from "../../dataset";
import {
  baseWith,
  NAME_PREFIX,
  normalise,
  readBack,
  TABLE_IDS,
  TABLES,
  unknownBecauseOf,
  unknownText,
  withoutRepeats,
  type Finding,
  type ReadBack,
  type ReadTables,
  type TableId,
  type TableValues,
} from "../../workbook";
import { readStructure, type StructureRead } from "../health/readStructure";
import { inspect, type Inspection } from "../kit/inspect";
import { inExcel } from "../kit/inExcel";

/** What a populated workbook knows, in its own language. */
export interface WorkbookEvidence extends Pick<ReadBack, "dataset" | "uncounted"> {
  language: Language;
  /** Id of the plan period that the workbook shows. */
  period: string | undefined;
  /** Parts that are damaged, with the reason: they are empty in `dataset`. */
  unknown: UnknownParts;
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
  status: "read";
  language: Language;
  tables: ReadTables;
  /** Name of the plan period that the workbook shows, as it stands in its cell. */
  shown: string;
  shownPlace: { sheet: string; cell: string };
  /** Has what the tables do not carry: periods and source of the release that the workbook holds, texts of the bundled one. */
  base: Dataset;
  places: ReadonlyMap<TableId, TablePlace>;
  sheetIds: string[];
  /** What is wrong with their structure. */
  findings: readonly Finding[];
}

/** Tables or columns without which nothing can be counted are missing or have been renamed. */
export interface DamagedTables {
  status: "damaged";
  language: Language;
  findings: readonly [Finding, ...Finding[]];
  /** Everything that is wrong, these included. */
  all: readonly Finding[];
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
  | { readonly kind: "notRead"; readonly why: NotRead }
  /** What people have done to the structure has to be repaired first; the reason says what it is. */
  | { readonly kind: "damaged"; readonly reason: Text };

/** Null where the workbook has no tables of ours, or not all of them yet. Two requests, three where it is damaged. */
async function readTables(context: Excel.RequestContext): Promise<OpenTables | DamagedTables | null> {
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
  inspection: Inspection,
): Promise<OpenTables | DamagedTables | null> {
  const read = await readStructure(context, inspection);
  return read === null ? null : openTables(read);
}

function openTables(read: StructureRead): OpenTables | DamagedTables {
  const { language, structure, findings, values, shown, shownPlace, inspection, sheetIds } = read;
  const [first, ...others] = findings.filter((finding) => unknownBecauseOf(finding) === "everything");
  if (first !== undefined)
    return { status: "damaged", language, findings: [first, ...others], all: findings };
  const unknown = unknownParts(findings);
  return {
    status: "read",
    language,
    tables: {
      evidence: valuesOf(values, "evidence"),
      measures: valuesOf(values, "measures"),
      themes: valuesOf(values, "themes"),
      cities: valuesOf(values, "cities"),
      targets: unknown.targets === undefined ? values.get("targets") : undefined,
      conclusions: unknown.recommendations === undefined ? values.get("conclusions") : undefined,
      advice: unknown.recommendations === undefined ? values.get("advice") : undefined,
    },
    shown: shown ?? "",
    shownPlace: shownPlace ?? { sheet: "", cell: "" },
    base: baseWith(inspection.held, bundledDataset),
    places: new Map(
      TABLE_IDS.flatMap((table): [TableId, TablePlace][] => {
        const standing = structure.tables.get(table);
        if (standing === undefined) return [];
        const { sheet, row, column } = standing;
        return [[table, { sheet, row, column }]];
      }),
    ),
    sheetIds: [...sheetIds],
    findings,
  };
}

function valuesOf(values: ReadonlyMap<TableId, TableValues>, table: TableId): TableValues {
  const found = values.get(table);
  if (found === undefined) throw new Error(`The table "${table}" is missing, and no finding says so.`);
  return found;
}

/** The parts of the data that cannot be known, each with the first reason. */
function unknownParts(findings: readonly Finding[]): UnknownParts {
  const parts: { -readonly [Part in keyof UnknownParts]: UnknownParts[Part] } = {};
  for (const finding of findings) {
    const unknown = unknownBecauseOf(finding);
    if (unknown === "everything") continue;
    for (const part of unknown) parts[part] ??= unknownReason(finding);
  }
  return parts;
}

function unknownReason(finding: Finding): Text {
  return { zh: unknownText(finding, "zh"), en: unknownText(finding, "en") };
}

/** The tables of the open workbook; null as for `readTables`. Waits while a cell is edited. */
export function readOpenTables(): Promise<OpenTables | DamagedTables | null> {
  return inExcel(readTables);
}

/** The workbook's own evidence; null where there is none, or none that can be known. Waits while a cell is edited. */
export function readEvidence(): Promise<WorkbookEvidence | null> {
  return inExcel(readEvidenceIn);
}

/** The same in a context that is there already. */
export async function readEvidenceIn(context: Excel.RequestContext): Promise<WorkbookEvidence | null> {
  const read = await readTables(context);
  return read?.status === "read" ? evidenceOf(read) : null;
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
  if (read.status === "damaged") return { kind: "damaged", reason: unknownReason(read.findings[0]) };
  const evidence = evidenceOf(read);
  // The sheets show nothing for such a period, so that functions may not answer for another one.
  return evidence.period === undefined ? notRead("noPeriod") : { kind: "read", evidence };
}

function evidenceOf({ language, tables, shown, base, sheetIds, findings }: OpenTables): WorkbookEvidence {
  const unknown = unknownParts(findings);
  const { dataset, uncounted } = readBack(tables, language, shown, base, "asFormulas");
  const period = dataset.periods.find(({ name }) => normalise(name[language]) === normalise(shown))?.id;
  const known = withoutUnknown(withoutRepeats(dataset, language), unknown);
  return { dataset: known, uncounted, language, period, unknown, sheetIds };
}

/** Where a table is damaged, what the release says of it is not the workbook's. */
function withoutUnknown(dataset: Dataset, { targets, recommendations }: UnknownParts): Dataset {
  return {
    ...dataset,
    ...(targets !== undefined && { targets: [] }),
    ...(recommendations !== undefined && { recommendations: [] }),
  };
}

function notRead(why: NotRead): EvidenceReading {
  return { kind: "notRead", why };
}
