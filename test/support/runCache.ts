/**
 * What is made once and used by many test files, of this run and of later ones: populated workbooks, bundles for pages.
 * It is kept in a folder named after a hash of the sources, so that whoever changes the code gets it made anew.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./dist";

const CACHE = path.join(root, "node_modules", ".cache", "kcfin-tests");
/** Tells workers the folder, so that each file does not read all sources again. */
const FOLDER = "KCFIN_RUN_CACHE";
/** `test/support` makes what is kept. */
const SOURCES = ["src", "host", "test/support", "test/browser/officeWindow.ts", "package-lock.json"];

function hashSources(): string {
  const hash = createHash("sha256").update(process.version);
  const add = (file: string) => hash.update(file).update(readFileSync(path.join(root, file)));
  for (const source of SOURCES) {
    if (path.extname(source) !== "") add(source);
    else
      for (const entry of readdirSync(path.join(root, source), { recursive: true, encoding: "utf8" }).sort())
        if (/\.(tsx?|json)$/.test(entry)) add(path.join(source, entry));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Makes the folder of these sources, and removes those of others. */
export function prepareRunCache(): string {
  const folder = path.join(CACHE, hashSources());
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(CACHE))
    if (path.join(CACHE, other) !== folder) rmSync(path.join(CACHE, other), { recursive: true, force: true });
  process.env[FOLDER] = folder;
  return folder;
}

/** The text that is kept under a name (letters, digits, dashes), made by whoever asks first. */
export async function madeOnce(name: string, make: () => Promise<string>): Promise<string> {
  const file = path.join(process.env[FOLDER] ?? prepareRunCache(), name);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const text = await make();
  // Renamed when it is whole: another worker may be looking for it at this moment.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return text;
}
