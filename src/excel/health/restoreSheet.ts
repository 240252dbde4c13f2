/** Makes a sheet of ours again, from the data as they are and what the last release wrote. */
import { bundledDataset } from "../../dataset";
import {
  baseWith,
  completion,
  describeWorkbook,
  HOME,
  readBack,
  sheetName,
  SHEET_IDS,
  TABLE_IDS,
  unknownBecauseOf,
  type SheetDescription,
  type SheetFinding,
  type TableId,
  type TableValues,
  type WorkbookDescription,
} from "../../workbook";
import { inRequests, send } from "../kit/batches";
import { queueChartFormats } from "../populate/charts";
import { NOTHING } from "../populate/existing";
import { finishWriting } from "../populate/finish";
import { singleSheetSteps } from "../populate/write";
import { locateBase } from "../refresh/locate";
import { releasedValues } from "../refresh/held";
import { excelPort } from "../tables/excelPort";
import type { RepairResult } from "./outcome";
import { relinkFormulas } from "./relink";
import type { Repairing } from "./repair";

/**
 * The whole workbook as it would be populated with the data that it holds; tables that are gone as the last release wrote them.
 * null where that is not known.
 */
export async function describeAsItIs({
  context,
  read,
  functions,
}: Pick<Repairing, "context" | "read" | "functions">): Promise<WorkbookDescription | null> {
  const { language, values, findings, inspection } = read;
  const isDamaged = findings.some(
    (finding) =>
      finding.kind === "column" && finding.table !== "evidence" && unknownBecauseOf(finding) === "everything",
  );
  if (isDamaged) return null;
  const { snapshot } = await excelPort(context).exchange([], { only: ["base"] });
  const base = snapshot.tables.get("base");
  const located = base === undefined ? null : locateBase(base);
  const held = baseWith(inspection.held, bundledDataset);
  const tables = new Map<TableId, TableValues>();
  for (const table of TABLE_IDS) {
    const found = values.get(table) ?? (located && releasedValues(table, language, located));
    if (found != null) tables.set(table, found);
  }
  const [evidence, measures, themes, cities] = (["evidence", "measures", "themes", "cities"] as const).map(
    (table) => tables.get(table),
  );
  if (!evidence || !measures || !themes || !cities)
    return isBundled(read)
      ? describeWorkbook(bundledDataset, language, { functions: functions(language) })
      : null;
  const { dataset } = readBack(
    {
      evidence,
      measures,
      themes,
      cities,
      targets: tables.get("targets"),
      conclusions: tables.get("conclusions"),
    },
    language,
    read.shown ?? held.periods.at(-1)?.name[language] ?? "",
    held,
    "asFormulas",
  );
  return describeWorkbook(dataset, language, { functions: functions(language) });
}

/** Whether the workbook holds the release that comes with the add-in. */
function isBundled({ inspection: { held, release } }: Repairing["read"]): boolean {
  const { id, date } = bundledDataset.release;
  return release === id && (held === null || held.now.release.date === date);
}

export async function restoreSheet(id: SheetFinding["sheet"], work: Repairing): Promise<RepairResult> {
  const { context, read, willWrite } = work;
  const { inspection, language } = read;
  if (inspection.structureProtected) return { status: "structureProtected" };
  const name = sheetName(id, language);
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (inspection.sheets.some(isSame)) return { status: "taken", name };
  // What a release has written cannot be told from what people have made of it since.
  if (id === "base" && !isBundled(read)) return { status: "unknown" };
  const description =
    id === "base"
      ? describeWorkbook(bundledDataset, language, { functions: work.functions(language) })
      : await describeAsItIs(work);
  const sheet = description?.sheets.find((each) => each.id === id);
  if (description == null || sheet === undefined) return { status: "unknown" };
  const lacksRows = TABLE_IDS.some((table) => HOME[table] === id && !hasRows(sheet));
  if (lacksRows) return { status: "unknown" };
  const taken = sheet.tables.find((table) => inspection.tables.some((each) => each.name === table.name));
  if (taken !== undefined) return { status: "taken", name: taken.name };

  const { workbook } = context;
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();
  const broken = new Set(
    names.items.filter(({ formula }) => String(formula).includes("#REF!")).map((item) => item.name),
  );
  const present = new Set(names.items.map((item) => item.name));
  const lost = description.names.filter(
    ({ name: each, formula }) => !formula.startsWith('="') && (broken.has(each) || !present.has(each)),
  );
  willWrite();
  const existing = { ...NOTHING.existing, names: present };
  const steps = singleSheetSteps(workbook, sheet, lost, existing);
  for (const request of inRequests(steps)) await send(context, request);
  const worksheet = workbook.worksheets.getItem(sheet.name);
  if (id !== "base") worksheet.position = positionOf(id, work);
  await finishWriting(
    context,
    () => queueChartFormats(worksheet, sheet),
    () => {
      if (id !== "about") return;
      for (const { cell, value } of completion(language, new Date(inspection.written ?? Date.now())).cells)
        worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).values = [[value]];
    },
  );
  const unlinked = await relinkFormulas(work, description, id);
  return { status: "repaired", undo: { what: "sheet", sheet: id }, unlinked };
}

function hasRows({ tables }: SheetDescription): boolean {
  return tables.every(({ cells }) => cells.some((row) => row.some((cell) => cell !== null && cell !== "")));
}

/** Behind the nearest of our sheets that come before it. */
function positionOf(id: Exclude<SheetFinding["sheet"], "base">, { read: { inspection } }: Repairing): number {
  const before = SHEET_IDS.slice(0, SHEET_IDS.indexOf(id)).reverse();
  const nearest = before.flatMap((each) => inspection.anchors.get(each) ?? [])[0];
  return nearest === undefined ? 0 : inspection.sheets.indexOf(nearest) + 1;
}
