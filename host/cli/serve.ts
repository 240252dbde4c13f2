/**
 * `npm run serve`: serves dist/ over https on this machine, at the address in manifest.xml, for an Excel on the same machine.
 * The certificates are those that Microsoft's office-addin-dev-certs makes and has the system trust.
 */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import os from "node:os";
import path from "node:path";
import { fileIn, headersOf, pathnameOf } from "../staticFiles";
import { command, readOptions } from "./options";

const DIST = path.join(__dirname, "..", "..", "dist");
/** That of manifest.xml. */
const PORT = 3000;

void command("npm run serve -- [--certificates folder]", async () => {
  const { values } = readOptions({
    certificates: { type: "string", default: path.join(os.homedir(), ".office-addin-dev-certs") },
  });
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(values.certificates, name));
  if (!key || !cert || !existsSync(key) || !existsSync(cert))
    throw new Error(
      `There are no certificates in ${values.certificates}. npm run sideload has them made and trusted.`,
    );
  if (fileIn(DIST, "taskpane.html") === null)
    throw new Error("The add-in is not built. Run npm run build first.");
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const pathname = pathnameOf(request.url ?? "/");
    const file = pathname === null ? null : fileIn(DIST, pathname.slice(1));
    // Excel on the web asks from another origin.
    const headers = { "access-control-allow-origin": "*" };
    if (file === null) response.writeHead(404, headers).end();
    else createReadStream(file).pipe(response.writeHead(200, { ...headersOf(file), ...headers }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, "localhost", resolve);
  });
  console.log(`KCFIN: https://localhost:${PORT}/  (Ctrl+C stops it)`);
});
