/** A release as a file. */
import type { Dataset, Language } from "../dataset";
import { writeCsv } from "./csv/writeCsv";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A release as a JSON file in UTF-8: all of it. `readRelease` gives it back as it is. */
export function releaseJson(dataset: Dataset): Uint8Array<ArrayBuffer> {
  return bytesOf(`${JSON.stringify(dataset, null, 2)}\n`);
}

/**
 * A release as a CSV file in UTF-8 with the mark by which Excel knows it: one row a record, headers and names in `language`,
 * texts in both. With the same release as base `readRelease` gives it back as it is.
 */
export function releaseCsv(dataset: Dataset, language: Language): Uint8Array<ArrayBuffer> {
  return bytesOf(writeCsv(dataset, language));
}

/** The SHA-256 of a file as 64 hexadecimal digits. Browsers have it on https pages only, where add-ins run. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
