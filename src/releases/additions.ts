/** What stands in for what a file cannot or does not say of a measure that an analyst has added. */
import type { Measure, Text } from "../dataset";
import { releaseTexts } from "./faults/texts";

const inBoth = (text: "noDefinition" | "noListNote" | "noSource"): Text => ({
  zh: releaseTexts("zh").standIns[text],
  en: releaseTexts("en").standIns[text],
});

const isBlank = ({ zh, en }: Text) => zh.trim() === "" && en.trim() === "";

/** A measure with nothing left blank. A list of which nobody says whether it is closed stays open: silence is no "no". */
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
