/** The columns of a CSV release, and how they are found in a header row of either language, in any order. */
import type { Language } from "../../dataset";
import { columnName } from "../../workbook";
import { releaseTexts } from "../faults/texts";
import { foldedHeading } from "../headings";

/** The columns in the order they are written. The last is filled in every row, which shows when a file is cut off. */
export const CSV_COLUMNS = [
  "cityId",
  "city",
  "themeId",
  "theme",
  "measureId",
  "measure",
  "level",
  "summaryZh",
  "summaryEn",
  "section",
  "period",
  "doubtZh",
  "doubtEn",
  "release",
] as const;

/** Single-language columns of the workbook's evidence table, which is also read when its sheet is saved as CSV. */
const ONE_LANGUAGE = ["summary", "doubt"] as const;

/** Columns of that table that are calculated from others; they are ignored without a notice. */
const DERIVED = ["mark", "key", "origin"] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number] | (typeof ONE_LANGUAGE)[number];

export interface FoundColumn {
  readonly index: number;
  readonly header: string;
  /** The language of the header; the texts below it are read as this language. */
  readonly language: Language;
}

export type FoundColumns = ReadonlyMap<CsvColumn, FoundColumn>;

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

export function csvColumnName(column: CsvColumn, language: Language): string {
  switch (column) {
    case "summaryZh":
    case "summaryEn":
    case "doubtZh":
    case "doubtEn":
    case "release":
      return releaseTexts(language).columns[column];
    default:
      return columnName(column, language);
  }
}

function headerNames(): ReadonlyMap<string, { column: CsvColumn; language: Language }> {
  const names = new Map<string, { column: CsvColumn; language: Language }>();
  for (const column of [...CSV_COLUMNS, ...ONE_LANGUAGE]) {
    names.set(foldedHeading(column), { column, language: "en" });
    for (const language of LANGUAGES)
      names.set(foldedHeading(csvColumnName(column, language)), { column, language });
  }
  return names;
}

const HEADERS = headerNames();
const DERIVED_HEADERS: ReadonlySet<string> = new Set(
  DERIVED.flatMap((column) => [column, ...LANGUAGES.map((language) => columnName(column, language))]).map(
    foldedHeading,
  ),
);

export interface HeaderRow {
  readonly columns: FoundColumns;
  /** Headers of columns that are not read. */
  readonly ignored: readonly string[];
  /** Columns that have the same meaning as an earlier one. */
  readonly repeated: readonly { readonly column: FoundColumn; readonly first: FoundColumn }[];
}

/** Reads the cells of a row as headers. */
export function readHeaders(cells: readonly string[]): HeaderRow {
  const columns = new Map<CsvColumn, FoundColumn>();
  const ignored: string[] = [];
  const repeated: { column: FoundColumn; first: FoundColumn }[] = [];
  cells.forEach((cell, index) => {
    const header = cell.trim();
    const name = HEADERS.get(foldedHeading(header));
    if (name === undefined) {
      if (header !== "" && !DERIVED_HEADERS.has(foldedHeading(header))) ignored.push(header);
      return;
    }
    const column = { index, header, language: name.language };
    const first = columns.get(name.column);
    if (first === undefined) columns.set(name.column, column);
    else repeated.push({ column, first });
  });
  return { columns, ignored, repeated };
}

/** A release needs one column of each group; if the group is missing, its first column is named to the user. */
const NEEDED = [
  ["city", "cityId"],
  ["measureId", "measure"],
  ["level"],
  ["summaryZh", "summaryEn", "summary"],
  ["section"],
] as const satisfies readonly (readonly CsvColumn[])[];

export function missingColumns(columns: FoundColumns): CsvColumn[] {
  return NEEDED.filter((choice) => !choice.some((column) => columns.has(column))).map(([first]) => first);
}
