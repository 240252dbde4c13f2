/** A release from an address that the user's organisation hosts. */
import type { Dataset, Language } from "../../dataset";
import { fill } from "../../locales/fill";
import { LARGEST_FILE, readRelease, type ReleaseReading } from "../readRelease";
import { releaseTexts } from "../faults/texts";
import { sha256 } from "../writeRelease";
import { addressFailure, download, type AddressFailure, type Connection } from "./download";

export interface AddressOptions {
  /** The SHA-256 that the file must have; without it the one in the file beside it, named with `.sha256` after it. */
  readonly sha256?: string;
  /** Ends it at once; then the answer is "cancelled". */
  readonly signal?: AbortSignal;
  /** Default: the browser's. */
  readonly fetch?: typeof fetch;
  /** Whether this computer has a network at all. Default: what the browser says. */
  readonly online?: () => boolean;
  /** How long the server may be silent, in milliseconds. Default 30 s. */
  readonly silence?: number;
}

export type FetchedRelease =
  | ReleaseReading
  | { readonly status: "failed"; readonly failure: AddressFailure }
  | { readonly status: "cancelled" };

const SILENCE = 30_000;
const LARGEST_CHECKSUM_FILE = 4096;

/** Failures that say that there is no checksum, and not that there is no way to the server. */
const NO_CHECKSUM: ReadonlySet<AddressFailure["code"]> = new Set([
  "notFound",
  "forbidden",
  "status",
  "redirect",
  "tooLarge",
]);

/** A SHA-256 as people copy it: in either case, with `sha256:` before it or a file's name after it. */
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
 * Gets a release over https and checks it: first against its SHA-256, then as `readRelease`. Asked for by the user only; nothing
 * of the user is sent along, and redirects are not followed. It never throws.
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
  return readRelease(file.bytes, base);
}

function ended(end: { readonly failure: AddressFailure } | { readonly cancelled: true }): FetchedRelease {
  return "failure" in end ? { status: "failed", failure: end.failure } : { status: "cancelled" };
}

/** Why nothing came of an address and what to do, as a sentence. */
export function addressFailureText({ code, values }: AddressFailure, language: Language): string {
  return fill(releaseTexts(language).address[code], values);
}
