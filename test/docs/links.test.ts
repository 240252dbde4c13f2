/** Links and file names in the documents lead somewhere. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Neither ours nor kept. */
const LEFT_OUT = new Set(["node_modules", "dist", ".git", "test-results", "coverage"]);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (LEFT_OUT.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

const files = filesBelow(".");
const folders = new Set(files.flatMap((file) => ancestors(path.posix.dirname(file))));
const documents = files
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

function ancestors(folder: string): string[] {
  return folder === "." ? ["."] : [folder, ...ancestors(path.posix.dirname(folder))];
}

const withoutCode = (text: string) => text.replace(/^```[^]*?^```$/gm, "");

/** Headings' anchors as GitHub makes them: "Own rows (2)" is #own-rows-2. Repeated ones get -1, -2 … */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .replaceAll(" ", "-");
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${times}`;
    }),
  );
}

/** Targets in our own files; those of other sites are nobody's to check without a network. */
function linksOf({ text }: { text: string }): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(from: string, link: string): boolean {
  const [target = "", anchor] = link.split("#");
  const file = target === "" ? from : path.posix.join(path.posix.dirname(from), decodeURI(target));
  if (anchor === undefined) return files.includes(file) || folders.has(file.replace(/\/$/, ""));
  const document = documents.find((each) => each.file === file);
  return document !== undefined && anchorsOf(document.text).has(decodeURIComponent(anchor));
}

/** What the build, a command or Microsoft makes; the documents name it, a fresh clone does not have it. */
const MADE = /^(dist\/|node_modules\/|functions\.js$|shortcuts\.json$|office\.js$)/;
const FILE_NAME =
  /^[\w.@<>{},*/-]+\.(tsx?|mjs|cjs|js|jsonc?|html|css|md|sh|xml)$|^\.?[\w-]+(\/[\w.<>{},*-]+)*\/$/;

/** File and folder names in backticks, such as `src/excel/` and `locales/<language>/<part>.json`. */
function fileNamesOf({ text }: { text: string }): string[] {
  const quoted = [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return quoted.filter((code) => FILE_NAME.test(code) && !MADE.test(code));
}

/** A name may leave out the folders above it, and stand for several: `{a,b}`, `*` and `<any>` are read as shells do. */
function isThere(name: string): boolean {
  const pattern = name
    .replace(/[.+]/g, "\\$&")
    .replace(/<[^>]+>/g, "[^/]+")
    .replace(/\*\*\/?/g, "\0")
    .replaceAll("*", "[^/]*")
    .replaceAll("\0", "(?:.*/)?")
    .replace(/\{([^}]+)\}/g, (_, choices: string) => `(?:${choices.replaceAll(",", "|")})`);
  const ending = new RegExp(`(?:^|/)${pattern}${name.endsWith("/") ? "" : "$"}`);
  return files.some((file) => ending.test(file));
}

it.each(documents)("the links of $file lead somewhere", (document) => {
  expect(linksOf(document).filter((link) => !leadsSomewhere(document.file, link))).toEqual([]);
});

it.each(documents)("the files that $file names are there", (document) => {
  expect(fileNamesOf(document).filter((name) => !isThere(name))).toEqual([]);
});

it.each(documents)("the scripts that $file runs are in package.json", ({ text }) => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const run = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

it("looks at enough to notice", () => {
  expect(documents.flatMap(linksOf).length).toBeGreaterThan(30);
  expect(documents.flatMap(fileNamesOf).length).toBeGreaterThan(30);
});
