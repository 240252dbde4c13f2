/** Downloads one file from an address, or says why it could not. */
import type { ReleaseTexts } from "../faults/texts";
import { createPatience, type Patience } from "../patience";

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

async function readBody(
  response: Response,
  limit: number,
  patience: Patience,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    patience.renew(next.value.length);
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
    // For lack of a server or of CORS: browsers do not tell a page which, and asking a second time would follow redirects.
    if (response === undefined)
      return (
        ended() ??
        (connection.online() ? addressFailure("unreachable", { host: url.host }) : addressFailure("offline"))
      );
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
