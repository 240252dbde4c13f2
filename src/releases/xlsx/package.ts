/** Opens an .xlsx file and finds its tables and named items. */
import { openZip, type Zip } from "./zip";
import { elements, unescaped } from "./xml";
import { readArea, readCells, readSharedStrings, type CellArea, type Grid } from "./cells";

/** A table's description; its values are in the cells of the sheet. */
export interface TablePart {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  /** The range without header and totals rows. */
  readonly body: CellArea;
}

export interface XlsxPackage {
  readonly tables: readonly TablePart[];
  /** The definition of a named item with workbook scope, such as `说明!$B$7`. */
  definition(name: string): string | undefined;
  /** The day it was last saved, as YYYY-MM-DD. */
  readonly saved: string | undefined;
  /** The values in areas of a sheet; undefined where it is damaged. */
  cells(sheet: string, areas: readonly CellArea[]): Grid | undefined;
}

interface Relationship {
  readonly id: string;
  /** The last part of its type's address, such as `worksheet`; the rest differs between editions of the standard. */
  readonly type: string;
  readonly target: string;
}

const MAIN_PART = "xl/workbook.xml";
const PROPERTIES = "docProps/core.xml";

function textOf(zip: Zip, name: string): string | undefined {
  const bytes = zip.part(name);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The full name of a part, from the path by which another part refers to it. */
function resolved(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== ".") folder.push(step);
  }
  return folder.join("/");
}

/** The relationships of a part: none if it has no list of them, undefined if the list is damaged. */
function relationships(zip: Zip, part: string): Relationship[] | undefined {
  const list = part.replace(/([^/]+)$/, "_rels/$1.rels");
  if (!zip.names.includes(list)) return [];
  const found = elements(textOf(zip, list) ?? "", "Relationship");
  return found?.map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
    id: Id,
    type: Type.split("/").at(-1) ?? "",
    target: resolved(Target, part),
  }));
}

function readTable(xml: string, sheet: string): TablePart | undefined {
  const [table] = elements(xml, "table") ?? [];
  const columns = elements(xml, "tableColumn");
  const area = readArea(table?.attributes["ref"] ?? "");
  if (table === undefined || columns === undefined || area === undefined) return undefined;
  const { displayName, name = "", headerRowCount = "1", totalsRowCount = "0" } = table.attributes;
  return {
    name: displayName ?? name,
    sheet,
    columns: columns.map(({ attributes }) => unescaped(attributes["name"] ?? "")),
    body: {
      ...area,
      top: area.top + Number(headerRowCount),
      bottom: area.bottom - Number(totalsRowCount),
    },
  };
}

/** The tables of a sheet; undefined where one is damaged. */
function readTables(zip: Zip, sheet: string, part: string): TablePart[] | undefined {
  const parts = relationships(zip, part)?.filter(({ type }) => type === "table");
  const tables = parts?.map(({ target }) => readTable(textOf(zip, target) ?? "", sheet));
  const sound = tables?.filter((table) => table !== undefined);
  return sound?.length === tables?.length ? sound : undefined;
}

function lastSaved(zip: Zip): string | undefined {
  const [modified] = elements(textOf(zip, PROPERTIES) ?? "", "dcterms:modified") ?? [];
  return /^\d{4}-\d{2}-\d{2}/.exec(modified?.text ?? "")?.[0];
}

/** Names of sheets with the names of their parts. */
function readSheets(workbook: string, related: readonly Relationship[]) {
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  return elements(workbook, "sheet")?.flatMap(({ attributes }): [string, string][] => {
    const target = targets.get(attributes["rel:id"] ?? "");
    return target === undefined ? [] : [[attributes["name"] ?? "", target]];
  });
}

/** @returns the package, or the code of the fault that keeps the bytes from being read as a workbook */
export function openPackage(
  bytes: Uint8Array,
): XlsxPackage | "workbookDamaged" | "binaryWorkbook" | "unknownFormat" {
  const zip = openZip(bytes);
  if (zip === undefined) return "workbookDamaged";
  if (zip.names.includes("xl/workbook.bin")) return "binaryWorkbook";
  if (!zip.names.includes(MAIN_PART)) return "unknownFormat";
  const workbook = textOf(zip, MAIN_PART) ?? "";
  const related = relationships(zip, MAIN_PART);
  const names = elements(workbook, "definedName");
  const sheets = related && readSheets(workbook, related);
  if (related === undefined || names === undefined || sheets === undefined) return "workbookDamaged";

  const tables: TablePart[] = [];
  for (const [sheet, part] of sheets) {
    const found = readTables(zip, sheet, part);
    if (found === undefined) return "workbookDamaged";
    tables.push(...found);
  }

  const shared = related.find(({ type }) => type === "sharedStrings");
  let strings: string[] | undefined;
  return {
    tables,
    saved: lastSaved(zip),
    definition: (wanted) =>
      names.find(
        ({ attributes: { name, localSheetId } }) =>
          localSheetId === undefined && name?.toLowerCase() === wanted.toLowerCase(),
      )?.text,
    cells(sheet, areas) {
      strings ??= shared === undefined ? [] : readSharedStrings(textOf(zip, shared.target) ?? "");
      const part = sheets.find(([name]) => name === sheet)?.[1];
      const xml = part === undefined ? undefined : textOf(zip, part);
      return xml === undefined || strings === undefined ? undefined : readCells(xml, areas, strings);
    },
  };
}
