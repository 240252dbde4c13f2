/** Sheets are put together from sections: what stands in some of their rows. */
import type { SheetContents } from "../description";

/** What sections add to a sheet, list by list. */
export type Parts = Pick<
  SheetContents,
  | "blocks"
  | "tables"
  | "merges"
  | "styles"
  | "links"
  | "conditionalFormats"
  | "validations"
  | "charts"
  | "rowHeights"
>;

export interface Section extends Parts {
  readonly rows: number;
  /** Rows before which a printed page may begin. */
  readonly breaks: readonly number[];
}

/** A section, wherever it begins. */
export type SectionAt = (row: number) => Section;

export function section(rows: number, parts: Partial<Section>): Section {
  return { ...joined([parts]), breaks: [], ...parts, rows };
}

/** Rows that are left empty. */
export function space(rows: number): SectionAt {
  return () => section(rows, {});
}

/** All that the parts have. Of styles on one cell the later ones win, so the order of the parts counts. */
export function joined(parts: readonly Partial<Parts>[]): Parts {
  return {
    blocks: parts.flatMap(({ blocks = [] }) => blocks),
    tables: parts.flatMap(({ tables = [] }) => tables),
    merges: parts.flatMap(({ merges = [] }) => merges),
    styles: parts.flatMap(({ styles = [] }) => styles),
    links: parts.flatMap(({ links = [] }) => links),
    conditionalFormats: parts.flatMap(({ conditionalFormats = [] }) => conditionalFormats),
    validations: parts.flatMap(({ validations = [] }) => validations),
    charts: parts.flatMap(({ charts = [] }) => charts),
    rowHeights: parts.flatMap(({ rowHeights = [] }) => rowHeights),
  };
}

/** Sections below each other. */
export function stack(sections: readonly SectionAt[]): SectionAt {
  return (first) => {
    let row = first;
    const placed = sections.map((sectionAt) => {
      const each = sectionAt(row);
      row += each.rows;
      return each;
    });
    return { ...joined(placed), breaks: placed.flatMap(({ breaks }) => breaks), rows: row - first };
  };
}
