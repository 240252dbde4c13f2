/**
 * Runs requests in Excel. While a cell is being edited they wait; otherwise Excel would refuse them.
 *
 * @throws OfficeExtension.Error when Excel refuses a request
 */
export function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}
