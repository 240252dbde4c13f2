import {
  constantText,
  LATER_SHEETS,
  NAME_PREFIX,
  NAMES,
  readHeldFacts,
  REFRESH_SHEET_IDS,
  sheetAnchorName,
  SHEET_IDS,
  type HeldFacts,
  type SheetId,
} from "../../workbook";

/** Hidden named item that says how far populating has come: `="writing"` or `="complete"`. */
export const STATE_NAME = `${NAME_PREFIX}State`;

export type PopulateState = "writing" | "complete";

/** What an open workbook holds, as far as the product is concerned. */
export interface Inspection {
  /** null: the product has never written here. */
  state: PopulateState | null;
  release: string | null;
  /** null: not known. */
  held: HeldFacts | null;
  /** When the workbook was last written, or writing it was begun, as ISO 8601. */
  written: string | null;
  language: "zh" | "en" | null;
  sheets: string[];
  tables: { name: string; sheet: string }[];
  names: string[];
  /** Our sheets by the hidden names that mark them, under whatever name they go now. */
  anchors: Map<SheetId, string>;
  readOnly: boolean;
  structureProtected: boolean;
}

/** One request. Only names are read, never what is in cells. */
export async function inspect(context: Excel.RequestContext): Promise<Inspection> {
  const read = queueInspection(context.workbook);
  await context.sync();
  return read().inspection;
}

/** Queues what `inspect` reads; the result stands after one `sync`, with the formulas of all named items by name. */
export function queueInspection(
  workbook: Excel.Workbook,
): () => { inspection: Inspection; formulas: ReadonlyMap<string, string> } {
  const sheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  return () => {
    const formulas = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
    const anchors = new Map<SheetId, string>();
    for (const id of [...SHEET_IDS, ...REFRESH_SHEET_IDS]) {
      const sheet = sheetOf(formulas.get(sheetAnchorName(id)));
      if (sheet !== null) anchors.set(id, sheet);
    }
    const inspection: Inspection = {
      state: oneOf(constantText(formulas.get(STATE_NAME)), ["writing", "complete"]),
      release: constantText(formulas.get(NAMES.release)),
      held: readHeldFacts(constantText(formulas.get(NAMES.facts))),
      written: constantText(formulas.get(NAMES.written)),
      language: oneOf(constantText(formulas.get(NAMES.language)), ["zh", "en"]),
      sheets: sheets.items.map((sheet) => sheet.name),
      tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
      names: [...formulas.keys()],
      anchors,
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
    };
    return { inspection, formulas };
  };
}

/**
 * Sheets of ours that nobody has ever made in the workbook: it was populated by a version that did not have them. The mark of a sheet
 * outlives it as `=#REF!`, so that one which has been deleted is told from these.
 */
export function unmadeSheets({ names }: Inspection): SheetId[] {
  return LATER_SHEETS.filter((id) => !names.includes(sheetAnchorName(id)));
}

/** The sheet that a reference such as `='My sheet'!$A$1` points to; null where it is gone (`#REF!`). */
export function sheetOf(formula: string | undefined): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+$/i.exec(formula ?? "");
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return name === undefined || name.startsWith("#") ? null : name;
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
