import type { Language } from "../../dataset/schema";
import { DEFINITIONS } from "../definitions";
import { signature } from "../formulas/formula";

/** The functions in a line each, as the workbook's first sheet lists them. */
export function functionLines(language: Language): { syntax: string; purpose: string }[] {
  return DEFINITIONS.map((definition) => ({
    syntax: `=${signature(definition, language)}`,
    purpose: definition.summary[language],
  }));
}
