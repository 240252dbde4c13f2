/** Documents that are derived from the functions' descriptions. */
import { readFileSync } from "node:fs";
import { DEFINITIONS } from "../src/functions/definitions";
import { signature } from "../src/functions/formulas/formula";
import { help } from "../src/functions/help/help";

export interface Document {
  path: string;
  text: string;
}

const TITLES = { zh: "# KCFIN 函数", en: "# KCFIN functions" };
const README_PART = /(<!-- functions -->\n)[^]*(<!-- \/functions -->)/;

export function documentation(): Document[] {
  const reference = (["zh", "en"] as const).map((language) => ({
    path: `docs/functions.${language}.md`,
    text: `${TITLES[language]}\n\n${help(language)}`,
  }));
  const list = DEFINITIONS.map((each) => `- \`=${signature(each, "en")}\` ${each.summary.en}\n`).join("");
  const readme = readFileSync("README.md", "utf8");
  return [...reference, { path: "README.md", text: readme.replace(README_PART, `$1\n${list}\n$2`) }];
}
