/** Where a city is chosen, beside the counts of its gaps. */
import { GAP_STATUS_LABELS, type Dataset, type GapStatus, type Language } from "../../../dataset";
import type { Area } from "../../description";
import { areaAddress, quote } from "../../formulas/address";
import { section, type SectionAt } from "../../kit/section";
import { area } from "../../kit/sheet";
import { COLORS, STYLES } from "../../kit/styles";
import { NAMES, SELECTED_CITY_CELL } from "../../names/names";
import { workbookTexts } from "../../texts";
import { LIST } from "./list";

/** @param list the list of gaps with the row that closes it */
export function choiceSection(dataset: Dataset, language: Language, list: Area): SectionAt {
  const texts = workbookTexts(language).gaps;
  const { column } = SELECTED_CITY_CELL;
  const { confirmed, notReported } = GAP_STATUS_LABELS;
  const listColumn = (index: number) => areaAddress({ ...list, column: index, columns: 1 });
  const count = (status: GapStatus) => ({
    formula: `=COUNTIF(${listColumn(LIST.status)},${quote(GAP_STATUS_LABELS[status][language])})`,
  });
  return (row) =>
    section(2, {
      blocks: [
        {
          row,
          column,
          cells: [
            [texts.choose, texts.total, confirmed[language], notReported[language]],
            [
              cityShownFirst(dataset, language),
              { formula: `=COUNT(${listColumn(LIST.number)})` },
              count("confirmed"),
              count("notReported"),
            ],
          ],
        },
      ],
      styles: [
        { area: area(row, column, 1, 4), style: STYLES.label },
        { area: area(row + 1, column, 1, 1), style: STYLES.input },
        {
          area: area(row + 1, column + 1, 1, 3),
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

/** A city for which the report draws conclusions. */
function cityShownFirst({ recommendations, cities }: Dataset, language: Language): string {
  const id = recommendations[0]?.city ?? cities[0]?.id;
  return cities.find((city) => city.id === id)?.name[language] ?? "";
}
