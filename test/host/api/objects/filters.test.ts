import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, refusal } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
  await onSheet(host, (sheet) => {
    sheet.getRange("B2:C6").values = [
      ["城市", "数"],
      ["合肥", 1],
      ["上海", 2],
      ["深圳", 3],
      ["合肥", 4],
    ];
    sheet.tables.add("B2:C6", true).name = "KCFIN_T";
  });
});

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("KCFIN_T");

/** Which of rows 3 to 6 are hidden, and what the table says of its filters. */
function state(): Promise<{ hidden: boolean[]; filtered: boolean; first: unknown }> {
  return host.excel.Excel.run(async (context) => {
    const rows = [3, 4, 5, 6].map((row) =>
      context.workbook.worksheets.getFirst().getRange(`A${row}`).load("rowHidden"),
    );
    const filter = table(context).autoFilter.load("isDataFiltered,criteria,enabled");
    await context.sync();
    expect(filter.enabled).toBe(true);
    const criteria: unknown = filter.criteria;
    return {
      hidden: rows.map(({ rowHidden }) => rowHidden),
      filtered: filter.isDataFiltered,
      first: Array.isArray(criteria) ? criteria[0] : undefined,
    };
  });
}

it("filters by values and by criteria, and takes filters off again", async () => {
  await onSheet(host, (_, context) => {
    table(context).columns.getItem("城市").filter.applyValuesFilter(["合肥"]);
  });
  expect(await state()).toEqual({
    hidden: [false, true, true, false],
    filtered: true,
    first: { filterOn: "Values", values: ["合肥"] },
  });
  await onSheet(host, (_, context) => {
    table(context).columns.getItem("数").filter.applyCustomFilter(">1");
  });
  expect((await state()).hidden).toEqual([true, true, true, false]);
  await onSheet(host, (_, context) => {
    table(context).autoFilter.clearColumnCriteria(0);
  });
  expect((await state()).hidden).toEqual([true, false, false, false]);
  await onSheet(host, (_, context) => {
    table(context).clearFilters();
  });
  expect(await state()).toEqual({ hidden: [false, false, false, false], filtered: false, first: null });
  const unknown = onSheet(host, (_, context) => {
    table(context).columns.getItem("数").filter.applyTopItemsFilter(1);
  });
  expect((await refusal(host, unknown)).code).toBe("ApiNotFound");
});

it("misplaces what is written over several rows of which some are hidden, but not single rows", async () => {
  await onSheet(host, (sheet, context) => {
    table(context).columns.getItem("城市").filter.applyValuesFilter(["合肥"]);
    sheet.getRange("C3:C6").values = [[10], [20], [30], [40]];
    sheet.getRange("C5").values = [[33]];
  });
  await host.excel.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getFirst().getRange("C3:C6").load("values");
    await context.sync();
    expect(cells.values).toEqual([[10], [2], [33], [10]]);
    table(context).reapplyFilters();
    table(context).rows.getItemAt(0).delete();
    expect((await refusal(host, context.sync())).code).toBe("InvalidOperation");
  });
});
