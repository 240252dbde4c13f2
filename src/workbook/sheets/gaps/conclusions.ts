import { NOT_CODED_LABEL, STATUS_LABELS } from "../../../dataset";
import type { Dataset, Language } from "../../../dataset";
import { ABSOLUTE, areaAddress, cellAddress, quote } from "../../formulas/address";
import { placeOf } from "../../formulas/lookUp";
import type { Area, TableDescription } from "../../description";
import { MARKS } from "../../kit/marks";
import { matrixLayout, matrixReferences } from "../matrix/layout";
import { selectedCityReference } from "../../names/names";
import { STYLES, TABLE_STYLE } from "../../kit/styles";
import { columnNames, thisRow } from "../../tables/columnNames";
import { conclusionCells, CONCLUSIONS } from "../../tables/conclusions";
import { formatsOf } from "../../tables/formats";
import { createWriting } from "../../tables/writing";
import { workbookTexts } from "../../texts";
import type { CalculationLayout } from "./calculationLayout";
import { LIST, LIST_COLUMNS } from "./list";
import { section, type SectionAt } from "../../kit/section";
import { area, tableRows } from "../../kit/sheet";

/**
 * The table of conclusions below its heading.
 *
 * @param list the list of gaps with the row that closes it
 */
export function conclusionsSection(
  dataset: Dataset,
  language: Language,
  layout: CalculationLayout,
  list: Area,
): SectionAt {
  const { conclusions, conclusionsNote } = workbookTexts(language).gaps;
  return (row) => {
    const header = row + 2;
    const table = conclusionsTable(dataset, language, layout, list, header);
    const rows = table.cells.length;
    const body = (column: number, columns: number) => area(header + 1, column, rows, columns);
    return section(3 + rows, {
      blocks: [{ row, column: 0, cells: [[conclusions], [conclusionsNote]] }],
      tables: [table],
      styles: [
        { area: area(row, 0, 1, 1), style: STYLES.heading },
        { area: area(row + 1, 0, 1, 1), style: STYLES.small },
        { area: area(header, 0, 1, LIST_COLUMNS), style: STYLES.header },
        { area: body(0, LIST_COLUMNS), style: STYLES.body },
        { area: body(LIST.measure, LIST.covering - 1), style: { wrap: true } },
        { area: body(LIST.covering, 1), style: { horizontal: "Left" } },
        ...formatsOf(CONCLUSIONS, table),
        { area: body(table.columns.length - 2, 1), style: STYLES.small },
      ],
    });
  };
}

/**
 * One row for each measure and model city of a conclusion, beside what the workbook computes for it.
 *
 * @param list the list of gaps with the row that closes it
 * @param row where the header stands
 */
function conclusionsTable(
  dataset: Dataset,
  language: Language,
  layout: CalculationLayout,
  list: Area,
  row: number,
): TableDescription {
  const { gaps } = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const column = (index: number) => areaAddress({ ...list, column: index, columns: 1 }, ABSOLUTE);
  const [city, measureId] = [thisRow("city", language), thisRow("measureId", language)];
  const cityRow = placeOf(city, matrix("cities"));
  const mark = `INDEX(${matrix("body")},${cityRow},${placeOf(measureId, matrix("measureIds"))})`;
  const label = (level: keyof typeof MARKS, otherwise: string) =>
    `IF(${mark}=${quote(MARKS[level])},${quote(STATUS_LABELS[level][language])},${otherwise})`;
  const isCoded = `ISNUMBER(INDEX(${matrix("cityCovering")},${cityRow}))`;
  const silent = `IF(${isCoded},${quote(STATUS_LABELS.notReported[language])},${quote(NOT_CODED_LABEL[language])})`;
  const standing = `=${label("detailed", label("listed", label("absent", silent)))}`;
  const position = `=IF(${city}<>${selectedCityReference(language)},${quote(gaps.chooseToSee)},IF(${cellAddress(layout.selectedRow, ABSOLUTE)}=0,${quote(NOT_CODED_LABEL[language])},IFERROR(INDEX(${column(LIST.position)},${placeOf(measureId, column(LIST.measureId))}),${quote(gaps.covered)})))`;
  const key = `=${city}&"|"&${measureId}`;
  const formulas = {
    standing: { formula: standing },
    position: { formula: position },
    key: { formula: key },
  };
  const writing = createWriting(dataset, language);
  const rows = dataset.recommendations.flatMap((conclusion) =>
    conclusion.measures.flatMap((measure) =>
      conclusion.modelCities.map((model) =>
        conclusionCells(conclusion, { measure, model }, writing, formulas),
      ),
    ),
  );
  return {
    row,
    column: 0,
    name: CONCLUSIONS.name,
    style: TABLE_STYLE,
    columns: columnNames(CONCLUSIONS, language),
    cells: tableRows(CONCLUSIONS, rows),
  };
}
