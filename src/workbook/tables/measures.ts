/** The code table of measures. */
import { citationText, type Language, type Measure } from "../../dataset";
import { visibleText } from "../../dataset/names";
import type { Cell } from "../description";
import { workbookTexts } from "../texts";
import { lastById, type Reading, type RowReader } from "./reading";
import { defineTable, type ColumnOf } from "./schema";
import { createIdFinder, createLabelFinder, type WordFinder } from "./words";
import type { Writing } from "./writing";

export const MEASURES = defineTable({
  table: "measures",
  name: "KCFIN_Measures",
  part: "measures",
  idColumn: "measureId",
  columns: {
    themeId: { text: "id", field: "theme", merged: 1, width: 64, filled: "required" },
    theme: { text: "text", merged: 1, width: 104 },
    measureId: { text: "id", field: "id", width: 112, filled: "required", label: true },
    measure: { text: "text", field: "name", merged: 1, width: 170, filled: "required", label: true },
    definition: { text: "text", field: "definition", merged: 1, width: 320, filled: "optional" },
    section: { text: "section", field: "citations", merged: 1, width: 92, filled: "optional" },
    list: { text: "id", merged: 1, width: 64 },
    listNote: { text: "text", field: "listNote", merged: 1, width: 280, filled: "optional" },
    origin: {},
  },
});

type MeasureColumn = ColumnOf<typeof MEASURES>;

export function measureCells(
  measure: Measure,
  { language, release, theme }: Writing,
): Record<MeasureColumn, Cell> {
  return {
    themeId: measure.theme,
    theme: theme(measure.theme),
    measureId: measure.id,
    measure: measure.name[language],
    definition: measure.definition[language],
    section: citationText(measure.citations, language),
    list: workbookTexts(language).lists[measure.list],
    listNote: measure.listNote[language],
    origin: release,
  };
}

/** Whether a list is closed, in the words of the Measures sheet; any other word is an open list there. */
export function createListFinder(language: Language): WordFinder<Measure["list"]> {
  const [zh, en] = [workbookTexts("zh").lists, workbookTexts("en").lists];
  const labels = { open: { zh: zh.open, en: en.open }, closed: { zh: zh.closed, en: en.closed } };
  return createLabelFinder(["open", "closed"], labels, language);
}

export function measureReader({
  language,
  known,
  translate,
  citationsOf,
}: Reading): RowReader<MeasureColumn, Measure> {
  const released = lastById(known.measures);
  const findTheme = createIdFinder(known.themes);
  const findList = createListFinder(language);
  return (cells) => {
    const id = cells.own("measureId", visibleText);
    if (id === undefined) return "measureId";
    const before = released.get(id);
    return {
      id,
      // The sheets know a measure's theme from when it came onto them, and do not read this cell again.
      theme: findTheme(cells.raw("themeId"))?.value ?? cells("themeId"),
      name: translate(cells("measure") || id, before?.name),
      definition: translate(cells("definition"), before?.definition),
      citations: citationsOf(cells("section"), before?.citations),
      list: cells.word("list", findList) ?? "open",
      listNote: translate(cells("listNote"), before?.listNote),
      statements: before?.statements,
    };
  };
}
