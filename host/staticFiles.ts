/** Files as answers to a browser on this machine. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** The path that an address asks for; null for an address that is none. */
export function pathnameOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** A file in a folder or below it; null where there is none, or where the path leads out of the folder. */
export function fileIn(folder: string, relative: string): string | null {
  const file = path.join(folder, relative);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Headers of a file. No caching: the next build writes other files under the same names. */
export function headersOf(file: string): Record<string, string> {
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  return { "content-type": type, "cache-control": "no-store" };
}
