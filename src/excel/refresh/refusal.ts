import type { Language } from "../../dataset";
import { columnFindings, MERGED_TABLES, stopsRefresh, type ColumnFinding } from "../../workbook";
import type { Failure, Written } from "../kit/failure";
import type { Busy } from "../tables/lease";
import type { RefreshTable, Snapshot } from "../tables/port";
import type { LabelledRow } from "./plan";
import { ID_COLUMNS } from "../tables/request";

/** Why a refresh, or its undoing, was not done. Unless it failed on the way, nothing has been written. */
export type Refusal = WorkbookRefusal | Busy | TooOld | Failed;

/** What the workbook itself forbids. */
type WorkbookRefusal =
  /** The workbook has not been populated, or not to the end. */
  | { readonly status: "notPopulated" }
  /**
   * Tables that refreshing needs are gone, have their headings hidden, or lack columns: renamed, deleted, or the workbook was made
   * by an earlier version. Rows would be written without what belongs into such columns.
   */
  | {
      readonly status: "damaged";
      readonly tables: readonly RefreshTable[];
      readonly columns: readonly ColumnFinding[];
      /** "part" where it was done while the refresh was writing; running again finishes, once it is repaired. */
      readonly written: Written;
    }
  | { readonly status: "readOnly" }
  | { readonly status: "protected"; readonly tables: readonly RefreshTable[] }
  /** No sheet can be added, and that of receipts, or one that the release needs, is not there yet. */
  | { readonly status: "structureProtected" };

interface TooOld {
  readonly status: "tooOld";
  /** The version of the ExcelApi requirement set that this Excel lacks, such as `1.13`. */
  readonly needs: string;
}

export interface Failed {
  readonly status: "failed";
  readonly failure: Failure;
  /** Whether anything may have been written before it failed; running again finishes. */
  readonly written: Written;
}

const NEEDED: readonly RefreshTable[] = [...MERGED_TABLES.map(({ table }) => table), "base"];

/** What keeps a workbook from being refreshed, or null. */
export function refusalOf(snapshot: Snapshot): WorkbookRefusal | null {
  if (snapshot.language === null) return { status: "notPopulated" };
  if (snapshot.readOnly) return { status: "readOnly" };
  const columns = lostColumns(snapshot, snapshot.language);
  const damaged = NEEDED.filter((table) => {
    const view = snapshot.tables.get(table);
    const isWhole = view?.hasHeaders === true && view.columns.has(ID_COLUMNS[table]);
    return !isWhole || columns.some((column) => column.table === table);
  });
  if (damaged.length > 0) return { status: "damaged", tables: damaged, columns, written: "nothing" };
  const locked = [...snapshot.tables].flatMap(([table, view]) => (view.isProtected ? [table] : []));
  return locked.length > 0 ? { status: "protected", tables: locked } : null;
}

/** Somebody has deleted a table or a column while a refresh was writing. */
export class StructureLost extends Error {
  constructor(readonly refusal: WorkbookRefusal) {
    super(`Tables have been damaged meanwhile: ${JSON.stringify(refusal)}`);
  }
}

/**
 * To be asked of each reading in the course of a run. Headings and tables that have been renamed since the first one do no harm:
 * they are asked for by their ids.
 *
 * @throws StructureLost where the run cannot go on
 */
export function requireStructure(now: Snapshot, first: Snapshot): Snapshot {
  const tables = NEEDED.filter((table) => {
    const [view, before] = [now.tables.get(table), first.tables.get(table)];
    return before !== undefined && [...before.columns.keys()].some((column) => !view?.columns.has(column));
  });
  if (tables.length > 0) throw new StructureLost({ status: "damaged", tables, columns: [], written: "part" });
  return now;
}

/** Columns that have been renamed, or deleted although rows cannot do without them. */
function lostColumns({ tables }: Snapshot, language: Language): ColumnFinding[] {
  return MERGED_TABLES.flatMap(({ table }) => {
    const view = tables.get(table);
    if (view?.hasHeaders !== true) return [];
    return columnFindings(table, { ...view.place, header: view.header }, language).filter(stopsRefresh);
  });
}

/**
 * What keeps sheets from being added, which the first refresh of a workbook does (the receipts), and one that brings rows for a table
 * that the workbook's version did not have; null where nothing does.
 */
export function sheetsRefusal(
  { structureProtected, tables, unmade }: Snapshot,
  rows: readonly Pick<LabelledRow, "table">[],
): WorkbookRefusal | null {
  const isMissing = !tables.has("receipts") || rows.some(({ table }) => unmade.has(table));
  return structureProtected && isMissing ? { status: "structureProtected" } : null;
}
