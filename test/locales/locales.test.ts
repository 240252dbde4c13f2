import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { en, zh } from "../support/locales";
import { root } from "../support/dist";
import { sourceFiles, usesOf } from "./jsonUses";

/** The texts of a tree, by paths such as `pane.overview.title`. */
function textsOf(tree: object, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === "string") return [[prefix + key, value] as [string, string]];
    return textsOf(value as object, `${prefix}${key}.`);
  });
}

const english = new Map(textsOf(en));
const chinese = new Map(textsOf(zh));
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it("looks at every file of texts", () => {
  const files = (folder: string) =>
    sourceFiles(`locales/${folder}`, [".json"]).map((file) => path.basename(file, ".json"));
  expect(files("en").sort()).toEqual(Object.keys(en).sort());
  expect(files("zh-CN").sort()).toEqual(Object.keys(zh).sort());
});

it("has the same texts in both languages", () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
});

it("leaves no text empty, and puts the same values into both languages", () => {
  for (const [key, text] of english) {
    expect([key, text.trim()]).not.toEqual([key, ""]);
    expect([key, places(chinese.get(key) ?? "")]).toEqual([key, places(text)]);
  }
});

it("speaks Chinese in Chinese and English in English", () => {
  const names = new Set(["pane.languageNames.zh", "pane.languageNames.en"]);
  const mixed = [...english].filter(([key, text]) => !names.has(key) && /\p{Script=Han}/u.test(text));
  expect(mixed).toEqual([]);
  const untranslated = [...chinese].filter(
    ([key, text]) => text === english.get(key) && /[a-z]{2}/.test(text),
  );
  expect(untranslated.map(([key]) => key).filter((key) => !names.has(key))).toEqual([]);
});

it("has no text that nothing says", () => {
  const { texts, used } = usesOf(sourceFiles("locales/en", [".json"]));
  const template = readFileSync(path.join(root, "src", "taskpane", "taskpane.html"), "utf8");
  for (const [, key = ""] of template.matchAll(/<%= (?:zh|en)\.([\w.]+) %>/g)) used.add(key);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => !used.has(text))).toEqual([]);
});

it("calls the pane's button in the workbook what it is called in the pane", () => {
  expect(en.workbook.about.writing).toContain(en.pane.overview.populate);
  expect(zh.workbook.about.writing).toContain(zh.pane.overview.populate);
});

describe("the views", () => {
  const SPOKEN_ATTRIBUTES = /^(title|alt|label|placeholder|aria-(label|description|placeholder|valuetext))$/;

  /** Words for users that stand in the code itself. */
  function hardCoded(file: string): string[] {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const text =
        ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node) ? node.text : "";
      const spoken =
        ts.isJsxText(node) ||
        (ts.isJsxAttribute(node.parent) && SPOKEN_ATTRIBUTES.test(node.parent.name.getText()));
      if (/\p{Script=Han}/u.test(text) || (spoken && /\p{L}/u.test(text))) found.push(text.trim());
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(source, visit);
    return found;
  }

  it.each(
    ["taskpane", "commands"]
      .flatMap((folder) => sourceFiles(folder, [".ts", ".tsx"]))
      .map((file) => [path.relative(root, file), file]),
  )("take their words from the locale files: %s", (_, file) => {
    expect(hardCoded(file)).toEqual([]);
  });
});
