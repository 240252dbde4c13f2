/** Recommendations from the table of advice, and from that of conclusions, which has their measures and model cities one by one. */
import type { Action, Language, Recommendation, Text } from "../../dataset";
import { ADVICE, adviceReader, type AdviceRow } from "../tables/advice";
import { createIds } from "../tables/recordId";
import { lastById, type Reading } from "../tables/reading";
import { groupBy } from "./groupBy";
import { readRows, type PlacedList, type ReadList, type TableValues } from "./rows";

type PlacedRow = AdviceRow & { readonly row: number };

/** Rows about one recommendation. */
interface Group {
  readonly id: string;
  readonly rows: readonly [PlacedRow, ...PlacedRow[]];
}

/**
 * The recommendations of both tables. A text that stands in several cells, as the topic does, is the one that somebody has edited:
 * the first that is not as it was released. Conclusions that no row of advice is about stand by themselves.
 *
 * @param conclusions as the other table has them, or as they were released where that is missing
 * @returns with the row of each in the table of advice
 */
export function readAdvice(
  table: TableValues,
  reading: Reading,
  conclusions: ReadList<Recommendation>,
): { readonly advice: PlacedList<Recommendation>; readonly conclusions: PlacedList<Recommendation> } {
  const { known, language } = reading;
  const released = lastById(known.recommendations);
  const concluded = lastById(conclusions.entries);
  const read = readRows(ADVICE, table, reading, adviceReader(reading));
  const rows = read.entries.map((entry, index): PlacedRow => ({ ...entry, row: read.rows[index] ?? 0 }));
  const groups = groupsOf(rows, conclusions.entries, language);
  const given = groups.map(({ id, rows: [first, ...others] }) =>
    recommendationOf({ id, rows: [first, ...others] }, reading, released.get(id), concluded.get(id)),
  );
  const ids = new Set(groups.map(({ id }) => id));
  const alone = conclusions.entries
    .filter(({ id }) => !ids.has(id))
    .map((each): Recommendation => ({ ...each, note: undefined }));
  const entries = [...given, ...alone];
  const concludedRows = new Map(conclusions.entries.map(({ id }, index) => [id, conclusions.rows[index]]));
  return {
    advice: { ...read, entries, rows: groups.map(({ rows: [first] }) => first.row) },
    conclusions: { ...conclusions, entries, rows: entries.map(({ id }) => concludedRows.get(id)) },
  };
}

/** Rows of the analysts' own join the recommendation of the same city and topic; others are new ones. */
function groupsOf(
  rows: readonly PlacedRow[],
  conclusions: readonly Recommendation[],
  language: Language,
): Group[] {
  const about = (city: string, topic: string) => JSON.stringify([city, topic.trim().toLowerCase()]);
  const named = new Map(
    conclusions.map(({ id, city, topic }): [string, string] => [about(city, topic[language]), id]),
  );
  for (const { named: row, city, topic } of rows) if (row !== null) named.set(about(city, topic), row.id);
  const give = createIds(named.values());
  const idOf = (row: PlacedRow): string => {
    if (row.named !== null) return row.named.id;
    const key = about(row.city, row.topic);
    const id = named.get(key) ?? give([row.city, row.topic]);
    named.set(key, id);
    return id;
  };
  return groupBy(
    rows.map((row) => ({ id: idOf(row), row })),
    ({ id }) => id,
  ).flatMap(([first, ...others]): Group[] =>
    first === undefined ? [] : [{ id: first.id, rows: [first.row, ...others.map(({ row }) => row)] }],
  );
}

function recommendationOf(
  { id, rows }: Group,
  { language, translate, citationsOf }: Reading,
  before: Recommendation | undefined,
  concluded: Recommendation | undefined,
): Recommendation {
  const [first] = rows;
  const text = (cell: (row: AdviceRow) => string, told: Text | undefined, was: Text | undefined): Text => {
    const texts = [...rows.map(cell), ...(told ? [told[language]] : [])].filter((each) => each !== "");
    return translate(edited(texts, was?.[language]) ?? "", was);
  };
  const list = (of: (row: AdviceRow) => readonly string[], told: string[] | undefined, was?: string[]) => {
    const lists = [...rows.map(of), ...(told ? [told] : [])];
    const key = (ids: readonly string[]) => JSON.stringify([...ids].sort());
    const chosen = edited(lists.map(key), was && key(was));
    const found = [was ?? [], ...lists].find((ids) => key(ids) === chosen) ?? [];
    return [...found];
  };
  const wereReasons = before?.reasons.map((reason) => reason[language]).join("\n");
  const reasons = edited(
    rows.map((row) => row.reasons),
    wereReasons,
  );
  const note = edited(
    rows.map((row) => row.note),
    before?.note?.[language],
  );
  const section = edited(
    rows.map((row) => row.section).filter((each) => each !== ""),
    undefined,
  );
  const citations = section === undefined ? [] : citationsOf(section, before?.citations);
  const wasCited = before !== undefined && JSON.stringify(citations) === JSON.stringify(before.citations);
  return {
    id,
    city: first.city,
    period: first.period,
    topic: text((row) => row.topic, concluded?.topic, before?.topic),
    measures: list((row) => row.measures, concluded?.measures, before?.measures),
    modelCities: list((row) => row.models, concluded?.modelCities, before?.modelCities),
    citations: concluded && (wasCited || before === undefined) ? concluded.citations : citations,
    summary: text((row) => row.summary, concluded?.summary, before?.summary),
    reasons:
      before !== undefined && reasons === wereReasons
        ? before.reasons
        : (reasons ?? "")
            .split("\n")
            .filter((reason) => reason.trim() !== "")
            .map((reason, index) => translate(reason.trim(), before?.reasons[index])),
    actions: actionsOf(rows, before, translate),
    note: note === undefined || note === "" ? undefined : translate(note, before?.note),
  };
}

/** The first that is not as it was released, else the first. */
function edited(texts: readonly string[], was: string | undefined): string | undefined {
  return texts.find((each) => was !== undefined && each !== was) ?? texts[0];
}

/** Each row with an action has one; copied rows get ids of their own. */
function actionsOf(
  rows: readonly PlacedRow[],
  before: Recommendation | undefined,
  translate: Reading["translate"],
): Action[] {
  const released = lastById(before?.actions ?? []);
  const told = rows.filter(({ action }) => action !== "");
  const give = createIds(told.flatMap(({ named }) => named?.action ?? []));
  const used = new Set<string>();
  return told.map(({ named, action }) => {
    const isFirst = named !== null && named.action !== "" && !used.has(named.action);
    const id = isFirst ? named.action : give(["action", used.size + 1]);
    used.add(id);
    return { id, summary: translate(action, released.get(id)?.summary) };
  });
}
