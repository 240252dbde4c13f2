/** Serves the workbench and the built add-in on this machine, from files; nothing is asked of any network. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { fileIn, headersOf, pathnameOf } from "../staticFiles";

const ROOT = path.join(__dirname, "..", "..");
const PANE = "/pane/taskpane.html";
/** Addresses by how they begin, the longer first. */
const FOLDERS = [
  ["/pane/", path.join(ROOT, "dist")],
  ["/office-js/", path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist")],
  ["/", path.join(ROOT, "node_modules", ".cache", "kcfin-workbench")],
] as const;

/** Quoted or, as the build shortens it, not. */
const OFFICE_JS = /(<script[^>]*\ssrc="?)https:[^\s">]*\/office\.js/;

/**
 * The built page of the pane, changed in the one place that says where office.js is; before it, the pane meets its Excel.
 *
 * @throws {Error} when the page does not load office.js
 */
export function paneInWorkbench(html: string): string {
  if (!OFFICE_JS.test(html)) throw new Error("dist/taskpane.html loads no office.js.");
  return html.replace(OFFICE_JS, "<script>parent.connectPane(window)</script>$1/office-js/office.js");
}

/** The file for an address, or null where there is none. */
function fileOf(pathname: string): string | null {
  const [prefix, folder] = FOLDERS.find(([start]) => pathname.startsWith(start)) ?? ["/", ROOT];
  return fileIn(folder, pathname === "/" ? "index.html" : pathname.slice(prefix.length));
}

async function answer(address: string, response: ServerResponse): Promise<void> {
  const pathname = pathnameOf(address);
  const file = pathname === null ? null : fileOf(pathname);
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${address}: not found`);
    return;
  }
  const headers = headersOf(file);
  if (pathname === PANE) {
    const html = paneInWorkbench(await readFile(file, "utf8"));
    response.writeHead(200, headers).end(html);
  } else createReadStream(file).pipe(response.writeHead(200, headers));
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(true));
  });
}

export interface Workbench {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves on a port of localhost, or on the next that is free; 0 takes any.
 *
 * @throws {Error} when the page or the add-in is not built, or no port is free
 */
export async function serveWorkbench(port: number): Promise<Workbench> {
  for (const page of ["/", PANE])
    if (fileOf(page) === null)
      throw new Error("The workbench is not built. Run npm start, which builds it first.");
  for (let next = port; next < port + 20; next++) {
    const server = createServer((request, response) => {
      answer(request.url ?? "/", response).catch((error: unknown) => {
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
      });
    });
    if (!(await listen(server, next))) continue;
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    return {
      url: `http://localhost:${address.port}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(`Ports ${port} to ${port + 19} are all in use. Free one, or choose another with --port.`);
}
