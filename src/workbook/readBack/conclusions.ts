/** The table of conclusions: each of its rows is about one measure and one model city of a conclusion. */
import type { Recommendation } from "../../dataset";
import { createIds } from "../tables/recordId";
import { CONCLUSIONS, conclusionReader, type ConclusionRow } from "../tables/conclusions";
import { lastById, type Reading } from "../tables/reading";
import { groupBy } from "./groupBy";
import { readRows, type ReadList, type TableValues } from "./rows";

/** Rows that conclude the same about each of their measures and model cities. */
interface Block {
  readonly first: ConclusionRow;
  /** Its row in the body, from 0. */
  readonly row: number;
  readonly measures: readonly string[];
  readonly models: readonly string[];
}

/**
 * Rows that conclude the same are one conclusion; rows of it that somebody has changed become another.
 *
 * @param period id of the plan period for conclusions that the release does not have: the table has no such column
 */
export function readConclusions(
  table: TableValues,
  reading: Reading,
  period: string,
): ReadList<Recommendation> {
  const { known, translate, citationsOf } = reading;
  const read = readRows(CONCLUSIONS, table, reading, conclusionReader(reading));
  const base = lastById(known.recommendations);
  const blocks = blocksOf(read.entries, read.rows, base);
  const ids = idsOf(blocks);
  return {
    entries: blocks.map(({ first, measures: about, models }, index): Recommendation => {
      const before = base.get(first.named);
      const id = ids[index] ?? "";
      return {
        id,
        city: first.city,
        period: before?.period ?? period,
        topic: translate(first.topic, before?.topic),
        measures: [...about],
        modelCities: [...models],
        citations: citationsOf(first.section, before?.citations),
        summary: translate(first.summary, before?.summary),
        // These are in the table of advice, which workbooks of earlier versions do not have.
        reasons: [],
        actions: [],
        note: base.get(id)?.note,
      };
    }),
    rows: blocks.map(({ row }) => row),
    uncounted: read.uncounted,
    respelled: read.respelled,
  };
}

function blocksOf(
  found: readonly ConclusionRow[],
  rows: readonly number[],
  base: ReadonlyMap<string, Recommendation>,
): Block[] {
  const alike = groupBy(
    found.map((row, index) => ({ ...row, row: rows[index] ?? 0 })),
    ({ named, city, topic, section, summary }) => JSON.stringify([named, city, topic, section, summary]),
  );
  return alike.flatMap((group): Block[] => {
    const before = base.get(group[0]?.named ?? "");
    const byMeasure = groupBy(group, ({ measure }) => measure).map((same) => ({
      rows: same,
      models: inOrder(
        same.map(({ model }) => model),
        before?.modelCities,
      ),
    }));
    return groupBy(byMeasure, ({ models }) => JSON.stringify(models)).flatMap((same): Block[] => {
      const [first] = same.flatMap((each) => each.rows);
      if (first === undefined) return [];
      const about = same.flatMap((each) => each.rows.map(({ measure }) => measure));
      const models = same[0]?.models ?? [];
      return [{ first, row: first.row, measures: inOrder(about, before?.measures), models }];
    });
  });
}

/** A released conclusion whose rows were edited apart keeps its id in the largest of its blocks. */
function idsOf(blocks: readonly Block[]): string[] {
  const size = ({ measures, models }: Block) => measures.length * models.length;
  const holders = new Map<string, Block>();
  for (const block of blocks) {
    const { named } = block.first;
    const holder = holders.get(named);
    if (named !== "" && (holder === undefined || size(holder) < size(block))) holders.set(named, block);
  }
  const give = createIds(holders.keys());
  return blocks.map((block) => {
    const { named, city, topic } = block.first;
    return holders.get(named) === block ? named : give([city, topic]);
  });
}

/** Each id once: those of the release in its order, then the others as they come. */
function inOrder(ids: readonly string[], order: readonly string[] = []): string[] {
  const present = new Set(ids);
  return [...order.filter((id) => present.delete(id)), ...present];
}
