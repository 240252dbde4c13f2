/** One file from an address, or in a few kinds why not. */
import type { ReleaseTexts } from "../faults/texts";
import { createPatience, type Patience } from "./patience";

/** Why nothing came of an address. */
export interface AddressFailure {
  readonly code: keyof ReleaseTexts["address"];
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Connection {
  /** As the browser's. */
  readonly fetch: typeof fetch;
  readonly online: () => boolean;
  readonly cancel: AbortSignal | undefined;
  /** How long the server may be silent, in milliseconds. */
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

/** Nothing of the user goes along, nothing is taken from a cache, and no other address is followed. */
const PLAIN: RequestInit = {
  credentials: "omit",
  cache: "no-store",
  referrerPolicy: "no-referrer",
  redirect: "manual",
};

/** A refusal of the server; undefined where it sends the file. */
function refusal({ type, status, ok }: Response) {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return addressFailure("redirect");
  if (status === 404 || status === 410) return addressFailure("notFound");
  if (status === 401 || status === 403) return addressFailure("forbidden");
  return ok ? undefined : addressFailure("status", { status });
}

/**
 * Browsers do not tell a page why it may not have a file. That the server answers a request whose answer the page may not see
 * tells that it is there, and only does not allow the page to read it.
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

/** @param limit in bytes; of a larger file no more than that is loaded */
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
