/** The code tables: measures and themes, cities, targets. */
import type { Dataset, Language } from "../../dataset";
import type { Cell, SheetDescription, SheetId, StyledArea, TableDescription } from "../description";
import { STYLES, TABLE_STYLE } from "../kit/styles";
import { CITIES, cityCells } from "../tables/cities";
import { columnNames } from "../tables/columnNames";
import { formatsOf } from "../tables/formats";
import { measureCells, MEASURES } from "../tables/measures";
import type { ColumnId, TableSchema } from "../tables/schema";
import { targetCells, TARGETS } from "../tables/targets";
import { themeCells, THEMES } from "../tables/themes";
import { createWriting } from "../tables/writing";
import { workbookTexts } from "../texts";
import { area, footer, heading, sheet, tableRows, widths } from "../kit/sheet";

const HEADER_ROW = 3;

/** Between two tables, in points. */
const GAP_WIDTH = 18;

function codeTable<C extends ColumnId>(
  schema: TableSchema<C>,
  rows: readonly Readonly<Record<C, Cell>>[],
  language: Language,
  column = 0,
): TableDescription {
  return {
    name: schema.name,
    row: HEADER_ROW,
    column,
    columns: columnNames(schema, language),
    style: TABLE_STYLE,
    cells: tableRows(schema, rows),
  };
}

function schemaOf({ name }: TableDescription): TableSchema {
  return [MEASURES, THEMES, CITIES, TARGETS].find((schema) => schema.name === name) ?? MEASURES;
}

/** A sheet of one or more tables side by side. */
function tableSheet(
  id: Extract<SheetId, "measures" | "cities" | "targets">,
  dataset: Dataset,
  language: Language,
  tables: TableDescription[],
  columnWidths: number[],
): SheetDescription {
  const texts = workbookTexts(language)[id];
  const head = heading(texts.title, texts.subtitle);
  const rows = Math.max(...tables.map((table) => table.cells.length));
  const last = Math.max(...tables.map((table) => table.column + table.columns.length));
  const tableStyles = tables.flatMap((table): StyledArea[] => [
    { area: area(HEADER_ROW, table.column, 1, table.columns.length), style: STYLES.header },
    {
      area: area(HEADER_ROW + 1, table.column, table.cells.length, table.columns.length),
      style: { vertical: "Top", wrap: true },
    },
    ...formatsOf(schemaOf(table), table),
  ]);
  return sheet(id, language, {
    blocks: head.blocks,
    tables,
    styles: [...head.styles, ...tableStyles],
    columnWidths: widths(columnWidths),
    rowHeights: head.rowHeights,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, HEADER_ROW + 1 + rows, last),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

export function measuresSheet(dataset: Dataset, language: Language): SheetDescription {
  const writing = createWriting(dataset, language);
  const measures = codeTable(
    MEASURES,
    dataset.measures.map((measure) => measureCells(measure, writing)),
    language,
  );
  const themes = codeTable(
    THEMES,
    dataset.themes.map((theme) => themeCells(theme, writing)),
    language,
    measures.columns.length + 1,
  );
  const columnWidths = [...MEASURES.widths(language), GAP_WIDTH, ...THEMES.widths(language)];
  return tableSheet("measures", dataset, language, [measures, themes], columnWidths);
}

export function citiesSheet(dataset: Dataset, language: Language): SheetDescription {
  const writing = createWriting(dataset, language);
  const cities = codeTable(
    CITIES,
    dataset.cities.map((city) => cityCells(city, writing)),
    language,
  );
  return tableSheet("cities", dataset, language, [cities], CITIES.widths(language));
}

export function targetsSheet(dataset: Dataset, language: Language): SheetDescription {
  const writing = createWriting(dataset, language);
  const targets = codeTable(
    TARGETS,
    dataset.targets.map((target) => targetCells(target, writing)),
    language,
  );
  return tableSheet("targets", dataset, language, [targets], TARGETS.widths(language));
}
