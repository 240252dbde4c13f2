/**
 * The names of sheets and named items. Named items are the same in every language, so that formulas written by hand survive a
 * change of language.
 */
import type { Language } from "../../dataset";
import { ABSOLUTE, cellAddress, sheetPrefix } from "../formulas/address";
import type { SheetId } from "../description";
import { refreshTexts, sheetTexts } from "../texts";

/** Tables that refreshing keeps: what the last release wrote into each row, and the log of what refreshes changed. */
export const TABLES_OF_REFRESH = {
  base: "KCFIN_Base",
  receipts: "KCFIN_Receipts",
} as const;

/** Named items: visible ones for people's formulas, hidden ones for the add-in. */
export const NAMES = {
  selectedCity: "KCFIN_City",
  cityList: "KCFIN_CityList",
  measureList: "KCFIN_MeasureList",
  matrix: "KCFIN_Matrix",
  period: "KCFIN_Period",
  release: "KCFIN_Release",
  written: "KCFIN_Written",
  language: "KCFIN_Language",
  /** The date of the release, as YYYY-MM-DD, by which an older one is recognised. */
  releaseDate: "KCFIN_ReleaseDate",

  /** What the About sheet says of the release, in the workbook's language. */
  sourceTitle: "KCFIN_Source",
  publisher: "KCFIN_Publisher",
  published: "KCFIN_Published",
  /** Facts of the release in both languages, and those of the release before the last refresh, as JSON. */
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
 * References to these cells in our formulas. The named items are for people: Excel would keep a formula of ours with a name in it as
 * an array formula, because a name may stand for many cells.
 */
export function periodReference(language: Language): string {
  return sheetPrefix(sheetName("about", language)) + cellAddress(PERIOD_CELL, ABSOLUTE);
}

export function selectedCityReference(language: Language): string {
  return sheetPrefix(sheetName("gaps", language)) + cellAddress(SELECTED_CITY_CELL, ABSOLUTE);
}

/** Prefix of the hidden names that say which session is refreshing the workbook, and since when. */
export const LEASE_PREFIX = "KCFIN_Lease_";

/** Prefix of every name that the product defines in a workbook. */
export const NAME_PREFIX = "KCFIN_";

export function sheetName(id: SheetId, language: Language): string {
  if (id === "base") return TABLES_OF_REFRESH.base;
  return id === "receipts" ? refreshTexts(language).sheet : sheetTexts(language).names[id];
}
