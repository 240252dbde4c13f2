import { bundledDataset, STATUS_LABELS } from "../../src/dataset";
import { checkTables, columnName, describeWorkbook, TABLES } from "../../src/workbook";
import type { ColumnId, ReadTables, TableId } from "../../src/workbook";

const { sheets } = describeWorkbook(bundledDataset, "zh");

/** The tables as they are written, formulas as nothing: none of them is read. */
function tableOf(name: string) {
  const table = sheets.flatMap(({ tables }) => tables).find((each) => each.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  const body = table.cells.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)));
  return { header: [...table.columns], body };
}

function tables(): ReadTables {
  return {
    evidence: tableOf(TABLES.evidence),
    measures: tableOf(TABLES.measures),
    themes: tableOf(TABLES.themes),
    cities: tableOf(TABLES.cities),
    targets: tableOf(TABLES.targets),
    conclusions: tableOf(TABLES.conclusions),
  };
}

const table = "evidence";
const period = bundledDataset.periods[0]!.name.zh;
const check = (read: ReadTables) => checkTables(read, "zh", period, bundledDataset);

test("nothing is wrong with what has just been written", () => {
  expect(check(tables())).toEqual([]);
});

test("each row that cannot be counted is told with the column that is to blame, wherever that has been moved to", () => {
  const read = tables();
  const { header, body } = read.evidence;
  for (const row of [header, ...body]) row.reverse();
  const place = (id: "city" | "measureId" | "level" | "period") => header.indexOf(columnName(id, "zh"));
  body[0]![place("city")] = "无此城";
  body[1]![place("measureId")] = "NONE";
  body[2]![place("level")] = "强";
  body[3]![place("period")] = "从前";
  expect(check(read)).toEqual([
    { table, row: 0, column: place("city"), why: "city", value: "无此城", first: null },
    { table, row: 1, column: place("measureId"), why: "measureId", value: "NONE", first: null },
    { table, row: 2, column: place("level"), why: "level", value: "强", first: null },
    { table, row: 3, column: place("period"), why: "period", value: "从前", first: null },
  ]);
});

test("of two rows about the same the later is told, across blank and uncounted rows", () => {
  const read = tables();
  const { header, body } = read.evidence;
  const level = header.indexOf(columnName("level", "zh"));
  const blank = header.map(() => "");
  const uncounted = [...body[5]!];
  uncounted[level] = "强";
  const again = [...body[4]!];
  again[level] = STATUS_LABELS.absent.zh;
  body.unshift(blank, uncounted);
  body.push(again);
  const city = header.indexOf(columnName("city", "zh"));
  expect(check(read)).toEqual([
    { table, row: 1, column: level, why: "level", value: "强", first: null },
    { table, row: body.length - 1, column: city, why: "duplicate", value: String(again[city]), first: 6 },
  ]);
});

test("targets and conclusions, and rows of code tables without an id, are checked as well", () => {
  const read = tables();
  const column = (id: TableId, name: ColumnId) => {
    const found = read[id]!.header.indexOf(columnName(name, "zh"));
    expect(found).toBeGreaterThanOrEqual(0);
    return found;
  };
  const set = (id: TableId, row: number, name: ColumnId, value: string | number) => {
    read[id]!.body[row]![column(id, name)] = value;
  };
  const targets = read.targets!;
  targets.body.push([...targets.body[0]!], [...targets.body[0]!], [...targets.body[1]!]);
  set("targets", 1, "value", "约四百");
  set("targets", 3, "year", 46_022);
  set("targets", 4, "bound", "大约");
  set("conclusions", 0, "model", "无此城");
  set("conclusions", 1, "measureId", "NONE");
  read.themes.body.push(["", "没有编号的主题", ""]);
  const told = check(read).map(({ table: id, row, column: at, why, value, first }) => [
    ...[id, row, read[id]!.header[at], why, value, first],
  ]);
  const last = read.themes.body.length - 1;
  const city = targets.body[2]![0];
  expect(told).toEqual([
    ["themes", last, "主题编号", "themeId", "", null],
    ["targets", 1, "数值", "value", "约四百", null],
    ["targets", 2, "城市", "duplicate", city, 0],
    ["targets", 3, "年份", "year", "46022", null],
    ["targets", 4, "口径", "bound", "大约", null],
    ["conclusions", 0, "报告建议借鉴", "model", "无此城", null],
    ["conclusions", 1, "指标编号", "measureId", "NONE", null],
  ]);
});
