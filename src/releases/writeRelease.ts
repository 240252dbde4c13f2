/** Writes a release as a file. */
import type { Dataset, Language } from "../dataset";
import { writeCsv } from "./csv/writeCsv";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The whole release as a JSON file in UTF-8. `readRelease` returns the same data set from it. */
export function releaseJson(dataset: Dataset): Uint8Array<ArrayBuffer> {
  return bytesOf(`${JSON.stringify(dataset, null, 2)}\n`);
}

/**
 * A release as a CSV file in UTF-8 with a byte order mark, for Excel: one row per record, headers and names in `language`,
 * texts in both. With the same release as base, `readRelease` returns the same data set from it.
 */
export function releaseCsv(dataset: Dataset, language: Language): Uint8Array<ArrayBuffer> {
  return bytesOf(writeCsv(dataset, language));
}

/** The SHA-256 of a file as 64 hexadecimal digits. Browsers offer it on https pages only; add-ins run on such pages. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
