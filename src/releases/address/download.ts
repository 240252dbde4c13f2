/** Downloads one file from an address, or says why it could not. */
import type { ReleaseTexts } from "../faults/texts";
import { createPatience, type Patience } from "./patience";

/** Why a download failed; `addressFailureText` has the sentence. */
export interface AddressFailure {
  readonly code: keyof ReleaseTexts["address"];
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Connection {
  /** `fetch` of the browser, or a stand-in for tests. */
  readonly fetch: typeof fetch;
  readonly online: () => boolean;
  readonly cancel: AbortSignal | undefined;
  /** How long the server may send nothing, in milliseconds. */
  readonly silence: number;
}

export type Download =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly failure: AddressFailure }
  | { readonly cancelled: true };

export function addressFailure(
  code: AddressFailure["code"],
  values: AddressFailure["values"] = {},
): { readonly failure: AddressFailure } {
  return { failure: { code, values } };
}

/** No cookies or credentials, no cache, no redirects. */
const PLAIN: RequestInit = {
  credentials: "omit",
  cache: "no-store",
  referrerPolicy: "no-referrer",
  redirect: "manual",
};

/** The failure that a response stands for; undefined if it has the file. */
function refusal({ type, status, ok }: Response) {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return addressFailure("redirect");
  if (status === 404 || status === 410) return addressFailure("notFound");
  if (status === 401 || status === 403) return addressFailure("forbidden");
  return ok ? undefined : addressFailure("status", { status });
}

/**
 * Browsers do not tell a page whether a request failed for lack of CORS or of a server. If a `no-cors` request succeeds, whose
 * answer the page cannot see, the server exists and only does not allow the page to read the file.
 */
async function unreachable(url: URL, { fetch, online }: Connection, { signal }: Patience): Promise<Download> {
  if (!online()) return addressFailure("offline");
  try {
    await fetch(url, { method: "HEAD", mode: "no-cors", credentials: "omit", cache: "no-store", signal });
    return addressFailure("notAllowed", { host: url.host });
  } catch {
    return addressFailure("unreachable", { host: url.host });
  }
}

async function readBody(
  response: Response,
  limit: number,
  patience: Patience,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    patience.renew();
    chunks.push(next.value);
    size += next.value.length;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** @param limit in bytes; the download of a larger file is stopped there */
export async function download(url: URL, connection: Connection, limit: number): Promise<Download> {
  const patience = createPatience(connection.silence, connection.cancel);
  const tooLarge = addressFailure("tooLarge", { limit: Math.ceil(limit / 2 ** 20) });
  const ended = (): Download | undefined => {
    const reason = patience.over();
    if (reason === "cancelled") return { cancelled: true };
    return reason === "timeout" ? addressFailure("timeout", { host: url.host }) : undefined;
  };
  try {
    const response = await connection
      .fetch(url, { ...PLAIN, signal: patience.signal })
      .catch(() => undefined);
    if (response === undefined) return ended() ?? (await unreachable(url, connection, patience));
    const refused = refusal(response);
    if (refused) return refused;
    if (Number(response.headers.get("content-length")) > limit) return tooLarge;
    const bytes = await readBody(response, limit, patience);
    return bytes === undefined ? tooLarge : { bytes };
  } catch {
    return ended() ?? addressFailure("interrupted");
  } finally {
    patience.dispose();
  }
}
