/** Fetches a release from an https address, usually one that the user's organisation hosts. */
import type { Dataset, Language } from "../../dataset";
import { fill } from "../../locales/fill";
import { LARGEST_FILE, type ReleaseReading } from "../readRelease";
import { readApart } from "../worker/readApart";
import { releaseTexts } from "../faults/texts";
import { sha256 } from "../writeRelease";
import { addressFailure, download, type AddressFailure, type Connection } from "./download";

export interface AddressOptions {
  /** The SHA-256 that the file must have. Default: the one in `<address>.sha256`. */
  readonly sha256?: string;
  /** Aborts the download; the result is then "cancelled". */
  readonly signal?: AbortSignal;
  /** For tests. Default: the browser's. */
  readonly fetch?: typeof fetch;
  /** Whether the computer is online. Default: `navigator.onLine`. */
  readonly online?: () => boolean;
  /** How long the server may send nothing, in milliseconds. Default: 30,000. */
  readonly silence?: number;
}

export type FetchedRelease =
  | ReleaseReading
  | { readonly status: "failed"; readonly failure: AddressFailure }
  | { readonly status: "cancelled" };

const SILENCE = 30_000;
const LARGEST_CHECKSUM_FILE = 4096;

/** Failures of the checksum's address that mean there is no checksum, and not that the server cannot be reached. */
const NO_CHECKSUM: ReadonlySet<AddressFailure["code"]> = new Set([
  "notFound",
  "forbidden",
  "status",
  "redirect",
  "tooLarge",
]);

/** Reads a SHA-256 as people copy it: in either case, with `sha256:` before it or a file name after it. */
function readChecksum(text: string): string | undefined {
  return /^\uFEFF?\s*(?:sha-?256[:=]\s*)?([0-9a-f]{64})(?![0-9a-f])/i.exec(text)?.[1]?.toLowerCase();
}

function readAddress(text: string): URL | { readonly failure: AddressFailure } {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url === undefined) return addressFailure("notAddress");
  if (url.protocol !== "https:") return addressFailure("notHttps");
  if (url.username !== "" || url.password !== "") return addressFailure("credentials");
  return url;
}

function besideIt(url: URL): URL {
  const beside = new URL(url);
  beside.pathname += ".sha256";
  return beside;
}

async function expectedChecksum(url: URL, given: string | undefined, connection: Connection) {
  if (given !== undefined) return readChecksum(given) ?? addressFailure("checksumForm");
  const address = besideIt(url);
  const file = await download(address, connection, LARGEST_CHECKSUM_FILE);
  const none = addressFailure("noChecksum", { address: address.href });
  if ("bytes" in file) return readChecksum(new TextDecoder().decode(file.bytes)) ?? none;
  return "failure" in file && NO_CHECKSUM.has(file.failure.code) ? none : file;
}

/**
 * Fetches a release over https and checks it: first against its SHA-256, then as `readRelease` does. Runs only when the user asks
 * for it, sends no cookies or credentials, and does not follow redirects. It never throws.
 *
 * @param address of the file, in any format that `readRelease` reads
 * @param base as for `readRelease`
 */
export async function fetchRelease(
  address: string,
  base: Dataset,
  options: AddressOptions = {},
): Promise<FetchedRelease> {
  const connection: Connection = {
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    online: options.online ?? (() => typeof navigator === "undefined" || navigator.onLine),
    cancel: options.signal,
    silence: options.silence ?? SILENCE,
  };
  const url = readAddress(address);
  if ("failure" in url) return { status: "failed", ...url };
  const expected = await expectedChecksum(url, options.sha256, connection);
  if (typeof expected !== "string") return ended(expected);
  const file = await download(url, connection, LARGEST_FILE);
  if (!("bytes" in file)) return ended(file);
  const actual = await sha256(file.bytes);
  if (actual !== expected)
    return { status: "failed", ...addressFailure("checksumDiffers", { expected, actual }) };
  return readApart(new Blob([file.bytes]), base, options.signal);
}

function ended(end: { readonly failure: AddressFailure } | { readonly cancelled: true }): FetchedRelease {
  return "failure" in end ? { status: "failed", failure: end.failure } : { status: "cancelled" };
}

/** Why a download failed and what to do, as a sentence. */
export function addressFailureText({ code, values }: AddressFailure, language: Language): string {
  return fill(releaseTexts(language).address[code], values);
}
