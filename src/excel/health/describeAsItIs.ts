/** The workbook as a description, from the data that it holds now. */
import { bundledDataset } from "../../dataset";
import {
  baseWith,
  describeWorkbook,
  readBack,
  TABLE_IDS,
  unknownBecauseOf,
  type SheetId,
  type TableId,
  type TableValues,
  type WorkbookDescription,
} from "../../workbook";
import { releasedValues } from "../refresh/held";
import { locateBase } from "../refresh/locate";
import { excelPort } from "../tables/excelPort";
import { asItStands } from "./asItStands";
import type { Repairing } from "./repairing";

/**
 * The whole workbook as it would be populated with the data that it holds; tables that are gone as the last release wrote them.
 * null where that is not known.
 *
 * @param restored a sheet that is about to be there: formulas may refer to it
 */
export async function describeAsItIs(
  work: Pick<Repairing, "context" | "read" | "functions">,
  restored?: SheetId,
): Promise<WorkbookDescription | null> {
  const description = await describe(work);
  return description && asItStands(description, work.read, restored);
}

async function describe({
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
      advice: tables.get("advice"),
    },
    language,
    read.shown ?? held.periods.at(-1)?.name[language] ?? "",
    held,
    "asFormulas",
  );
  return describeWorkbook(dataset, language, { functions: functions(language) });
}

/** Whether the workbook holds the release that comes with the add-in. */
export function isBundled({ inspection: { held, release } }: Repairing["read"]): boolean {
  const { id, date } = bundledDataset.release;
  return release === id && (held === null || held.now.release.date === date);
}
