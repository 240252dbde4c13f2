/** Damage that people do to a populated workbook, and what the product then says of it. */
import { bundledDataset } from "../../../src/dataset";
import { readCheckList } from "../../../src/excel";
import { inspect } from "../../../src/excel/kit/inspect";
import { inExcel } from "../../../src/excel/kit/inExcel";
import { readStructure } from "../../../src/excel/health/readStructure";
import { applyRefresh, previewRefresh } from "../../../src/excel/refresh";
import { exportData } from "../../../src/taskpane/refresh/excel/releaseFiles";
import { sheetName, type Finding, type SheetId } from "../../../src/workbook";
import { openSaved, type OpenedFixture } from "../../support/workbookFixtures";
import { populatedDocument } from "../../support/populated";
import { session } from "../refresh/support";

export const EVIDENCE = "KCFIN_Evidence";

/** Functions that need different parts of the data, in a Chinese workbook. */
export const FORMULAS = {
  coverage: '=KCFIN.COVERAGE("IP")',
  evidence: '=KCFIN.EVIDENCE("广州","IP-FUND")',
  target: '=KCFIN.TARGET("东莞","科技信贷余额")',
} as const;

export type Answered = Record<keyof typeof FORMULAS, unknown>;

export async function openPopulated(): Promise<OpenedFixture> {
  return openSaved(await populatedDocument("zh"));
}

export function edit(work: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

export function renameColumn(table: string, from: string, to: string): Promise<void> {
  return edit((workbook) => (workbook.tables.getItem(table).columns.getItem(from).name = to));
}

export function deleteSheet(id: SheetId): Promise<void> {
  return edit((workbook) => workbook.worksheets.getItem(sheetName(id, "zh")).delete());
}

export async function answersOf({ answers }: OpenedFixture): Promise<Answered> {
  const found = await answers(Object.values(FORMULAS));
  const of = (formula: string) => found[formula];
  return {
    coverage: of(FORMULAS.coverage),
    evidence: of(FORMULAS.evidence),
    target: of(FORMULAS.target),
  };
}

/** Everything that is wrong, as the pane reads it. */
export function findings(): Promise<readonly Finding[]> {
  return inExcel(async (context) => {
    const read = await readStructure(context, await inspect(context), { withCharts: true });
    return read?.findings ?? [];
  });
}

const NEXT = {
  ...bundledDataset,
  release: { ...bundledDataset.release, id: "2023.1", date: "2027-01-01" },
  records: bundledDataset.records.map((record, index) =>
    index === 5 ? { ...record, summary: { zh: "新摘要。", en: "New summary." } } : record,
  ),
};

/** How a refresh, an export and the check list take it. */
export async function refusals() {
  const me = session("me");
  return {
    preview: (await previewRefresh(NEXT, me)).status,
    refresh: (await applyRefresh({ release: NEXT }, me)).status,
    exported: (await exportData({ format: "json", id: "own" })).status,
    checked: (await readCheckList())?.map(({ why, cell }) => `${why} ${cell}`),
  };
}
