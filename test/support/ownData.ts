/** The bundled release with what analysts add to a workbook, read from its tables as the add-in reads them. */
import { bundledDataset, STATUS_LABELS, type Dataset, type Language } from "../../src/dataset";
import {
  columnName,
  describeWorkbook,
  readBack,
  TABLES,
  withoutRepeats,
  type ColumnId,
} from "../../src/workbook";

type Cells = Partial<Record<ColumnId, string>>;

/** The names that the tests look for: without translations, with blanks in ids, half entered. */
export const OWN = {
  /** Nothing but a name, and one with all but a name in the other language. */
  cities: { bare: "拉萨", spaced: "海口" },
  /** Id and name are the same. */
  theme: "自有 主题",
  unknownTheme: "无此主题",
  measures: { own: "自有 举措", unknownTheme: "OWN 2", noTheme: "OWN 3" },
} as const;

const ROWS: Record<"cities" | "themes" | "measures" | "evidence", (language: Language) => Cells[]> = {
  cities: () => [
    { city: OWN.cities.bare },
    { city: OWN.cities.spaced, cityId: "own city", pinyin: "haikou" },
  ],
  themes: () => [{ themeId: OWN.theme, theme: OWN.theme }],
  measures: () => [
    { measureId: OWN.measures.own, themeId: OWN.theme, measure: OWN.measures.own },
    { measureId: OWN.measures.unknownTheme, themeId: OWN.unknownTheme },
    { measureId: OWN.measures.noTheme },
  ],
  evidence: (language) =>
    Object.values(OWN.measures).map((measureId) => ({
      city: OWN.cities.bare,
      measureId,
      level: STATUS_LABELS.detailed[language],
    })),
};

export function ownDataset(language: Language = "zh"): Dataset {
  const tables = describeWorkbook(bundledDataset, language).sheets.flatMap((sheet) => sheet.tables);
  function read(id: keyof typeof ROWS) {
    const table = tables.find(({ name }) => name === TABLES[id]);
    if (!table) throw new Error(`There is no table ${id}.`);
    const header = [...table.columns];
    const body = table.cells.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)));
    const added = ROWS[id](language).map((cells) => {
      const texts = new Map(
        Object.entries(cells).map(([column, text]) => [columnName(column as ColumnId, language), text]),
      );
      return header.map((column) => texts.get(column) ?? "");
    });
    return { header, body: [...body, ...added] };
  }
  const all = {
    evidence: read("evidence"),
    measures: read("measures"),
    themes: read("themes"),
    cities: read("cities"),
  };
  const period = bundledDataset.periods[0]?.name[language] ?? "";
  return withoutRepeats(readBack(all, language, period, bundledDataset, "asFormulas").dataset, language);
}
