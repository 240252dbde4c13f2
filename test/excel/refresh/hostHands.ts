import type { ExcelHost } from "../../../host";
import { columnName, TABLES, type ColumnId } from "../../../src/workbook";
import type { Hands } from "./schedule";

/** Columns that people work in, and that are looked at in the end. */
export const COLUMNS: readonly ColumnId[] = [
  "city",
  "measureId",
  "level",
  "summary",
  "section",
  "period",
  "origin",
  "doubt",
  "notes",
  "recordId",
];

/** What has to be at the end as people have left it. */
export interface Left {
  /** Tables of sheets that have been copied, and what stood in them then. */
  readonly copies: Map<string, unknown>;
  isFiltered: boolean;
}

export function cellsOf({ model }: ExcelHost, table: string): unknown {
  const found = model.tables.find(table);
  return found && model.cells.formulas({ sheet: found.sheet, area: found.area });
}

/** As many copies of a sheet make a schedule slow, and show no more. */
const MOST_COPIES = 2;

/** What a person does by hand, in the document under a session. */
export function handsOf(host: ExcelHost, left: Left): Hands {
  const { model } = host;
  const first = model.tables.find(TABLES.evidence);
  if (!first) throw new Error("The table of evidence is gone.");
  const table = () => {
    const found = model.tables.find(first.id);
    if (!found) throw new Error("The table of evidence is gone.");
    return { ...found, data: model.tables.dataArea(found.id) };
  };
  // By their ids: headings may be renamed.
  const headings = new Map(first.columns.map((name, index) => [name, first.columnIds[index]]));
  const headingOf = (name: string) => {
    const id = COLUMNS.find((each) => each === name);
    return id === undefined ? name : columnName(id, "zh");
  };
  const columnOf = (name: string) => {
    const { columnIds, data } = table();
    return data.area.column + columnIds.indexOf(headings.get(headingOf(name)) ?? 0);
  };
  const header = (name: string) => {
    const { sheet, area } = table();
    return { sheet, area: { row: area.row, column: columnOf(name), rowCount: 1, columnCount: 1 } };
  };
  const cell = (row: number, name: string) => {
    const { sheet, data } = table();
    return { sheet, area: { row: data.area.row + row, column: columnOf(name), rowCount: 1, columnCount: 1 } };
  };
  const quoted = (text: string) => (text === "" ? "" : `'${text}`);
  return {
    rows: () => table().data.area.rowCount,
    read: (row, column) => String(model.cells.formulas(cell(row, column))[0]?.[0] ?? ""),
    write: (row, column, text) => {
      model.cells.write(cell(row, column), [[quoted(text)]]);
    },
    add: (cells) => {
      const { id, area, data } = table();
      model.batch(() => {
        for (const [column, text] of Object.entries(cells))
          model.cells.write(cell(data.area.rowCount, column), [[quoted(text)]]);
        model.tables.resize(id, { ...area, rowCount: area.rowCount + 1 });
      });
    },
    remove: (row) => {
      const { area, sheet } = cell(row, "city");
      model.cells.remove({ sheet, area: { ...area, column: 0, columnCount: 1 } }, "rows");
    },
    sort: (column, ascending) => {
      const { sheet, data } = table();
      model.cells.sort({ sheet, area: data.area }, [
        { column: columnOf(column) - data.area.column, ascending },
      ]);
    },
    insertColumn: () => {
      const { sheet, data } = table();
      const area = { row: 0, column: data.area.column + 2, rowCount: 1, columnCount: 1 };
      model.cells.insert({ sheet, area }, "columns");
    },
    insertRowAbove: () => {
      model.cells.insert(
        { sheet: table().sheet, area: { row: 1, column: 0, rowCount: 1, columnCount: 1 } },
        "rows",
      );
    },
    filter: (column, texts) => {
      const { id, area } = table();
      model.filters.set(id, columnOf(column) - area.column, { on: "Values", values: texts });
      left.isFiltered = true;
    },
    clearFilter: () => {
      model.filters.clear(table().id);
      left.isFiltered = false;
    },
    isHidden: (row) => model.formats.rowsHidden(cell(row, "city")) === true,
    copyRow: (row, above, cells) => {
      const { id, sheet, area, data } = table();
      const { rowCount } = data.area;
      const line = (place: number) => ({
        sheet,
        area: { ...data.area, row: data.area.row + place, rowCount: 1 },
      });
      const [copied = []] = model.cells.formulas(line(row));
      model.batch(() => {
        const [below = []] = model.cells.formulas(line(rowCount));
        // Nobody pastes over what stands below the table.
        const isTaken = above < rowCount || below.some((content) => content !== "");
        if (isTaken) model.cells.insert(line(above), "rows");
        if (above >= rowCount) model.tables.resize(id, { ...area, rowCount: area.rowCount + 1 });
        const isFormula = (content: unknown) => typeof content === "string" && content.startsWith("=");
        model.cells.write(line(above), [
          copied.map((content) =>
            typeof content === "string" && !isFormula(content) ? quoted(content) : content,
          ),
        ]);
        for (const [column, text] of Object.entries(cells))
          model.cells.write(cell(above, column), [[quoted(text)]]);
      });
    },
    renameHeading: (column, text) => {
      model.cells.write(header(column), [[quoted(text ?? headingOf(column))]]);
    },
    renameTable: (text) => {
      model.tables.update(first.id, { name: text ?? TABLES.evidence });
    },
    typeOwn: (row, text) => {
      const { columnIds, data } = table();
      const own = columnIds.findIndex((id) => ![...headings.values()].includes(id));
      if (own < 0) return false;
      const area = { row: data.area.row + row, column: data.area.column + own, rowCount: 1, columnCount: 1 };
      model.cells.write({ sheet: data.sheet, area }, [[quoted(text)]]);
      return true;
    },
    copySheet: () => {
      if (left.copies.size >= MOST_COPIES) return;
      const copy = model.sheets.copy(table().sheet);
      for (const { id } of model.tables.list(copy.id)) left.copies.set(id, cellsOf(host, id));
    },
  };
}
