/** Reads citations from the text of a cell, such as `二（二）1；三·一是`: the inverse of `citationText`. */
import { citationText, sectionWords } from "./labels";
import type { Citation, Dataset, Language } from "./schema";

const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

/** @param before the release's citations, which are returned if `text` is still the text of them */
export type CitationReader = (text: string, before: readonly Citation[] | undefined) => Citation[];

/** Citations as cells have them: in short, or in words. */
function spellings(citations: readonly Citation[]): string[] {
  return LANGUAGES.flatMap((language) => [
    citationText(citations, language),
    sectionWords(citations, language),
  ]);
}

/** Sections that the release cites anywhere are recognised with their heading; others are taken as written. */
export function createCitationReader(base: Dataset): CitationReader {
  const cited = [...base.records, ...base.measures, ...base.targets, ...base.recommendations];
  const known = new Map(
    cited
      .flatMap(({ citations }) => citations)
      .flatMap((citation) =>
        spellings([citation]).map((spelling): [string, Citation] => [spelling, citation]),
      ),
  );
  return (text, before) => {
    if (before !== undefined && spellings(before).includes(text)) return [...before];
    return text
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => known.get(part) ?? { section: part });
  };
}
