import { COLUMNS, MERGED_TABLES, TABLE_IDS, tableSchema } from "../../src/workbook";

test("merged columns keep the order in which the base sheets of populated workbooks have them", () => {
  const fields = MERGED_TABLES.map((schema) => [schema.table, schema.fields]);
  expect(fields).toEqual([
    ["themes", ["theme"]],
    ["measures", ["themeId", "theme", "measure", "definition", "section", "list", "listNote"]],
    ["cities", ["city", "cityOther", "pinyin"]],
    ["evidence", ["city", "measureId", "level", "summary", "section", "period", "doubt"]],
    ["targets", ["city", "indicator", "bound", "value", "unit", "year", "period", "section", "doubt"]],
    ["conclusions", ["city", "measureId", "measure", "topic", "section", "model", "conclusion"]],
    [
      "advice",
      [
        ...["city", "topic", "recommended", "reasons", "action", "models"],
        ...["section", "doubt", "measureIds", "period"],
      ],
    ],
  ]);
});

test.each(TABLE_IDS)(
  "%s: a row is known by a column that is not merged, and called by columns that are",
  (table) => {
    const { idColumn, fields, label, columns } = tableSchema(table);
    expect(fields).not.toContain(idColumn);
    expect([idColumn, ...fields]).toEqual(expect.arrayContaining([...label]));
    expect(columns).toEqual(COLUMNS[table]);
    expect(new Set(columns).size).toBe(columns.length);
  },
);
