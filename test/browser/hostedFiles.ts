/** An organisation's server, which hands out files over https to pages of other origins, or not: real, and on this computer. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import path from "node:path";

const HOST = "127.0.0.1";

/** Signed by itself, and holds its key too. */
const CERTIFICATE = readFileSync(path.join(__dirname, "certificate.pem"));

/** Lets pages of any origin read what comes with it. */
export const CORS = { "access-control-allow-origin": "*" };

export interface Answer {
  status?: number;
  headers?: OutgoingHttpHeaders;
  body?: Uint8Array | string;
}

export interface HostedFiles {
  origin: string;
  /** By path; what has none is not found. */
  answers: Record<string, Answer>;
  asked: { method: string; path: string; headers: IncomingHttpHeaders }[];
  close: () => Promise<void>;
}

/** The port that it has got. */
function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The server has no port."));
      else resolve(address.port);
    });
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export async function hostFiles(): Promise<HostedFiles> {
  const files: Pick<HostedFiles, "answers" | "asked"> = { answers: {}, asked: [] };
  const server = createServer(
    { key: CERTIFICATE, cert: CERTIFICATE },
    ({ method = "", url = "", headers }, response) => {
      files.asked.push({ method, path: url, headers });
      const { status = 200, headers: sent = CORS, body } = files.answers[url] ?? { status: 404 };
      response.writeHead(status, sent).end(body);
    },
  );
  const port = await listen(server);
  return Object.assign(files, { origin: `https://${HOST}:${port}`, close: () => stop(server) });
}

/** An origin on this computer at which nobody answers any more. */
export async function deserted(): Promise<string> {
  const { origin, close } = await hostFiles();
  await close();
  return origin;
}
