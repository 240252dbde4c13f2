import type { Language } from "../../dataset/schema";
import { DEFINITIONS } from "../definitions";
import { signature } from "../formulas/formula";

/** One line per function, for the list on the workbook's About sheet. */
export function functionLines(language: Language): { syntax: string; purpose: string }[] {
  return DEFINITIONS.map((definition) => ({
    syntax: `=${signature(definition, language)}`,
    purpose: definition.summary[language],
  }));
}
