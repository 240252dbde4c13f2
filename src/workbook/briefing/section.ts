/** Parts of a printed page, one below the other. */
import type { Area, ChartDescription, SheetContents, Style } from "../description";
import { area, widths } from "../kit/sheet";

/** What stands in some rows of the sheet. */
export type Section = Pick<SheetContents, "blocks" | "styles" | "merges" | "rowHeights"> & {
  charts: ChartDescription[];
  rows: number;
  /** Rows before which a page may begin. */
  breaks: number[];
};

/** A section, wherever it begins. */
export type SectionAt = (row: number) => Section;

/** The columns of the page, in points: as wide together as A4 takes at nearly full size. */
export const COLUMNS = { zh: [92, 60, 80, 236, 60], en: [112, 66, 92, 230, 60] } as const;
export const PAGE_COLUMNS = COLUMNS.zh.length;

export const TEXT_SIZE = 10;

export function section(rows: number, parts: Partial<Section>): Section {
  return { blocks: [], styles: [], merges: [], rowHeights: [], charts: [], breaks: [], ...parts, rows };
}

/** Sections below each other; a low empty row stands where one is null. */
export function stack(sections: readonly (SectionAt | null)[]): SectionAt {
  return (row) => {
    let all = section(0, {});
    for (const each of sections) {
      const next = (each ?? gap)(row + all.rows);
      all = {
        blocks: [...all.blocks, ...next.blocks],
        styles: [...all.styles, ...next.styles],
        merges: [...all.merges, ...next.merges],
        rowHeights: [...all.rowHeights, ...next.rowHeights],
        charts: [...all.charts, ...next.charts],
        breaks: [...all.breaks, ...next.breaks],
        rows: all.rows + next.rows,
      };
    }
    return all;
  };
}

/** Rows of cells with texts that wrap. */
export function tableRows(
  cells: readonly (readonly string[])[],
  pageWidths: readonly number[],
  style: Style = {},
): SectionAt {
  return stack(
    cells.map((texts) =>
      spans(
        texts.map((text, column) => ({ text, column, columns: 1 })),
        pageWidths,
        { vertical: "Top", ...style },
      ),
    ),
  );
}

const gap: SectionAt = (row) => section(1, { rowHeights: [{ row, rows: 1, height: 8 }] });

/** Rows that are to stand on one page where they can. */
export function together(sections: readonly SectionAt[]): SectionAt {
  return (row) => ({ ...stack(sections)(row), breaks: [row] });
}

interface Span {
  text: string;
  /** First column, and how many. */
  column: number;
  columns: number;
  style?: Style;
}

/**
 * One row of texts, each across one or more columns, as high as the highest. Excel fits no row to merged cells, and gives the
 * lines of others no room to breathe, so that the height is set here.
 */
export function spans(
  parts: readonly Span[],
  pageWidths: readonly number[],
  rowStyle: Style = {},
): SectionAt {
  return (row) => {
    const place = ({ column, columns }: Span): Area => area(row, column, 1, columns);
    const height = Math.max(
      ...parts.map(({ text, column, columns, style }) => {
        const width = pageWidths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
        return textHeight(text, style?.size ?? rowStyle.size ?? TEXT_SIZE, width);
      }),
    );
    return section(1, {
      blocks: parts.map(({ text, column }) => ({ row, column, cells: [[text]] })),
      merges: parts.filter(({ columns }) => columns > 1).map(place),
      styles: [
        { area: area(row, 0, 1, PAGE_COLUMNS), style: { vertical: "Center", ...rowStyle } },
        ...parts.map((part) => ({ area: place(part), style: { wrap: true, ...part.style } })),
      ],
      rowHeights: [{ row, rows: 1, height }],
    });
  };
}

/** A text across the page. */
export function paragraph(text: string, pageWidths: readonly number[], style: Style = {}): SectionAt {
  return spans([{ text, column: 0, columns: PAGE_COLUMNS }], pageWidths, style);
}

export function columnWidths(pageWidths: readonly number[]): SheetContents["columnWidths"] {
  return widths(pageWidths);
}

/** What a cell takes of its width for itself. */
const PADDING = 8;
/** Distance of lines, in sizes of the font. */
const LINE = 1.36;
const MARGIN = 5;

/** The height in points that a wrapped text needs: Chinese characters are as wide as high, others about half. */
function textHeight(text: string, size: number, width: number): number {
  const lines = text.split("\n").map((line) => {
    const wide = [...line].filter((character) => /[\u2E80-\uFFEF●○✕]/u.test(character)).length;
    const units = wide + 0.48 * (line.length - wide);
    return Math.max(1, Math.ceil((units * size) / (width - PADDING)));
  });
  return Math.ceil(lines.reduce((sum, each) => sum + each, 0) * size * LINE + MARGIN);
}
