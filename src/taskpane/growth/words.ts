/** Texts on what the sheets lack and on the result of adding it. Pure. */
import type { Language } from "../../dataset";
import type { CodeNames, GrowthResult } from "../../excel/growth";
import { fill } from "../../locales/fill";
import { clockText } from "../shared/moment";
import { failureProblem, problem, withWritten, type Problem } from "../shared/problem";
import type { Texts } from "../texts";
import type { GrowthTexts } from "./texts";

/** Names listed per table; the rest are only counted. */
const NAMES = 6;
/** In characters; users may type a whole paragraph into a cell. */
const LONGEST_NAME = 40;

const CODE_TABLES = ["cities", "measures", "themes"] as const;

/** One line per table that has names, such as "Cities (2): Wuhan, Xi'an". */
export function namesLines(names: CodeNames, texts: GrowthTexts, language: Language): string[] {
  return CODE_TABLES.filter((table) => names[table].length > 0).map((table) =>
    fill(texts.counts[table], {
      count: names[table].length,
      names: namesText(names[table], texts, language),
    }),
  );
}

/** Some names in a sentence; of many the first, and how many there are more. */
export function namesText(names: readonly string[], { more }: GrowthTexts, language: Language): string {
  // "and 1 more" would take as much room as the name itself.
  const shown = names.length > NAMES + 1 ? NAMES : names.length;
  const rest = names.length - shown;
  const parts = names.slice(0, shown).map(shortened);
  return new Intl.ListFormat(language).format(rest > 0 ? [...parts, fill(more, { count: rest })] : parts);
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join("")}…` : name;
}

export type GrowthProblem = Exclude<GrowthResult, { status: "grown" | "complete" }>;

/** Why nothing, or only a part, was added. */
export function growthProblem(
  result: GrowthProblem,
  texts: GrowthTexts,
  errors: Texts["errors"],
  language: Language,
): Problem {
  const refused = (told: Problem) => withWritten(told, errors.nothingWritten);
  switch (result.status) {
    case "failed":
      return withWritten(
        failureProblem(result.failure, errors),
        result.written === "part" ? texts.partlyWritten : errors.nothingWritten,
      );
    case "protected": {
      const sheets = new Intl.ListFormat(language).format(result.sheets);
      return refused(problem(texts.protected, { sheets }));
    }
    case "busy":
      return refused(problem(texts.busy, { time: clockText(result.heard, language) }));
    case "notThere":
      return refused(problem(texts.notThere));
  }
}
