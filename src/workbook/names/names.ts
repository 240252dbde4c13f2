/**
 * The names of sheets and named items. Named items are the same in every language, so that formulas written by hand survive a
 * change of language.
 */
import type { Language } from "../../dataset";
import { ABSOLUTE, cellAddress, sheetPrefix } from "../formulas/address";
import type { SheetId } from "../description";
import { refreshTexts, sheetTexts } from "../texts";

/** Tables by which refreshing knows what it has done. */
export const TABLES_OF_REFRESH = {
  base: "KCFIN_Base",
  receipts: "KCFIN_Receipts",
} as const;

/** Named items that people refer to, and the hidden ones by which the add-in knows its own. */
export const NAMES = {
  selectedCity: "KCFIN_City",
  cityList: "KCFIN_CityList",
  measureList: "KCFIN_MeasureList",
  matrix: "KCFIN_Matrix",
  period: "KCFIN_Period",
  release: "KCFIN_Release",
  written: "KCFIN_Written",
  language: "KCFIN_Language",
  /** The day of the release, by which an older one is told. */
  releaseDate: "KCFIN_ReleaseDate",

  /** What the About sheet says of the release, in the workbook's language. */
  sourceTitle: "KCFIN_Source",
  publisher: "KCFIN_Publisher",
  published: "KCFIN_Published",
  /** The same in both languages, with the plan periods, and what it was before the last refresh. */
  facts: "KCFIN_Facts",

  /** Cells of the About sheet that a refresh writes, wherever they have been moved to. */
  statusCell: "KCFIN_Cell_status",
  writtenCell: "KCFIN_Cell_written",
} as const;

/** The hidden named item that marks a sheet as ours, whatever people rename it to. */
export function sheetAnchorName(id: SheetId): string {
  return `KCFIN_Sheet_${id}`;
}

/** The cell of the About sheet that holds the plan period, and the one of the Gaps sheet where a city is chosen. */
export const PERIOD_CELL = { row: 6, column: 1 };
export const SELECTED_CITY_CELL = { row: 3, column: 1 };

/**
 * References to them as formulas use them. The named items are for people: in formulas of ours a name would make Excel keep
 * each as an array formula, as a name may stand for many cells.
 */
export function periodReference(language: Language): string {
  return sheetPrefix(sheetName("about", language)) + cellAddress(PERIOD_CELL, ABSOLUTE);
}

export function selectedCityReference(language: Language): string {
  return sheetPrefix(sheetName("gaps", language)) + cellAddress(SELECTED_CITY_CELL, ABSOLUTE);
}

/** Begins the hidden names that tell who is refreshing the workbook at the moment, and since when. */
export const LEASE_PREFIX = "KCFIN_Lease_";

/** Every name that the product uses in a workbook begins with this. */
export const NAME_PREFIX = "KCFIN_";

export function sheetName(id: SheetId, language: Language): string {
  if (id === "base") return TABLES_OF_REFRESH.base;
  return id === "receipts" ? refreshTexts(language).sheet : sheetTexts(language).names[id];
}
