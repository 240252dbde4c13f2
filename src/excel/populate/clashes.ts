/** Whether a workbook has room for what is to be written, decided before anything is. Pure. */
import { NAMES, sheetAnchorName, type WorkbookDescription } from "../../workbook";
import { STATE_NAME, type Inspection } from "../kit/inspect";

/** Something of the user's that has a name which the product needs. */
export interface Clash {
  kind: "sheet" | "table" | "name";
  name: string;
}

/** Excel compares names of sheets, tables and named items without regard to case. */
function same(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

/**
 * In a workbook that the product has begun to write (`inspection.state` is "writing") its own tables and names are no clash,
 * nor are sheets that bear its mark; `adoptable` are sheets without a mark that are known to be empty.
 */
export function findClashes(
  description: WorkbookDescription,
  inspection: Inspection,
  adoptable: ReadonlySet<string> = new Set(),
): Clash[] {
  const begun = inspection.state === "writing";
  const ours = new Set(begun ? inspection.anchors.values() : []);
  const sheets = description.sheets
    .filter(({ id }) => !(begun && inspection.anchors.has(id)))
    .flatMap(({ name }) => inspection.sheets.filter((existing) => same(existing, name)))
    .filter((name) => !ours.has(name) && !adoptable.has(name))
    .map((name): Clash => ({ kind: "sheet", name }));
  const tables = description.sheets
    .flatMap((sheet) => sheet.tables)
    .flatMap(({ name }) => inspection.tables.filter((existing) => same(existing.name, name)))
    .filter(({ sheet }) => !ours.has(sheet))
    .map(({ name }): Clash => ({ kind: "table", name }));
  const wanted = [
    STATE_NAME,
    NAMES.written,
    ...description.names.map(({ name }) => name),
    ...description.sheets.map(({ id }) => sheetAnchorName(id)),
  ];
  const names = begun
    ? []
    : inspection.names
        .filter((existing) => wanted.some((name) => same(existing, name)))
        .map((name): Clash => ({ kind: "name", name }));
  return [...sheets, ...tables, ...names];
}
