/** The code tables: measures and themes, cities, targets. */
import { BOUND_LABELS, citationText } from "../../dataset";
import type { Dataset, Language } from "../../dataset";
import type { Cell, SheetDescription, SheetId, StyledArea, TableDescription } from "../description";
import { COLUMNS, columnNames, TABLES, type TableId } from "../names";
import { STYLES, TABLE_STYLE } from "../styles";
import { workbookTexts } from "../texts";
import { area, footer, heading, sheet, tableBody, widths } from "./sheet";

const HEADER_ROW = 3;

function codeTable(id: TableId, language: Language, column: number, cells: Cell[][]): TableDescription {
  return {
    name: TABLES[id],
    row: HEADER_ROW,
    column,
    columns: columnNames(id, language),
    style: TABLE_STYLE,
    cells: tableBody(cells, COLUMNS[id]),
  };
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
  ]);
  return sheet(id, language, {
    blocks: head.blocks,
    tables,
    styles: [...head.styles, ...tableStyles],
    columnWidths: widths(columnWidths),
    rowHeights: [{ row: 0, rows: 1, height: 26 }],
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
  const { lists } = workbookTexts(language);
  const themes = new Map(dataset.themes.map((theme) => [theme.id, theme.name[language]]));
  const measures = codeTable(
    "measures",
    language,
    0,
    dataset.measures.map((measure) => [
      measure.theme,
      themes.get(measure.theme) ?? measure.theme,
      measure.id,
      measure.name[language],
      measure.definition[language],
      citationText(measure.citations, language),
      lists[measure.list],
      measure.listNote[language],
      dataset.release.id,
    ]),
  );
  const themeTable = codeTable(
    "themes",
    language,
    measures.columns.length + 1,
    dataset.themes.map((theme) => [theme.id, theme.name[language], dataset.release.id]),
  );
  return tableSheet(
    "measures",
    dataset,
    language,
    [measures, themeTable],
    [64, 104, 112, 170, 320, 92, 64, 280, 60, 18, 64, 120, 60],
  );
}

export function citiesSheet(dataset: Dataset, language: Language): SheetDescription {
  const other = language === "zh" ? "en" : "zh";
  const cities = codeTable(
    "cities",
    language,
    0,
    dataset.cities.map((city) => [
      city.id,
      city.name[language],
      city.name[other],
      city.pinyin,
      dataset.release.id,
    ]),
  );
  return tableSheet("cities", dataset, language, [cities], [104, 92, 104, 104, 60]);
}

export function targetsSheet(dataset: Dataset, language: Language): SheetDescription {
  const cities = new Map(dataset.cities.map((city) => [city.id, city.name[language]]));
  const periods = new Map(dataset.periods.map((period) => [period.id, period.name[language]]));
  const targets = codeTable(
    "targets",
    language,
    0,
    dataset.targets.map((target) => [
      cities.get(target.city) ?? target.city,
      target.indicator[language],
      BOUND_LABELS[target.bound][language],
      target.value,
      target.unit[language],
      target.year,
      periods.get(target.period) ?? target.period,
      citationText(target.citations, language),
      dataset.release.id,
      null,
      target.id,
    ]),
  );
  return tableSheet("targets", dataset, language, [targets], [64, 200, 72, 72, 84, 60, 84, 104, 60, 200, 60]);
}
