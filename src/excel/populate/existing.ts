/** What an interrupted run has left, in the detail that is needed to finish it in place. */
import type { SheetContents, SheetId, TableDescription, WorkbookDescription } from "../../workbook";
import type { Inspection } from "../kit/inspect";

export interface Existing {
  /** Our sheets by the names that they have now. */
  sheets: Map<SheetId, string>;
  /** Tables that stand where a table of the description belongs, by the description's name; rows with the header. */
  tables: Map<string, { name: string; rows: number }>;
  /** Charts by the description's names, with the names that they have now. */
  charts: Map<string, string>;
  names: Set<string>;
}

export interface Remains {
  existing: Existing;
  /** Names of sheets without our mark that are known to be empty. */
  adoptable: Set<string>;
}

export const NOTHING: Remains = {
  existing: { sheets: new Map(), tables: new Map(), charts: new Map(), names: new Set() },
  adoptable: new Set(),
};

/** Sheets that have a wanted name but no mark: a run may have been cut off between the two. They are ours if empty. */
function unmarkedSheets(
  description: Pick<WorkbookDescription, "sheets">,
  inspection: Inspection,
): Map<SheetId, string> {
  const unmarked = description.sheets.filter(
    ({ id, name }) => !inspection.anchors.has(id) && inspection.sheets.includes(name),
  );
  return new Map(unmarked.map(({ id, name }) => [id, name]));
}

/** Queues the second look at a half-written workbook; the result stands after one `sync`. */
export function queueExisting(
  workbook: Excel.Workbook,
  description: Pick<WorkbookDescription, "sheets">,
  inspection: Inspection,
): () => Remains {
  const unmarked = [...unmarkedSheets(description, inspection)].map(([id, name]) => ({
    id,
    name,
    used: workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false).load("address"),
  }));
  const marked = [...inspection.anchors].map(([id, name]) => {
    const sheet = workbook.worksheets.getItem(name);
    return { id, name, charts: sheet.charts.load("items/name,items/chartType,items/series/items/name") };
  });
  const ours = new Set(inspection.anchors.values());
  const tables = inspection.tables
    .filter(({ sheet }) => ours.has(sheet))
    .map(({ name, sheet }) => ({
      name,
      sheet,
      range: workbook.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount"),
    }));

  return () => {
    const adoptable = unmarked.filter(({ used }) => used.isNullObject);
    const sheets = new Map([...inspection.anchors, ...adoptable.map(({ id, name }) => [id, name] as const)]);
    const standing = (sheet: string | undefined, { row, column }: TableDescription) =>
      tables.find(
        (table) =>
          table.sheet === sheet && table.range.rowIndex === row && table.range.columnIndex === column,
      );
    const found = description.sheets.flatMap(({ id, tables: described }) =>
      described.flatMap((table) => {
        const match = standing(sheets.get(id), table);
        return match ? [[table.name, { name: match.name, rows: match.range.rowCount }] as const] : [];
      }),
    );
    return {
      adoptable: new Set(adoptable.map(({ name }) => name)),
      existing: {
        sheets,
        tables: new Map(found),
        charts: new Map(
          description.sheets.flatMap((sheet) => {
            const charts = marked.find(({ id }) => id === sheet.id)?.charts.items ?? [];
            return standingCharts(sheet, charts);
          }),
        ),
        names: new Set(inspection.names),
      },
    };
  };
}

/**
 * Charts that are there already. One that has not got its name yet, as a run was cut off between the two, is known by its type and
 * by how many series it shows.
 */
function standingCharts(
  { charts: described }: Pick<SheetContents, "charts">,
  present: readonly Excel.Chart[],
): [string, string][] {
  const unnamed = present.filter(({ name }) => !described.some((chart) => chart.name === name));
  return described.flatMap((chart): [string, string][] => {
    if (present.some(({ name }) => name === chart.name)) return [[chart.name, chart.name]];
    const at = unnamed.findIndex(
      ({ chartType, series }) => chartType === chart.type && series.items.length === chart.source.columns - 1,
    );
    const [found] = at < 0 ? [] : unnamed.splice(at, 1);
    return found === undefined ? [] : [[chart.name, found.name]];
  });
}
