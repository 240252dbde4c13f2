/**
 * Adds cities, measures and themes of the code tables to the sheets: lines are inserted before the thin ones that close the
 * lists, so that references and the ranges of formulas follow, and are filled from their neighbours. Sheets, tables and charts
 * stay the same objects; no cell with content is written to. Running again completes what was cut off.
 */
import {
  codeItems,
  LISTS,
  missingItems,
  planGrowth,
  type CodeItem,
  type CodeItems,
  type CodeTable,
  type ListGrowth,
} from "../../workbook";
import { describeFailure, type Failure, type Written } from "../kit/failure";
import { inExcel } from "../kit/inExcel";
import { readEvidenceIn } from "../evidence/readEvidence";
import { excelPort } from "../tables/excelPort";
import { otherLease, withLease, type Busy } from "../tables/lease";
import { SESSION, type Session } from "../tables/session";
import { readPlaces, type Places } from "./read";
import { queueGrowth, queueTemplates, queueThemeColors } from "./write";

export { readCounted } from "./counted";

/** Names of cities, measures and themes of the code tables. */
export type CodeNames = Readonly<Record<CodeTable, readonly string[]>>;

export type GrowthResult =
  | { readonly status: "grown"; readonly added: CodeNames }
  /** Nothing is missing. */
  | { readonly status: "complete" }
  /** There is no matrix of ours, or people have taken away what it grows from. */
  | { readonly status: "notThere" }
  | { readonly status: "protected"; readonly sheets: readonly string[] }
  /** Another session is refreshing or growing the workbook. */
  | Busy
  | { readonly status: "failed"; readonly failure: Failure; readonly written: Written };

/** What the code tables have and the matrix lacks; null where there is no matrix. Three requests; waits while a cell is edited. */
export function readMissing(): Promise<CodeNames | null> {
  return inExcel(async (context) => {
    const evidence = await readEvidenceIn(context);
    if (evidence === null) return null;
    const places = await readPlaces(context);
    return missingOf(places, codeItems(evidence.dataset, evidence.language));
  });
}

/** Adds the missing lines to all sheets. Waits while a cell is edited. Never throws: what went wrong is in the result. */
export async function growSheets(session: Session = SESSION): Promise<GrowthResult> {
  let written: Written = "nothing";
  try {
    return await inExcel((context) =>
      grow(context, session, () => {
        written = "part";
      }),
    );
  } catch (error) {
    return { status: "failed", failure: describeFailure(error), written };
  }
}

async function grow(
  context: Excel.RequestContext,
  session: Session,
  willWrite: () => void,
): Promise<GrowthResult> {
  const evidence = await readEvidenceIn(context);
  if (evidence === null) return { status: "notThere" };
  const items = codeItems(evidence.dataset, evidence.language);
  const before = outcomeBefore(await readPlaces(context), items);
  if (before !== null) return before;

  const port = excelPort(context);
  const { snapshot } = await port.exchange([], NO_TABLES);
  const busy = otherLease(snapshot, session);
  if (busy) return busy;
  willWrite();
  const terms = { run: session.newRun(), release: "", wants: NO_TABLES };
  return withLease(port, session, terms, async (lease): Promise<GrowthResult> => {
    // What others have added until the lease was taken is seen now.
    const places = await readPlaces(context);
    const settled = outcomeBefore(places, items);
    if (settled === null) await write(context, places, items);
    await port.send(lease.drop(lease.snapshot));
    return settled ?? { status: "grown", added: missingOf(places, items) ?? NOTHING };
  });
}

const NO_TABLES = { only: [] };
const NOTHING: CodeNames = { cities: [], measures: [], themes: [] };

function growthsOf({ lists, blocks }: Places, items: CodeItems): ListGrowth[] {
  const usable = [...lists].filter(([id]) => blocks.has(LISTS[id].block));
  return planGrowth(new Map(usable.map(([id, { lines }]) => [id, lines])), items);
}

/** The result where there is nothing to do, or nothing can be done; null where lines are to be added. */
function outcomeBefore(places: Places, items: CodeItems): GrowthResult | null {
  if (missingOf(places, items) === null) return { status: "notThere" };
  const growths = growthsOf(places, items);
  if (growths.length === 0) return { status: "complete" };
  const sheets = new Set(growths.flatMap(({ list }) => places.lists.get(list)?.sheet ?? []));
  const closed = [...sheets].filter((sheet) => places.protectedSheets.has(sheet));
  return closed.length > 0 ? { status: "protected", sheets: closed } : null;
}

function missingOf({ lists, blocks }: Places, items: CodeItems): CodeNames | null {
  const lines = (["matrixCities", "matrixMeasures", "matrixThemes"] as const).map(
    (id) => lists.get(id)?.lines,
  );
  const [cities, measures, themes] = lines;
  if (!cities || !measures || !themes || !blocks.has("matrix")) return null;
  const names = (missing: readonly CodeItem[]) => missing.map(({ name }) => name);
  return {
    cities: names(missingItems(cities, items.cities)),
    measures: names(missingItems(measures, items.measures)),
    themes: names(missingItems(themes, items.themes)),
  };
}

async function write(context: Excel.RequestContext, places: Places, items: CodeItems): Promise<void> {
  const growing = queueTemplates(context, growthsOf(places, items), places);
  await context.sync();
  context.application.suspendApiCalculationUntilNextSync();
  queueGrowth(context, growing, places, items);
  await context.sync();
  if (growing.some(({ growth }) => growth.list === "penetrationCityThemes")) {
    queueThemeColors(context, places, items.themes.length);
    await context.sync().catch(() => undefined);
  }
}
