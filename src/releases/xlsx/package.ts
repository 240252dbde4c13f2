/** Opens an .xlsx file and finds its tables and named items. */
import type { ReleaseFaultCode } from "../faults/fault";
import { createTagCounter } from "./tooMuch";
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
  /** The first row below it. */
  readonly next: number;
}

export interface XlsxPackage {
  readonly tables: readonly TablePart[];
  /** Names of the sheets, in the order of their tabs. */
  readonly sheets: readonly string[];
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

/** Where the main part is by custom; the package says where it really is. */
const MAIN_PART = "xl/workbook.xml";
const PROPERTIES = "docProps/core.xml";

/** The parts of a package as texts. */
interface Parts {
  readonly has: (name: string) => boolean;
  /** undefined where the part is missing or damaged. @throws TooMuch */
  readonly text: (name: string) => string | undefined;
}

function partsOf(zip: Zip): Parts {
  const countTags = createTagCounter();
  const text = (name: string) => {
    const bytes = zip.part(name);
    if (bytes === undefined) return undefined;
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  return {
    has: (name) => zip.has(name),
    text(name) {
      const xml = text(name);
      if (xml !== undefined) countTags(xml);
      return xml;
    },
  };
}

/** The full name of a part, from the path by which another part refers to it. */
function resolved(path: string, from: string): string {
  const target = path.replaceAll("\\", "/");
  if (target.startsWith("/")) return target.slice(1);
  const folder = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== ".") folder.push(step);
  }
  return folder.join("/");
}

/** The relationships of a part: none if it has no list of them, undefined if the list is damaged. */
function relationships(parts: Parts, part: string): Relationship[] | undefined {
  const list = part.replace(/([^/]*)$/, "_rels/$1.rels");
  if (!parts.has(list)) return [];
  const found = elements(parts.text(list) ?? "", "Relationship");
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
    next: area.bottom + 1,
  };
}

/** The tables of a sheet; undefined where one is damaged. */
function readTables(parts: Parts, sheet: string, part: string): TablePart[] | undefined {
  const related = relationships(parts, part)?.filter(({ type }) => type === "table");
  const tables = related?.map(({ target }) => readTable(parts.text(target) ?? "", sheet));
  const sound = tables?.filter((table) => table !== undefined);
  return sound?.length === tables?.length ? sound : undefined;
}

function lastSaved(parts: Parts): string | undefined {
  const [modified] = elements(parts.text(PROPERTIES) ?? "", "dcterms:modified") ?? [];
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

type NoPackage = Extract<
  ReleaseFaultCode,
  "workbookDamaged" | "binaryWorkbook" | "openDocument" | "codeList" | "archive" | "unknownFormat"
>;

/** The main part of a workbook, or what the file is instead. */
function mainPart(parts: Parts): { readonly part: string; readonly xml: string } | NoPackage {
  const part = relationships(parts, "")?.find(({ type }) => type === "officeDocument")?.target ?? MAIN_PART;
  if (part.toLowerCase().endsWith(".bin") || parts.has("xl/workbook.bin")) return "binaryWorkbook";
  if (!parts.has(part)) {
    if (parts.text("mimetype")?.includes("opendocument")) return "openDocument";
    // The exchange format of programs for qualitative analysis.
    if (parts.has("project.qde")) return "codeList";
    return parts.has("[Content_Types].xml") ? "unknownFormat" : "archive";
  }
  const xml = parts.text(part) ?? "";
  const isDocument = elements(xml, "workbook")?.length === 0;
  return isDocument ? "unknownFormat" : { part, xml };
}

/**
 * @returns the package, or the code of the fault that keeps the bytes from being read as a workbook
 * @throws TooMuch, from here or from `cells`
 */
export function openPackage(bytes: Uint8Array): XlsxPackage | NoPackage {
  const zip = openZip(bytes);
  if (zip === undefined) return "workbookDamaged";
  const parts = partsOf(zip);
  const main = mainPart(parts);
  if (typeof main === "string") return main;
  const { xml: workbook } = main;
  const related = relationships(parts, main.part);
  const names = elements(workbook, "definedName");
  const sheets = related && readSheets(workbook, related);
  if (related === undefined || names === undefined || sheets === undefined) return "workbookDamaged";

  const tables: TablePart[] = [];
  for (const [sheet, part] of sheets) {
    const found = readTables(parts, sheet, part);
    if (found === undefined) return "workbookDamaged";
    tables.push(...found);
  }

  const shared = related.find(({ type }) => type === "sharedStrings");
  let strings: string[] | undefined;
  return {
    tables,
    sheets: sheets.map(([name]) => name),
    saved: lastSaved(parts),
    definition: (wanted) =>
      names.find(
        ({ attributes: { name, localSheetId } }) =>
          localSheetId === undefined && name?.toLowerCase() === wanted.toLowerCase(),
      )?.text,
    cells(sheet, areas) {
      strings ??= shared === undefined ? [] : readSharedStrings(parts.text(shared.target) ?? "");
      const part = sheets.find(([name]) => name === sheet)?.[1];
      const xml = part === undefined ? undefined : parts.text(part);
      return xml === undefined || strings === undefined ? undefined : readCells(xml, areas, strings);
    },
  };
}
