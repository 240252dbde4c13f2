import type { Core } from "../../core";
import type { StoredPageLayout } from "../../engine/entries";
import { areaOf, rangeData } from "../../engine/zones";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../types/area";
import type { Area, SheetId } from "../../types/area";
import type { PageLayout, PageLayouts } from "../../types/sheets";

const DEFAULT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  printArea: [],
  rowBreaks: [],
  titleRows: null,
  titleColumns: null,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  centerHorizontally: false,
};

export class WorkbookPageLayouts implements PageLayouts {
  constructor(private readonly core: Core) {}

  get(sheet: SheetId): PageLayout {
    this.core.engine.requireSheet(sheet);
    const entry = this.core.engine.entry("pageLayout", sheet);
    if (!entry) return DEFAULT;
    const [rows, columns, ...printed] = entry.ranges.map((range) => range && areaOf(range._zone));
    return {
      ...entry.value,
      printArea: printed.flatMap((area) => area ?? []),
      titleRows: rows ? { first: rows.row, count: rows.rowCount } : null,
      titleColumns: columns ? { first: columns.column, count: columns.columnCount } : null,
    };
  }

  set(sheet: SheetId, patch: Partial<PageLayout>): void {
    const { printArea, titleRows, titleColumns, ...rest } = { ...this.get(sheet), ...patch };
    const value: StoredPageLayout = rest;
    const range = (area: Area | null) => area && rangeData({ sheet, area });
    const ranges = [
      range(
        titleRows && {
          row: titleRows.first,
          rowCount: titleRows.count,
          column: 0,
          columnCount: SHEET_COLUMNS,
        },
      ),
      range(
        titleColumns && {
          row: 0,
          rowCount: SHEET_ROWS,
          column: titleColumns.first,
          columnCount: titleColumns.count,
        },
      ),
      ...printArea.map(range),
    ];
    this.core.engine.setEntry({ kind: "pageLayout", id: sheet, sheet, value, ranges, formulas: [] });
  }
}
