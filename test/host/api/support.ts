import { createExcelHost, type ExcelHost, type ExcelHostOptions } from "../../../host";

const hosts: ExcelHost[] = [];

afterEach(() => {
  hosts.splice(0).forEach((host) => {
    host.dispose();
  });
});

/** A host that ends with the test. */
export async function openHost(options?: ExcelHostOptions): Promise<ExcelHost> {
  return track(await createExcelHost(options));
}

/** Lets a host end with the test. */
export function track(host: ExcelHost): ExcelHost {
  hosts.push(host);
  return host;
}

export type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** What is refused, with which code, by which member. */
export type RefusalCase = [what: string, code: string, location: string, batch: Batch];

/** One batch on the first sheet, sent at the end. */
export async function onSheet(host: ExcelHost, work: Batch): Promise<void> {
  await host.excel.Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}

/** The error that a batch ends with; fails when it does not, or when the error is not the library's own. */
export async function refusal(host: ExcelHost, batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  const error: unknown = await batch.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof host.excel.OfficeExtension.Error)) {
    throw new Error(`Expected an OfficeExtension.Error, got ${String(error)}`);
  }
  return error;
}

/** Fails unless a batch is refused with this code by this member, and a message for people. */
export async function expectRefusal(
  host: ExcelHost,
  batch: Promise<unknown>,
  { code, location }: { code: string; location: string },
): Promise<void> {
  const error = await refusal(host, batch);
  expect(error.code).toBe(code);
  expect(error.debugInfo.errorLocation).toBe(location);
  expect(error.message.length).toBeGreaterThan(20);
}

/** Waits until everything that is on its way through the wire has arrived. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
