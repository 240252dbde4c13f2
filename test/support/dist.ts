import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(__dirname, "..", "..");
export const dist = path.join(root, "dist");

/** The text of a built file. What `dist/` holds is what is tested; `npm test` builds it first. */
export function readDist(file: string): string {
  const location = path.join(dist, file);
  if (!existsSync(location)) throw new Error(`dist/${file} is missing: run "npm run build" first.`);
  return readFileSync(location, "utf8");
}
