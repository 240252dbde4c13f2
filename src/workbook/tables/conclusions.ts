/** The table of conclusions: one row for each measure and model city of a conclusion that the report draws. */
import { citationText, type Recommendation } from "../../dataset";
import type { Cell } from "../description";
import { conclusionId, conclusionOf } from "./recordId";
import type { Reading, RowReader } from "./reading";
import { defineTable, type ColumnOf } from "./schema";
import { createCityFinder, createIdFinder } from "./words";
import type { Writing } from "./writing";

/** It stands below the list of gaps, whose columns set the widths. */
export const CONCLUSIONS = defineTable({
  table: "conclusions",
  name: "KCFIN_Conclusions",
  part: "recommendations",
  idColumn: "recordId",
  columns: {
    city: { text: "id", field: "city", merged: 1, filled: "required", about: true, label: true },
    measureId: { text: "id", merged: 1, filled: "required", about: true, label: true },
    measure: { text: "text", merged: 1 },
    topic: { text: "text", field: "topic", merged: 1, filled: "required" },
    standing: {},
    section: { text: "section", field: "citations", merged: 1, filled: "required" },
    position: {},
    model: { text: "id", merged: 1, filled: "required", about: true, label: true },
    key: {},
    conclusion: { text: "text", field: "summary", merged: 1, filled: "required" },
    origin: {},
    recordId: { field: "id" },
  },
});

type ConclusionColumn = ColumnOf<typeof CONCLUSIONS>;

/**
 * @param measure id of the measure that the row is about
 * @param model id of the model city that the row is about
 * @param formulas of the columns that follow from others
 */
export function conclusionCells(
  conclusion: Recommendation,
  { measure, model }: { readonly measure: string; readonly model: string },
  writing: Writing,
  formulas: Readonly<Record<"standing" | "position" | "key", Cell>>,
): Record<ConclusionColumn, Cell> {
  const { language, release } = writing;
  return {
    ...formulas,
    city: writing.city(conclusion.city),
    measureId: measure,
    measure: writing.measure(measure),
    topic: conclusion.topic[language],
    section: citationText(conclusion.citations, language),
    model: writing.city(model),
    conclusion: conclusion.summary[language],
    origin: release,
    recordId: conclusionId({ id: conclusion.id, measure, model }),
  };
}

/** What a row says; `named` is the conclusion that it was released with, empty for the analysts' own. */
export interface ConclusionRow {
  readonly named: string;
  readonly city: string;
  readonly measure: string;
  readonly model: string;
  readonly topic: string;
  readonly section: string;
  readonly summary: string;
}

export function conclusionReader({ known, language }: Reading): RowReader<ConclusionColumn, ConclusionRow> {
  const findCity = createCityFinder(known.cities, language);
  const findMeasure = createIdFinder(known.measures);
  return (cells) => {
    const city = cells.word("city", findCity);
    const measure = cells.word("measureId", findMeasure);
    const model = cells.word("model", findCity);
    if (city === undefined) return "city";
    if (measure === undefined) return "measureId";
    if (model === undefined) return "model";
    const text = { topic: cells("topic"), section: cells("section"), summary: cells("conclusion") };
    return { named: conclusionOf(cells("recordId")), city, measure, model, ...text };
  };
}
