import type { ExcelHost } from "../../../host";
import { excelPort } from "../../../src/excel/refresh/excelPort";
import type { WorkbookPort } from "../../../src/excel/refresh/port";

/** Carries out work over a port whose first request that writes rows comes after somebody else's work. */
export async function interrupted<T>(
  host: ExcelHost,
  work: (port: WorkbookPort) => Promise<T>,
  others: () => Promise<void>,
): Promise<T> {
  const other = await host.coAuthor();
  const result = await Excel.run((context) => {
    const port = excelPort(context);
    let isFirst = true;
    return work({
      ...port,
      send: async (commands) => {
        if (isFirst && commands.some((command) => command.do === "write")) {
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
