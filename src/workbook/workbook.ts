import { inThemeOrder, type Dataset, type Language } from "../dataset";
import { ABSOLUTE, areaAddress, cellAddress, quote, sheetPrefix } from "./formulas/address";
import type {
  NameDescription,
  Position,
  SheetDescription,
  SheetId,
  WorkbookDescription,
} from "./description";
import { matrixAreas, matrixLayout } from "./sheets/matrix/layout";
import { NAMES, periodReference, selectedCityReference, sheetName } from "./names/names";
import { aboutSheet, factCell, type FunctionLine } from "./sheets/about";
import { adviceSheet } from "./sheets/advice";
import { baseSheet } from "./sheets/base";
import { codebookSheet } from "./sheets/codebook";
import { citiesSheet, measuresSheet, targetsSheet } from "./sheets/codeTables";
import { constantFormula } from "./formulas/constants";
import { heldNames } from "./refresh/heldFacts";
import { evidenceSheet } from "./sheets/evidence";
import { gapsSheet } from "./sheets/gaps/gaps";
import { matrixSheet } from "./sheets/matrix/matrix";
import { penetrationSheet } from "./sheets/penetration/penetration";
import { dateValue } from "./formulas/dateValue";
import { CITIES } from "./tables/cities";
import { columnReference } from "./tables/columnNames";
import { MEASURES } from "./tables/measures";
import { workbookTexts } from "./texts";

export interface WorkbookOptions {
  /** Custom functions to list on the About sheet. */
  functions?: readonly FunctionLine[];
}

/**
 * The whole workbook for a release, in one language. Pure: the same data give the same description.
 * Measures are put in the order of their themes, so that a theme's columns stand together.
 */
export function describeWorkbook(
  release: Dataset,
  language: Language,
  { functions = [] }: WorkbookOptions = {},
): WorkbookDescription {
  const dataset: Dataset = { ...release, measures: inThemeOrder(release.measures, release.themes) };
  const sheets = [
    aboutSheet(dataset, language, functions),
    evidenceSheet(dataset, language),
    matrixSheet(dataset, language),
    penetrationSheet(dataset, language),
    gapsSheet(dataset, language),
    adviceSheet(dataset, language),
    measuresSheet(dataset, language),
    citiesSheet(dataset, language),
    targetsSheet(dataset, language),
    codebookSheet(dataset, language),
  ];
  return {
    language,
    release: dataset.release.id,
    sheets: [...sheets, baseSheet(sheets, dataset.release.id, language)],
    names: [...names(dataset, language), ...sheets.flatMap((each) => placeNames(each, language))],
  };
}

/** Hidden names of areas. */
function placeNames({ name: sheet, namedAreas }: SheetDescription, language: Language): NameDescription[] {
  return namedAreas.map(({ name, area }) => ({
    name,
    formula: `=${sheetPrefix(sheet)}${areaAddress(area)}`,
    comment: workbookTexts(language).names.place,
    visible: false,
  }));
}

export interface Completion {
  sheet: SheetId;
  cells: { cell: Position; value: string | number }[];
}

/** What the About sheet says once the workbook has been completely written, and when that was (local time). */
export function completion(language: Language, time: Date): Completion {
  return {
    sheet: "about",
    cells: [
      { cell: factCell("status"), value: workbookTexts(language).about.complete },
      { cell: factCell("written"), value: dateValue(time) },
    ],
  };
}

function names(dataset: Dataset, language: Language): NameDescription[] {
  const texts = workbookTexts(language).names;
  const matrix =
    sheetPrefix(sheetName("matrix", language)) + areaAddress(matrixAreas(matrixLayout(dataset)).body);
  const visible = (name: string, formula: string, comment: string): NameDescription => ({
    name,
    formula,
    comment,
    visible: true,
  });
  const hidden = (name: string, formula: string): NameDescription => ({
    name,
    formula,
    comment: texts.cell,
    visible: false,
  });
  const aboutCell = (fact: Parameters<typeof factCell>[0]) =>
    sheetPrefix(sheetName("about", language)) + cellAddress(factCell(fact), ABSOLUTE);
  return [
    visible(NAMES.selectedCity, `=${selectedCityReference(language)}`, texts.selectedCity),
    visible(NAMES.cityList, `=${columnReference(CITIES, "city", language)}`, texts.cityList),
    visible(NAMES.measureList, `=${columnReference(MEASURES, "measureId", language)}`, texts.measureList),
    visible(NAMES.matrix, `=${matrix}`, texts.matrix),
    visible(NAMES.period, `=${periodReference(language)}`, texts.period),
    hidden(NAMES.statusCell, `=${aboutCell("status")}`),
    hidden(NAMES.writtenCell, `=${aboutCell("written")}`),
    ...heldNames({ now: dataset, before: null }, language).map(([name, text]): NameDescription => ({
      name,
      formula: constantFormula(text) ?? `=${quote("")}`,
      comment: name === NAMES.release ? texts.release : texts.heldRelease,
      visible: name === NAMES.release,
    })),
    { name: NAMES.language, formula: `=${quote(language)}`, comment: texts.language, visible: false },
  ];
}
