import { readFileSync } from "node:fs";
import { bundledDataset } from "../../src/dataset";
import { textsOf } from "./texts";

const [, section = ""] =
  /\n## Terms of the field\n(.*?)\n## /su.exec(readFileSync("docs/glossary.md", "utf8")) ?? [];

/** The cells of the table below the heading, without its header. */
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );

/** A term with its translations in lower case; what stands in brackets says when it is used. The longest come first. */
const terms = rows
  .flatMap(([zh = "", en = ""]) =>
    zh
      .replace(/ \(.*\)$/u, "")
      .split("，")
      .filter((term) => /\p{Script=Han}/u.test(term))
      .map((term) => ({ term, translations: en.toLowerCase().split(" / ") })),
  )
  .sort((a, b) => b.term.length - a.term.length);

const forbidden = rows.flatMap(([, , not = ""]) =>
  [...not.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, word = ""]) => word),
);

const texts = textsOf(bundledDataset);

/** The terms of a text that its English does not have. A term within a longer one does not count. */
function untranslated({ zh, en }: { zh: string; en: string }): string[] {
  const english = en.toLowerCase();
  let rest = zh;
  return terms.flatMap(({ term, translations }) => {
    if (!rest.includes(term)) return [];
    rest = rest.replaceAll(term, "□");
    return translations.some((each) => english.includes(each)) ? [] : [term];
  });
}

it("reads the glossary's terms, in both languages", () => {
  expect(terms.length).toBeGreaterThan(30);
  expect(terms.filter(({ translations }) => translations.some((each) => each === ""))).toEqual([]);
  expect(forbidden.length).toBeGreaterThan(10);
});

it("tells a text that has another word for a term, or for one within a longer one", () => {
  expect(untranslated({ zh: "打造高地", en: "Builds a highland." })).toEqual(["高地"]);
  expect(untranslated({ zh: "支持中小微企业", en: "Supports micro, small and medium-sized firms." })).toEqual(
    [],
  );
});

it("every text of the bundled release has the glossary's words for its terms", () => {
  const wrong = texts
    .map(([path, text]) => [path, ...untranslated(text), text.en])
    .filter(({ length }) => length > 2);
  expect(wrong).toEqual([]);
});

it.each(forbidden)("“%s” stands in no text of the bundled release", (word) => {
  const pattern = new RegExp(`\\b${word}\\b`, "iu");
  expect(texts.filter(([, { en }]) => pattern.test(en)).map(([path]) => path)).toEqual([]);
});
