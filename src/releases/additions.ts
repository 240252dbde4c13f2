/** Texts for what a file does not say about a measure that an analyst added, such as its definition. */
import type { Measure, Text } from "../dataset";
import { releaseTexts } from "./faults/texts";

const inBoth = (text: "noDefinition" | "noListNote" | "noSource"): Text => ({
  zh: releaseTexts("zh").standIns[text],
  en: releaseTexts("en").standIns[text],
});

const isBlank = ({ zh, en }: Text) => zh.trim() === "" && en.trim() === "";

/** Fills the blank fields of a measure. Unless the file says that its list is closed, it counts as open. */
export function completeMeasure(measure: Pick<Measure, "id" | "theme" | "name"> & Partial<Measure>): Measure {
  const { definition, citations = [], list = "open", listNote } = measure;
  return {
    ...measure,
    definition: definition === undefined || isBlank(definition) ? inBoth("noDefinition") : definition,
    citations: citations.length > 0 ? citations : [{ section: releaseTexts("zh").standIns.noSource }],
    list,
    listNote: listNote === undefined || isBlank(listNote) ? inBoth("noListNote") : listNote,
  };
}
