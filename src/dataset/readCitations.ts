/** From sections as people write them back to citations: the inverse of `citationText`. */
import { citationText } from "./labels";
import type { Citation, Dataset, Language } from "./schema";

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** @param before what stood there in the release: kept as it is where the text still says the same */
export type CitationReader = (text: string, before: readonly Citation[] | undefined) => Citation[];

/** Reads sections of a text; what the release cites anywhere is recognised, section and heading. */
export function createCitationReader(base: Dataset): CitationReader {
  const cited = [...base.records, ...base.measures, ...base.targets, ...base.recommendations];
  const known = new Map(
    cited
      .flatMap(({ citations }) => citations)
      .map((citation): [string, Citation] => [citationText([citation], "zh"), citation]),
  );
  return (text, before) => {
    if (before !== undefined && LANGUAGES.some((language) => citationText(before, language) === text))
      return [...before];
    return text
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => known.get(part) ?? { section: part });
  };
}
