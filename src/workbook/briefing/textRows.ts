/** Rows of texts on a printed page, as high as their texts need. */
import type { Area, Style } from "../description";
import { section, stack, type SectionAt } from "../kit/section";
import { area } from "../kit/sheet";
import { textHeight } from "../kit/textHeight";

/** The columns of the page, in points: as wide together as A4 takes at nearly full size. */
export const COLUMNS = { zh: [92, 60, 80, 236, 60], en: [112, 66, 92, 230, 60] } as const;
export const PAGE_COLUMNS = COLUMNS.zh.length;

export const TEXT_SIZE = 10;

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

/** A low empty row. */
export const gap: SectionAt = (row) => section(1, { rowHeights: [{ row, rows: 1, height: 8 }] });

/** Rows that should stay on one page if they fit. */
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
 * One row of texts, each across one or more columns, as high as the tallest. The height is set here because Excel does not fit
 * rows to merged cells and sets wrapped lines tight.
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
