/** What the cells of one row say, whoever wrote them. */
import { citationText, LEVELS, STATUS_LABELS } from "../../dataset";
import type { Citation, Dataset, EvidenceRecord, Language, Level, Text } from "../../dataset";

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** A level by its id or its word in either language. */
export function levelOf(text: string): Level | undefined {
  const wanted = text.toLowerCase();
  return LEVELS.find((level) =>
    [level, ...Object.values(STATUS_LABELS[level])].some((label) => label.toLowerCase() === wanted),
  );
}

/** A text of which a file may give one language only: the other is the release's as long as they agree. */
export function bothLanguages(said: Partial<Text>, base: Text | undefined): Text | undefined {
  const { zh = "", en = "" } = said;
  if (zh === "" && en === "") return undefined;
  if (zh !== "" && en !== "") return { zh, en };
  const language = zh === "" ? "en" : "zh";
  const text = zh || en;
  return base?.[language] === text ? base : { zh: text, en: text };
}

/** Reads sections as people write them back to citations; what the base release cites is recognised. */
export function createCitationReader(base: Dataset) {
  const cited = [...base.records, ...base.measures].flatMap(({ citations }) => citations);
  const known = new Map(
    cited.map((citation): [string, Citation] => [citationText([citation], "zh"), citation]),
  );
  return (text: string, before: EvidenceRecord | undefined): Citation[] => {
    if (
      before !== undefined &&
      LANGUAGES.some((language) => citationText(before.citations, language) === text)
    )
      return before.citations;
    return text
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => known.get(part) ?? { section: part });
  };
}
