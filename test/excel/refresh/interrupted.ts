import type { ExcelHost } from "../../../host";
import { excelPort } from "../../../src/excel/tables/excelPort";
import type { TableCommand, WorkbookPort } from "../../../src/excel/tables/port";

/**
 * Carries out work over a port, with somebody else's work right before one request.
 *
 * @param isMeant the request is the first that has such a command
 */
export async function interrupted<T>(
  host: ExcelHost,
  work: (port: WorkbookPort) => Promise<T>,
  others: () => Promise<void>,
  isMeant: (command: TableCommand) => boolean = (command) => command.do === "write",
): Promise<T> {
  const other = await host.coAuthor();
  const result = await Excel.run((context) => {
    const port = excelPort(context);
    let isFirst = true;
    return work({
      ...port,
      send: async (commands) => {
        if (isFirst && commands.some(isMeant)) {
          isFirst = false;
          Object.assign(globalThis, other.excel);
          await others();
          Object.assign(globalThis, host.excel);
        }
        return port.send(commands);
      },
    });
  });
  other.dispose();
  return result;
}
