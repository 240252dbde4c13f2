/** Where a city is chosen, beside the counts of its gaps. */
import { SHORTFALL_LABELS, type Dataset, type Language, type ShortfallStatus } from "../../../dataset";
import { fill } from "../../../locales/fill";
import type { Cell } from "../../description";
import { ABSOLUTE, areaAddress, cellAddress, quote } from "../../formulas/address";
import { placeOf } from "../../formulas/lookUp";
import { section, type SectionAt } from "../../kit/section";
import { area } from "../../kit/sheet";
import { COLORS, STYLES } from "../../kit/styles";
import { NAMES, periodReference, SELECTED_CITY_CELL, selectedCityReference } from "../../names/names";
import { workbookTexts } from "../../texts";
import { matrixLayout, matrixReferences } from "../matrix/layout";
import { GAP_CODES } from "./calculation";
import type { CalculationLayout } from "./calculationLayout";

/** Two rows, and one that says so where the city is not coded. */
export function choiceSection(dataset: Dataset, language: Language, layout: CalculationLayout): SectionAt {
  const texts = workbookTexts(language).gaps;
  const { column } = SELECTED_CITY_CELL;
  const { confirmed, notReported } = SHORTFALL_LABELS;
  const selectedRow = cellAddress(layout.selectedRow, ABSOLUTE);
  /** Nothing where no city, or one that is not coded, is chosen: 0 would say that it has no gaps. */
  const figure = (value: string): Cell => ({ formula: `=IF(${selectedRow}=0,"",${value})` });
  const codes = areaAddress(layout.ranges.gapCodes);
  const count = (status: ShortfallStatus) => figure(`COUNTIF(${codes},${GAP_CODES[status]})`);
  return (row) =>
    section(3, {
      blocks: [
        {
          row,
          column,
          cells: [
            [texts.choose, texts.total, confirmed[language], notReported[language], texts.toDeepen],
            [
              cityShownFirst(dataset, language),
              figure(cellAddress(layout.gapCount, ABSOLUTE)),
              count("confirmed"),
              count("notReported"),
              count("toDeepen"),
            ],
          ],
        },
        { row: row + 2, column: 0, cells: [[notCoded(dataset, language, selectedRow)]] },
      ],
      styles: [
        { area: area(row, column, 1, 5), style: STYLES.label },
        { area: area(row + 1, column, 1, 1), style: STYLES.input },
        { area: area(row + 2, 0, 1, 1), style: { bold: true, color: COLORS.absentInk } },
        {
          area: area(row + 1, column + 1, 1, 4),
          style: { bold: true, size: 14, color: COLORS.brand, horizontal: "Left" },
        },
      ],
      validations: [
        {
          ...SELECTED_CITY_CELL,
          source: `=${NAMES.cityList}`,
          prompt: { title: texts.promptTitle, message: texts.promptMessage },
          error: { title: texts.errorTitle, message: texts.errorMessage },
        },
      ],
      rowHeights: [{ row: row + 1, rows: 1, height: 24 }],
    });
}

/** Says why nothing is shown for a city of the matrix that is not coded. */
function notCoded(dataset: Dataset, language: Language, selectedRow: string): Cell {
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const city = selectedCityReference(language);
  const text = fill(quote(workbookTexts(language).gaps.notCoded), {
    city: `"&${city}&"`,
    period: `"&${periodReference(language)}&"`,
  });
  return {
    formula: `=IF(AND(${selectedRow}=0,${city}<>""),IF(ISNUMBER(${placeOf(city, matrix("cities"))}),${text},""),"")`,
  };
}

/** A city for which the report draws conclusions. */
function cityShownFirst({ recommendations, cities }: Dataset, language: Language): string {
  const id = recommendations[0]?.city ?? cities[0]?.id;
  return cities.find((city) => city.id === id)?.name[language] ?? "";
}
