import { readFileSync } from "node:fs";
import { en, zh } from "../support/locales";

/** Texts of these files are written into workbooks, where they stay as they are. */
const WRITTEN_INTO_WORKBOOKS = new Set(["sheets", "workbook", "briefing", "refresh"]);

const glossary = readFileSync("docs/glossary.md", "utf8");

/** The bold words in the tables' cells, without those of their headers. */
const banned = glossary
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .flatMap((line) => [...line.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = ""]) => word));

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

/** Chinese words anywhere, English ones as whole words in any case. */
const pattern = (word: string) => (isChinese(word) ? new RegExp(word) : new RegExp(`\\b${word}\\b`, "i"));

function textsOf(tree: object, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, string | object]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  );
}

const shown = Object.entries({ en, zh }).flatMap(([language, parts]) =>
  Object.entries(parts)
    .filter(([part]) => !WRITTEN_INTO_WORKBOOKS.has(part))
    .flatMap(([part, texts]) => textsOf(texts, `${language} ${part}.`)),
);

const GUIDES = ["guide", "functions", "guide/explore", "guide/gaps", "guide/formulas", "guide/refresh"];
const pages = GUIDES.flatMap((name) => ["en", "zh"].map((language) => `docs/${name}.${language}.md`));

it("finds the words that the glossary bans, in both languages", () => {
  expect(banned.filter(isChinese).length).toBeGreaterThan(5);
  expect(banned.filter((word) => !isChinese(word)).length).toBeGreaterThan(5);
});

it.each(banned)("“%s” is neither on screen nor in the guide", (word) => {
  const read = [...shown, ...pages.map((page) => [page, readFileSync(page, "utf8")])];
  expect(read.filter(([, text = ""]) => pattern(word).test(text)).map(([place]) => place)).toEqual([]);
});
