import { bundledDataset, type Language } from "../../src/dataset";
import { describeWorkbook, readBack, TABLES, type Cell, type ReadTables } from "../../src/workbook";

const PERIOD = bundledDataset.periods[0]?.name ?? { zh: "", en: "" };

/** The tables as they stand in a workbook that was just populated; what formulas would give is not needed. */
function written(language: Language): ReadTables {
  const tables = describeWorkbook(bundledDataset, language).sheets.flatMap((sheet) => sheet.tables);
  const value = (cell: Cell) => (typeof cell === "object" ? "" : cell);
  const values = (name: string) => {
    const table = tables.find((each) => each.name === name);
    return { header: table?.columns ?? [], body: table?.cells.map((row) => row.map(value)) ?? [] };
  };
  return {
    evidence: values(TABLES.evidence),
    measures: values(TABLES.measures),
    themes: values(TABLES.themes),
    cities: values(TABLES.cities),
  };
}

function edit(tables: ReadTables, row: number, column: string, value: string): ReadTables {
  const { header, body } = tables.evidence;
  const place = header.indexOf(column);
  expect(place).toBeGreaterThanOrEqual(0);
  const changed = body.map((cells, index) =>
    index === row ? [...cells.slice(0, place), value, ...cells.slice(place + 1)] : cells,
  );
  return { ...tables, evidence: { header, body: changed } };
}

describe.each<Language>(["zh", "en"])("in %s", (language) => {
  const read = (tables: ReadTables) => readBack(tables, language, PERIOD[language], bundledDataset);

  test("an untouched workbook reads back as the release", () => {
    expect(read(written(language))).toEqual({ dataset: bundledDataset, unreadable: [] });
  });

  test("columns are found by name, wherever they have been moved to", () => {
    const tables = written(language);
    const { header, body } = tables.evidence;
    const evidence = {
      header: ["mine", ...[...header].reverse()],
      body: body.map((row) => ["own text", ...[...row].reverse()]),
    };
    expect(read({ ...tables, evidence }).dataset).toEqual(bundledDataset);
  });
});

const zh = (tables: ReadTables) => readBack(tables, "zh", PERIOD.zh, bundledDataset);

test("an edited level and summary count; the translation of a text that was changed is not kept", () => {
  const tables = edit(edit(written("zh"), 0, "级别", "列举"), 0, "摘要", "改过的摘要");
  expect(zh(tables).dataset.records[0]).toMatchObject({
    level: "listed",
    summary: { zh: "改过的摘要", en: "改过的摘要" },
  });
});

test("levels and cities are understood in both languages, in any case and with blanks around", () => {
  const tables = edit(edit(written("zh"), 0, "级别", " ABSENT "), 0, "城市", "shanghai");
  expect(zh(tables).dataset.records[0]).toMatchObject({ city: "shanghai", level: "absent" });
});

test("a blank period stands for the one that the workbook shows", () => {
  const tables = edit(written("zh"), 0, "规划期", "");
  expect(zh(tables)).toEqual({ dataset: bundledDataset, unreadable: [] });
});

test.each([
  ["城市", "city", "合肥肥"],
  ["指标编号", "measureId", "IP-XXX"],
  ["级别", "level", "很详细"],
  ["规划期", "period", "十九五"],
])("a row with an unknown %s is not counted, and is told", (column, id, value) => {
  const { dataset, unreadable } = zh(edit(written("zh"), 4, column, value));
  expect(unreadable).toEqual([{ row: 4, column: id, value }]);
  expect(dataset.records).toHaveLength(bundledDataset.records.length - 1);
});

test("a new city, theme and measure are read with what the tables say of them", () => {
  const tables = written("zh");
  const added = {
    ...tables,
    cities: { ...tables.cities, body: [...tables.cities.body, ["", "苏州", "", ""]] },
    themes: { ...tables.themes, body: [...tables.themes.body, ["GREEN", "绿色金融"]] },
    measures: {
      ...tables.measures,
      body: [...tables.measures.body, ["GREEN", "", "GREEN-LOAN", "绿色信贷", "", "", "封闭", ""]],
    },
  };
  const { dataset } = zh(added);
  expect(dataset.cities.at(-1)).toEqual({ id: "苏州", name: { zh: "苏州", en: "苏州" }, pinyin: "苏州" });
  expect(dataset.themes.at(-1)).toEqual({ id: "GREEN", name: { zh: "绿色金融", en: "绿色金融" } });
  expect(dataset.measures.at(-1)).toMatchObject({ id: "GREEN-LOAN", theme: "GREEN", list: "closed" });
});
