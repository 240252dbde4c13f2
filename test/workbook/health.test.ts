/** Which heading a column has now: found by what it says and where it stands, never by chance. */
import { columnFindings, columnName, tableSchema, TABLE_IDS, type TableId } from "../../src/workbook";
import { randomNumbers } from "../../host/cli/madeUpDataset";
import { SEED } from "../support/seed";

const header = (table: TableId, language: "zh" | "en" = "zh") =>
  tableSchema(table).columns.map((id) => columnName(id, language));
const found = (table: TableId, now: readonly string[], language: "zh" | "en" = "zh") =>
  columnFindings(table, { sheet: "S", header: now, row: 3, column: 0 }, language);

/** Whether it is a column that the first version did not have. */
const isLater = (table: TableId, heading: string, language: "zh" | "en" = "zh") =>
  tableSchema(table).later.some((id) => columnName(id, language) === heading);

/** What hands, copies and other programs make of a heading. */
const CHANGES: readonly ((heading: string) => string)[] = [
  (heading) => `${heading} `,
  (heading) => `\u00a0${heading}`,
  (heading) => `${heading}\u3000`,
  (heading) => `${heading.slice(0, 1)}\n${heading.slice(1)}`,
  (heading) => `${heading}\u200b`,
  (heading) => `${heading}（修订）`,
  (heading) => `*${heading}`,
  (heading) => heading.toUpperCase() + "*",
  () => "另一个名称",
  () => "Column7",
];

describe.each(TABLE_IDS)("%s", (table) => {
  test.each(["zh", "en"] as const)(
    "any one heading under any other words is found at its place (%s)",
    (language) => {
      const whole = header(table, language);
      expect(found(table, whole, language)).toEqual([]);
      for (const [index, heading] of whole.entries())
        for (const change of CHANGES) {
          const now = whole.map((each, at) => (at === index ? change(each) : each));
          // What may never have been there is known by its words, not by its place.
          const isNothing = isLater(table, heading, language) && change(heading) === change("");
          const expected = isNothing ? [] : [{ heading, now: change(heading) }];
          expect(found(table, now, language)).toMatchObject(expected);
        }
    },
  );

  test("one that is deleted is gone, and a column of the analyst's at the end is not it", () => {
    const whole = header(table);
    for (const heading of whole.slice(0, -1)) {
      const now = [...whole.filter((each) => each !== heading), "我的列", "复核人"];
      expect(found(table, now)).toMatchObject(isLater(table, heading) ? [] : [{ heading, now: null }]);
    }
  });
});

test("columns that have been moved, and columns in between, are no damage", () => {
  const random = randomNumbers(SEED);
  for (let run = 0; run < 200; run += 1) {
    const moved = [...header("evidence"), "我的列", "复核人"].sort(() => random() - 0.5);
    expect(found("evidence", moved)).toEqual([]);
  }
});

test("a table of an earlier version lacks a later column, and one of the analyst's in its place is not it", () => {
  const [notes, id] = (["notes", "recordId"] as const).map((each) => columnName(each, "zh"));
  const earlier = header("targets").filter((heading) => heading !== columnName("doubt", "zh"));
  expect(found("targets", earlier)).toEqual([]);
  const own = earlier.flatMap((heading) => (heading === notes ? ["我的列", heading] : [heading]));
  expect(found("targets", own)).toEqual([]);
  const renamed = own.map((heading) => (heading === id ? "编号" : heading));
  expect(found("targets", renamed)).toMatchObject([{ heading: id, now: "编号" }]);
});

test("several headings at once, each by its own likeness", () => {
  const now = header("evidence").map((heading) => `${heading} `);
  expect(found("evidence", now).map(({ heading, now: is }) => [heading, is])).toEqual(
    header("evidence").map((heading) => [heading, `${heading} `]),
  );
});
