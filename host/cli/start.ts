/** `npm start`: the add-in beside a spreadsheet in a browser, on a machine without Excel. */
import { serveWorkbench } from "../workbench/server";
import { command, readOptions, UsageError } from "./options";

const USAGE = "npm start -- [--port 3000]";

void command(USAGE, async () => {
  const { values } = readOptions({ port: { type: "string", default: "3000" } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_000)
    throw new UsageError(`--port ${values.port}: a port is a whole number up to 65000.`);
  const { url, close } = await serveWorkbench(port);
  console.log(`KCFIN: ${url}  (Ctrl+C stops it)`);
  process.once("SIGINT", () => void close());
});
