import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bundledDataset } from "../../src/dataset";
import {
  addressFailureText,
  fetchRelease,
  releaseCsv,
  releaseJson,
  type AddressOptions,
  type FetchedRelease,
} from "../../src/releases";
import { LARGEST_FILE } from "../../src/releases/readRelease";
import { sha256 } from "../../src/releases/writeRelease";

const HOST = "https://data.example";
const json = releaseJson(bundledDataset);
const checksum = createHash("sha256").update(json).digest("hex");

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const send =
  (body: Uint8Array | string, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

let answers: Record<string, Answer> = {};
let asked: { url: string; headers: IncomingMessage["headers"] }[] = [];
let server: Server;
let local = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers });
    (answers[request.url ?? ""] ?? send("not found", 404))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  answers = { "/r.json": send(json), "/r.json.sha256": send(`${checksum}  r.json\n`) };
  asked = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const hrefOf = (address: RequestInfo | URL) =>
  address instanceof Request ? address.url : address.toString();
/** The https address that is asked for is served by the test's own server, which has no certificate. */
const toServer: typeof fetch = (address, init) => fetch(hrefOf(address).replace(HOST, local), init);
/** Browsers keep what another origin does not give free from the page, and say no more than that it failed. */
const withoutCors: typeof fetch = (address, init) =>
  init?.mode === "no-cors" ? toServer(address, init) : Promise.reject(new TypeError("Failed to fetch"));

const get = (options: AddressOptions = {}, address = `${HOST}/r.json`) =>
  fetchRelease(address, bundledDataset, { fetch: toServer, online: () => true, ...options });

/** What came of it, in a word; each failure has sentences for people. */
function outcome(fetched: FetchedRelease): string {
  if (fetched.status !== "failed") return fetched.status;
  for (const language of ["zh", "en"] as const) {
    expect(addressFailureText(fetched.failure, language)).toMatch(/[。.]$/);
    expect(addressFailureText(fetched.failure, language)).not.toMatch(/undefined|\{\w+\}/);
  }
  return fetched.failure.code;
}

describe("a release from an address", () => {
  it("is read when it has the checksum of the file beside it", async () => {
    expect(await get()).toMatchObject({
      status: "ok",
      dataset: bundledDataset,
    });
    expect(asked.map(({ url }) => url)).toEqual(["/r.json.sha256", "/r.json"]);
  });

  it("is read when it has the checksum that the user gives, however it is copied", async () => {
    answers["/r.json.sha256"] = send("none", 404);
    for (const given of [
      checksum,
      ` ${checksum.toUpperCase()} `,
      `sha256:${checksum}`,
      `${checksum} *r.json`,
    ])
      expect(outcome(await get({ sha256: given }))).toBe("ok");
    expect(asked.map(({ url }) => url)).not.toContain("/r.json.sha256");
  });

  it("may be CSV, and have a query, which the checksum's address keeps", async () => {
    const csv = releaseCsv(bundledDataset, "en");
    answers = { "/r.csv?v=2": send(csv), "/r.csv.sha256?v=2": send(await sha256(csv)) };
    expect(await get({}, `${HOST}/r.csv?v=2`)).toMatchObject({
      status: "ok",
      dataset: bundledDataset,
    });
  });

  it("is asked for without anything of the user", async () => {
    await get();
    for (const { headers } of asked) {
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("referer");
      expect(headers).not.toHaveProperty("authorization");
    }
  });
});

describe("is refused before anything is asked for when the address", () => {
  it.each([
    ["is none", "release.json", "notAddress"],
    ["is not https", "http://data.example/r.json", "notHttps"],
    ["is a file of this computer", "file:///r.json", "notHttps"],
    ["has a password in it", "https://user:secret@data.example/r.json", "credentials"],
  ])("%s", async (_name, address, code) => {
    expect(outcome(await get({}, address))).toBe(code);
    expect(asked).toEqual([]);
  });

  it("comes with a checksum that is none", async () => {
    expect(outcome(await get({ sha256: "abc" }))).toBe("checksumForm");
    expect(outcome(await get({ sha256: `${checksum}0` }))).toBe("checksumForm");
    expect(asked).toEqual([]);
  });
});

describe("is refused when", () => {
  it("the file differs from its checksum, and says from which to which", async () => {
    const other = "0".repeat(64);
    const fetched = await get({ sha256: other });
    expect(fetched).toMatchObject({ failure: { values: { expected: other, actual: checksum } } });
    expect(outcome(fetched)).toBe("checksumDiffers");
  });

  it.each([
    ["there is no checksum", { "/r.json.sha256": send("", 404) }, "noChecksum"],
    ["the checksum is a web page", { "/r.json.sha256": send("<!doctype html>") }, "noChecksum"],
    ["there is no file", { "/r.json": send("", 404) }, "notFound"],
    ["the file is gone", { "/r.json": send("", 410) }, "notFound"],
    ["it wants a sign-in", { "/r.json": send("", 401) }, "forbidden"],
    ["it is forbidden", { "/r.json": send("", 403) }, "forbidden"],
    ["the server fails", { "/r.json": send("", 503) }, "status"],
    ["it leads elsewhere", { "/r.json": send("", 302, { location: "/other.json" }) }, "redirect"],
    [
      "it says that it is too large",
      { "/r.json": send("", 200, { "content-length": String(LARGEST_FILE + 1) }) },
      "tooLarge",
    ],
  ] as [string, Record<string, Answer>, string][])("%s", async (_name, changed, code) => {
    answers = { ...answers, ...changed };
    expect(outcome(await get())).toBe(code);
    expect(asked.map(({ url }) => url)).not.toContain("/other.json");
  });

  it("it turns out to be too large, before all of it is there", async () => {
    let sent = 0;
    answers["/r.json"] = (response) => {
      const chunk = new Uint8Array(2 ** 20);
      const more = () => {
        while (sent < 4 * LARGEST_FILE && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
    };
    expect(outcome(await get())).toBe("tooLarge");
    expect(sent).toBeLessThan(2 * LARGEST_FILE);
  });

  it("the connection breaks off within the file", async () => {
    answers["/r.json"] = (response) => {
      response.writeHead(200, { "content-length": String(json.length) });
      response.write(json.subarray(0, 5000), () => response.destroy());
    };
    expect(outcome(await get())).toBe("interrupted");
  });

  it("the server is silent", async () => {
    answers["/r.json"] = () => undefined;
    expect(outcome(await get({ silence: 100 }))).toBe("timeout");
  });

  it("the server falls silent within the file", async () => {
    answers["/r.json"] = (response) => {
      response.writeHead(200, { "content-length": String(json.length) });
      response.write(json.subarray(0, 5000));
    };
    expect(outcome(await get({ silence: 100 }))).toBe("timeout");
  });

  it("the server drips", async () => {
    let dripping: NodeJS.Timeout | undefined;
    answers["/r.json"] = (response) => {
      response.writeHead(200, { "content-length": String(json.length) });
      let sent = 0;
      dripping = setInterval(() => response.write(json.subarray(sent, (sent += 10))), 20);
    };
    expect(outcome(await get({ silence: 200 }))).toBe("timeout");
    clearInterval(dripping);
  });

  it("the content is no release, as a file would be", async () => {
    const page = new TextEncoder().encode("<!doctype html><title>登录</title>");
    answers["/r.json"] = send(page);
    expect(await get({ sha256: await sha256(page) })).toMatchObject({
      status: "faults",
      faults: [{ code: "webPage" }],
    });
  });

  it("there is no network", async () => {
    expect(outcome(await get({ fetch: withoutCors, online: () => false }))).toBe("offline");
  });

  it("the server cannot be reached", async () => {
    const nobody: typeof fetch = (_address, init) => fetch("http://127.0.0.1:1/", init);
    expect(outcome(await get({ fetch: nobody }))).toBe("unreachable");
  });

  it("the server does not let pages of other origins read it", async () => {
    expect(outcome(await get({ fetch: withoutCors }))).toBe("unreachable");
  });

  it("the browser keeps a redirect to itself", async () => {
    const opaque: typeof fetch = (address, init) =>
      toServer(address, init).then((response) =>
        Object.defineProperties(response, { type: { value: "opaqueredirect" }, status: { value: 0 } }),
      );
    expect(outcome(await get({ fetch: opaque, sha256: checksum }))).toBe("redirect");
  });
});

describe("a user who has had enough", () => {
  it("ends it while it goes on", async () => {
    const controller = new AbortController();
    answers["/r.json"] = () => controller.abort();
    expect(outcome(await get({ signal: controller.signal }))).toBe("cancelled");
  });

  it("has ended it before it began", async () => {
    expect(outcome(await get({ signal: AbortSignal.abort() }))).toBe("cancelled");
  });
});
