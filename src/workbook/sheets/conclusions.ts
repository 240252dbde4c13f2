import { citationText, STATUS_LABELS } from "../../dataset";
import type { Dataset, Language } from "../../dataset";
import { ABSOLUTE, areaAddress, quote } from "../address";
import type { Area, Cell, TableDescription } from "../description";
import { MARKS } from "../marks";
import { matrixLayout, matrixReferences } from "../matrixLayout";
import { COLUMNS, columnNames, selectedCityReference, TABLES, thisRow } from "../names";
import { conclusionId } from "../recordId";
import { TABLE_STYLE } from "../styles";
import { workbookTexts } from "../texts";
import { LIST } from "./gapList";
import { tableBody } from "./sheet";

/**
 * One row for each measure and model city of a conclusion, beside what the workbook computes for it.
 *
 * @param list the list of gaps with the row that closes it
 */
export function conclusionsTable(dataset: Dataset, language: Language, list: Area): TableDescription {
  const { gaps } = workbookTexts(language);
  const matrix = matrixReferences(matrixLayout(dataset), language);
  const cities = new Map(dataset.cities.map((city) => [city.id, city.name[language]]));
  const measures = new Map(dataset.measures.map((measure) => [measure.id, measure.name[language]]));
  const column = (index: number) => areaAddress({ ...list, column: index, columns: 1 }, ABSOLUTE);
  const [city, measureId] = [thisRow("city", language), thisRow("measureId", language)];
  const mark = `INDEX(${matrix("body")},MATCH(${city},${matrix("cities")},0),MATCH(${measureId},${matrix("measureIds")},0))`;
  const label = (level: keyof typeof MARKS, otherwise: string) =>
    `IF(${mark}=${quote(MARKS[level])},${quote(STATUS_LABELS[level][language])},${otherwise})`;
  const standing = `=${label("detailed", label("listed", label("absent", quote(STATUS_LABELS.notReported[language]))))}`;
  const position = `=IF(${city}<>${selectedCityReference(language)},${quote(gaps.chooseToSee)},IFERROR(INDEX(${column(LIST.position)},MATCH(${measureId},${column(LIST.measureId)},0)),${quote(gaps.covered)}))`;
  return {
    row: list.row + list.rows + 2,
    column: 0,
    name: TABLES.conclusions,
    style: TABLE_STYLE,
    columns: columnNames("conclusions", language),
    cells: tableBody(
      dataset.recommendations.flatMap((recommendation) =>
        recommendation.measures.flatMap((measure) =>
          recommendation.modelCities.map((model): Cell[] => [
            cities.get(recommendation.city) ?? recommendation.city,
            measure,
            measures.get(measure) ?? measure,
            recommendation.topic[language],
            { formula: standing },
            citationText(recommendation.citations, language),
            { formula: position },
            cities.get(model) ?? model,
            { formula: `=${city}&"|"&${measureId}` },
            recommendation.summary[language],
            dataset.release.id,
            conclusionId({ id: recommendation.id, measure, model }),
          ]),
        ),
      ),
      COLUMNS.conclusions,
    ),
  };
}
