/** What a finding means: which figures cannot be known, and what is refused until it is repaired. Pure. */
import type { DataPart } from "../../dataset";
import type { SheetId } from "../description";
import { REQUIRED_TABLES, type ColumnId, type TableId } from "../tables/schema";
import { tableSchema } from "../tables";
import type { ColumnFinding, Finding, HealthTable } from "./finding";

/** Everything is unknown, or these parts are. */
export type Unknown = "everything" | readonly DataPart[];

const NOTHING: readonly DataPart[] = [];

/** Columns without which nothing can be counted. */
const COUNTED: Partial<Record<TableId, readonly ColumnId[]>> = {
  evidence: ["city", "measureId", "level", "period"],
  measures: ["themeId", "measureId", "measure"],
  themes: ["themeId", "theme"],
  cities: ["cityId", "city"],
};

const REQUIRED: readonly TableId[] = REQUIRED_TABLES;

const TEXTS: readonly ColumnId[] = ["summary", "section", "doubt"];

/** What cannot be known because of a finding. Where a row is not counted, neither sheets nor functions count it. */
export function unknownBecauseOf(finding: Finding): Unknown {
  switch (finding.kind) {
    case "period":
      return "everything";
    case "column":
      return ofColumn(finding);
    case "table":
      return ofTable(finding.table);
    case "sheet":
      return ofSheet(finding.sheet);
    default:
      return NOTHING;
  }
}

function ofColumn({ table, column, now }: ColumnFinding): Unknown {
  if (COUNTED[table]?.includes(column) === true) return "everything";
  // Coding notes may be deleted by those who do not want them.
  if (table === "evidence" && TEXTS.includes(column))
    return column === "doubt" && now === null ? [] : ["texts"];
  if (table === "measures" && column === "list") return ["lists"];
  const { required, about } = tableSchema(table);
  const isRead = required.includes(column) || about.includes(column);
  return isRead && !REQUIRED.includes(table) ? ofTable(table) : NOTHING;
}

function ofTable(table: HealthTable): Unknown {
  switch (table) {
    case "base":
      return NOTHING;
    case "targets":
      return ["targets"];
    case "conclusions":
    case "advice":
      return ["recommendations"];
    default:
      return "everything";
  }
}

function ofSheet(sheet: SheetId): Unknown {
  switch (sheet) {
    case "about":
    case "evidence":
    case "measures":
    case "cities":
      return "everything";
    case "targets":
      return ["targets"];
    case "gaps":
    case "advice":
      return ["recommendations"];
    default:
      return NOTHING;
  }
}

/** Columns that a table cannot do without, though nobody fills them in. */
const KEPT: readonly ColumnId[] = ["key", "mark", "standing", "position"];

/**
 * Whether rows would be written, or read, without what belongs into a column. One that was renamed still holds it; one that people
 * have deleted and that may be left blank is theirs to delete.
 */
function losesData({ table, column, now }: ColumnFinding): boolean {
  const { idColumn, required, about, own } = tableSchema(table);
  // Releases neither write nor read the analysts' own.
  if (own.includes(column)) return false;
  if (now !== null) return true;
  return column === idColumn || required.includes(column) || about.includes(column) || KEPT.includes(column);
}

/** Whether it belongs into the list of rows that are not counted: it keeps rows, or what stands in them, from being read. */
export function isToldWithRows(finding: Finding): boolean {
  return unknownBecauseOf(finding).length > 0 || stopsExport(finding);
}

/** Whether a refresh is refused until this is repaired. */
export function stopsRefresh(finding: Finding): boolean {
  switch (finding.kind) {
    case "column":
      return losesData(finding);
    case "table":
    case "headers":
      return true;
    case "sheet":
      return !["about", "matrix", "penetration", "codebook"].includes(finding.sheet);
    default:
      return false;
  }
}

/** Whether the data are not exported until this is repaired: the file would lack something without saying so. */
export function stopsExport(finding: Finding): boolean {
  switch (finding.kind) {
    case "column":
      return losesData(finding) && !KEPT.includes(finding.column);
    case "table":
      return finding.table !== "base";
    case "sheet":
      return !["matrix", "penetration", "codebook", "base"].includes(finding.sheet);
    case "rows":
    case "period":
      return true;
    default:
      return false;
  }
}
