/** Lets formulas of ours refer again to what has been restored. */
import {
  areaAddress,
  cellAddress,
  COLUMNS,
  columnName,
  healthTableName,
  sheetPrefix,
  SHEET_IDS,
  type Area,
  type Cell,
  type HealthTable,
  type SheetDescription,
  type SheetId,
  type WorkbookDescription,
} from "../../workbook";
import { isFormula } from "../kit/cells";
import { LOST } from "./asItStands";
import type { Repairing } from "./repairing";
import { describeAsItIs } from "./describeAsItIs";

interface RestoredTable {
  readonly table: HealthTable;
  readonly sheet: string;
  readonly area: Area;
}

interface ReadSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

/** The formulas on our sheets that people see. */
async function readFormulas({ context, read }: Repairing): Promise<ReadSheet[]> {
  const queued = SHEET_IDS.flatMap((id) => {
    const name = read.inspection.anchors.get(id);
    if (name === undefined) return [];
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject();
    return [{ id, name, used: used.load("formulas,rowIndex,columnIndex") }];
  });
  await context.sync();
  return queued.flatMap(({ id, name, used }) =>
    used.isNullObject
      ? []
      : [{ id, name, row: used.rowIndex, column: used.columnIndex, formulas: used.formulas }],
  );
}

function queueFormula(
  { context }: Repairing,
  { name, row, column }: ReadSheet,
  at: readonly [number, number],
  formula: string,
): void {
  const cell = context.workbook.worksheets.getItem(name).getRangeByIndexes(row + at[0], column + at[1], 1, 1);
  cell.formulas = [[formula]];
}

/**
 * Excel spells references to a table out when it becomes a range: `KCFIN_Evidence[城市]` is `证据!$A$5:$A$161` from then on, and
 * does not grow. What refers to exactly the cells of a column refers to the column again; calculated columns get their formula.
 */
export async function relinkTable(work: Repairing, restored: RestoredTable): Promise<void> {
  const { table, sheet, area } = restored;
  if (table === "base") return;
  const { language } = work.read;
  const name = healthTableName(table);
  const headings = COLUMNS[table].map((id) => columnName(id, language));
  const header = work.read.structure.others.find(
    (other) => other.sheet === sheet && other.row === area.row && other.column === area.column,
  )?.header;
  const references = headings.flatMap((heading): [string, string][] => {
    const at = header?.indexOf(heading) ?? -1;
    if (at < 0) return [];
    const body = { row: area.row + 1, column: area.column + at, rows: area.rows - 1, columns: 1 };
    return [[areaAddress(body), `${name}[${heading}]`]];
  });
  const calculated = await calculatedFormulas(work, restored, header ?? []);
  const prefix = sheetPrefix(sheet);
  for (const read of await readFormulas(work)) {
    read.formulas.forEach((line, row) => {
      line.forEach((cell, column) => {
        const text = String(cell);
        if (!text.startsWith("=")) return;
        const place = { row: read.row + row, column: read.column + column };
        const own = read.name === sheet ? calculated(place) : undefined;
        const linked =
          own ??
          references.reduce((formula, [address, reference]) => {
            const spelled = replaceReference(formula, `${prefix}${address}`, reference);
            return read.name === sheet ? replaceReference(spelled, address, reference) : spelled;
          }, text);
        if (linked !== text) queueFormula(work, read, [row, column], linked);
      });
    });
  }
  const names = work.context.workbook.names.load("items/name,items/formula");
  await work.context.sync();
  for (const item of names.items) {
    const found = references.find(([address]) => String(item.formula) === `=${prefix}${address}`);
    if (found !== undefined) item.formula = `=${found[1]}`;
  }
  await work.context.sync();
}

/** Only where the address stands by itself: `$A$5:$A$10` is neither `$A$5:$A$100` nor `矩阵!$A$5:$A$10`. */
function replaceReference(formula: string, address: string, reference: string): string {
  const exact = address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return formula.replace(
    new RegExp(`(^|[^!$:'\\p{L}\\p{N}_.])${exact}(?![\\d:])`, "gu"),
    (_, before: string) => `${before}${reference}`,
  );
}

/** The formula that a cell of a table has as one of a calculated column; undefined for other cells. */
async function calculatedFormulas(
  work: Repairing,
  { table, area }: RestoredTable,
  header: readonly string[],
): Promise<(place: { row: number; column: number }) => string | undefined> {
  const described = (await describeAsItIs(work))?.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === healthTableName(table));
  const formulas = new Map(
    (described?.columns ?? []).flatMap((heading, index): [number, string][] => {
      const cell = described?.cells[0]?.[index];
      const at = header.indexOf(heading);
      return cell != null && isFormula(cell) && at >= 0 ? [[area.column + at, cell.formula]] : [];
    }),
  );
  return ({ row, column }) =>
    row > area.row && row < area.row + area.rows ? formulas.get(column) : undefined;
}

/** So large a part of a sheet's fixed texts must stand where they were written for its formulas to be written there again. */
const IN_PLACE = 0.8;

/**
 * References to a deleted sheet are `#REF!` for ever: formulas that have it are written again, where the sheet is laid out as it was.
 *
 * @returns names of the sheets where that cannot be done
 */
export async function relinkFormulas(
  work: Repairing,
  description: WorkbookDescription,
  restored: SheetId,
): Promise<string[]> {
  const unlinked: string[] = [];
  for (const read of await readFormulas(work)) {
    const sheet = description.sheets.find(({ id }) => id === read.id);
    if (sheet === undefined || read.id === restored) continue;
    const broken = read.formulas.flatMap((line, row) =>
      line.flatMap((cell, column): [number, number][] =>
        String(cell).startsWith("=") && String(cell).includes("#REF!") ? [[row, column]] : [],
      ),
    );
    if (broken.length === 0) continue;
    const cells = describedCells(sheet, work);
    const at = ([row, column]: readonly [number, number]) =>
      cells.get(cellAddress({ row: read.row + row, column: read.column + column }));
    // What refers to other sheets that are gone as well waits until these are restored.
    const formulas = broken.map((place) => [place, at(place)] as const).filter(([, text]) => text !== LOST);
    if (formulas.length === 0) continue;
    if (!isInPlace(sheet, read) || formulas.some(([, formula]) => formula === undefined)) {
      unlinked.push(read.name);
      continue;
    }
    for (const [place, formula] of formulas)
      if (formula !== undefined) queueFormula(work, read, place, formula);
  }
  await work.context.sync();
  return unlinked;
}

/** The formulas of a sheet by address; those of calculated columns wherever the table and its columns stand now. */
function describedCells(sheet: SheetDescription, { read }: Repairing): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const put = (row: number, column: number, cell: Cell | undefined) => {
    if (cell != null && isFormula(cell)) cells.set(cellAddress({ row, column }), cell.formula);
  };
  for (const { row, column, cells: lines } of sheet.blocks)
    lines.forEach((line, down) => line.forEach((cell, right) => put(row + down, column + right, cell)));
  for (const table of sheet.tables) {
    const standing = [...read.structure.tables.values()].find(({ name }) => name === table.name);
    if (standing === undefined) continue;
    table.columns.forEach((heading, index) => {
      const at = standing.header.indexOf(heading);
      if (at < 0) return;
      for (let down = 1; down < standing.rows; down += 1)
        put(standing.row + down, standing.column + at, table.cells[0]?.[index]);
    });
  }
  return cells;
}

function isInPlace({ blocks }: SheetDescription, { row, column, formulas }: ReadSheet): boolean {
  const texts = blocks.flatMap((block) =>
    block.cells.flatMap((line, down) =>
      line.flatMap((cell, right) =>
        typeof cell === "string" && cell !== ""
          ? [{ cell, at: formulas[block.row + down - row]?.[block.column + right - column] }]
          : [],
      ),
    ),
  );
  const same = texts.filter(({ cell, at }) => typeof at === "string" && at.trim() === cell.trim()).length;
  return same >= IN_PLACE * texts.length;
}
