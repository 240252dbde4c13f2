import type { Language } from "../../dataset";
import type { Area, Block, Cell, SheetContents, SheetDescription, SheetId } from "../description";
import { sheetName } from "../names/names";
import { section, type Section } from "./section";
import { COLORS, STYLES } from "./styles";
import type { ColumnId, TableSchema } from "../tables/schema";
import { workbookTexts } from "../texts";

type Essentials = Pick<SheetContents, "print"> & Partial<SheetContents>;

/** One of the product's own sheets; lists that `parts` leaves out are empty. */
export function sheet(
  id: SheetId,
  language: Language,
  parts: Essentials & Partial<Pick<SheetDescription, "namedAreas">>,
): SheetDescription {
  return { id, namedAreas: [], ...contents({ name: sheetName(id, language), ...parts }) };
}

/** Contents of any worksheet, ours or the user's; lists that `parts` leaves out are empty. */
export function contents<T extends Essentials & Pick<SheetContents, "name">>(parts: T): SheetContents & T {
  return {
    tabColor: COLORS.brand,
    gridlines: false,
    columnWidths: [],
    rowHeights: [],
    blocks: [],
    tables: [],
    merges: [],
    styles: [],
    links: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: null,
    veryHidden: false,
    ...parts,
  };
}

/** Title and subtitle in the first two rows, as on every sheet. */
export function heading(title: string, subtitle: Cell): Section {
  return section(2, {
    blocks: [{ row: 0, column: 0, cells: [[title], [subtitle]] }],
    styles: [
      { area: area(0, 0, 1, 1), style: STYLES.title },
      { area: area(1, 0, 1, 1), style: STYLES.subtitle },
    ],
    rowHeights: [{ row: 0, rows: 1, height: 26 }],
  });
}

export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

export function areaOf(block: Block): Area {
  return area(
    block.row,
    block.column,
    block.cells.length,
    Math.max(...block.cells.map((cells) => cells.length)),
  );
}

/** A column of cells, each made from its item. */
export function column<T>(items: readonly T[], cell: (item: T, index: number) => Cell): Cell[][] {
  return items.map((item, index) => [cell(item, index)]);
}

export function widths(values: readonly number[], from = 0): SheetDescription["columnWidths"] {
  return values.map((width, index) => ({ column: from + index, columns: 1, width }));
}

/** The footer of printed pages. In Excel's footers "&" begins a code, so it is doubled. */
export function footer(sourceTitle: string, language: Language): { left: string; right: string } {
  return { left: sourceTitle.replaceAll("&", "&&"), right: workbookTexts(language).page };
}

/** The rows of a table, given by their columns. */
export function tableRows<C extends ColumnId>(
  { columns }: TableSchema<C>,
  rows: readonly Readonly<Record<C, Cell>>[],
): Cell[][] {
  return tableBody(
    rows.map((cells) => columns.map((column) => cells[column])),
    columns,
  );
}

/** The body of a table: an empty row where there are none, as tables in Excel have at least one. */
export function tableBody(cells: Cell[][], columns: readonly unknown[]): Cell[][] {
  return cells.length > 0 ? cells : [columns.map(() => null)];
}
