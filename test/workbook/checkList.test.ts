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
    advice: tableOf(TABLES.advice),
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

test("of two rows of advice with one action the later is told, and rows without an action are not compared", () => {
  const read = tables();
  const { header, body } = read.advice!;
  const own = (action: string) =>
    header.map((heading) => ({ 城市: "上海", 议题: "议题", 行动: action })[String(heading)] ?? "");
  const first = body.push(own("做法"), own("另一做法"), own(""), own(""), own("做法")) - 5;
  expect(check(read)).toEqual([
    { table: "advice", row: first + 4, column: 0, why: "duplicate", value: "上海", first },
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

describe("the code tables", () => {
  const columnOf = ({ header }: ReadTables["cities"], id: ColumnId) => {
    const place = header.indexOf(columnName(id, "zh"));
    expect(place).toBeGreaterThanOrEqual(0);
    return place;
  };
  /** Adds a row with these cells and tells its place. */
  function add(
    read: ReadTables,
    name: "cities" | "measures" | "themes",
    cells: Partial<Record<ColumnId, string>>,
  ): number {
    const row = read[name].header.map(() => "");
    for (const [id, text] of Object.entries(cells)) row[columnOf(read[name], id as ColumnId)] = text;
    return read[name].body.push(row) - 1;
  }

  test("rows of one's own that are sound are not told, nor are blank ones", () => {
    const read = tables();
    const theme = String(read.themes.body[0]![columnOf(read.themes, "themeId")]);
    add(read, "cities", { city: "拉萨" });
    add(read, "cities", { city: "海口" });
    add(read, "themes", { themeId: "自有 主题" });
    add(read, "measures", { measureId: "自有 1", themeId: "自有 主题" });
    add(read, "measures", { measureId: "自有 2", themeId: theme.toLowerCase() });
    for (const name of ["cities", "measures", "themes"] as const) add(read, name, {});
    expect(check(read)).toEqual([]);
  });

  test("rows without what others refer to them by, repeated ones and unknown themes are told with the cell", () => {
    const read = tables();
    const { cities, measures, themes } = read;
    const at = (name: "cities" | "measures" | "themes", row: number, id: ColumnId) =>
      String(read[name].body[row]![columnOf(read[name], id)]);
    const [city, cityId] = [at("cities", 2, "city"), at("cities", 3, "cityId")];
    const [measure, theme] = [at("measures", 1, "measureId"), at("themes", 1, "themeId")];
    const known = { themeId: theme };
    const told = [
      {
        table: "measures",
        row: add(read, "measures", { measureId: "OWN", themeId: "无此" }),
        id: "themeId",
        why: "unknownTheme",
        value: "无此",
        first: null,
      },
      {
        table: "measures",
        row: add(read, "measures", { measureId: "OWN-2" }),
        id: "themeId",
        why: "unknownTheme",
        value: "",
        first: null,
      },
      {
        table: "measures",
        row: add(read, "measures", { ...known, measure: "没有编号" }),
        id: "measureId",
        why: "measureId",
        value: "",
        first: null,
      },
      {
        table: "measures",
        row: add(read, "measures", { ...known, measureId: measure.toLowerCase() }),
        id: "measureId",
        why: "duplicate",
        value: measure.toLowerCase(),
        first: 1,
      },
      {
        table: "themes",
        row: add(read, "themes", { theme: "没有编号" }),
        id: "themeId",
        why: "themeId",
        value: "",
        first: null,
      },
      {
        table: "themes",
        row: add(read, "themes", { themeId: theme }),
        id: "themeId",
        why: "duplicate",
        value: theme,
        first: 1,
      },
      {
        table: "cities",
        row: add(read, "cities", { cityOther: "Lhasa" }),
        id: "city",
        why: "city",
        value: "",
        first: null,
      },
      {
        table: "cities",
        row: add(read, "cities", { city, cityId: "own" }),
        id: "city",
        why: "duplicate",
        value: city,
        first: 2,
      },
      {
        table: "cities",
        row: add(read, "cities", { city: "拉萨", cityId }),
        id: "cityId",
        why: "sameCityId",
        value: cityId,
        first: 3,
      },
    ] as const;
    const columns = { cities, measures, themes };
    expect(check(read)).toEqual(
      told.map(({ id, ...fault }) => ({ ...fault, column: columnOf(columns[fault.table], id) })),
    );
  });
});

describe("what is not written as formulas compare it", () => {
  const set = (read: ReadTables, id: TableId, row: number, column: ColumnId, value: string) => {
    const found = read[id]!;
    found.body[row]![found.header.indexOf(columnName(column, "zh"))] = value;
  };
  test.each([
    ["evidence", "city", "上海\u00a0", "上海", "city"],
    ["evidence", "city", "Shanghai", "上海", "city"],
    ["evidence", "city", "沪", "上海", "city"],
    ["evidence", "measureId", "\u3000POS-GOAL", "POS-GOAL", "measureId"],
    ["evidence", "measureId", "发展定位与目标", "POS-GOAL", "measureId"],
    ["evidence", "level", "Detailed", "详细", "level"],
    ["evidence", "period", " ", "", "period"],
    ["evidence", "period", "14FYP", "十四五", "period"],
    ["targets", "city", "東莞", "东莞", "city"],
    ["targets", "bound", "at least", "不低于", "bound"],
    ["conclusions", "model", "⻓沙", "长沙", "model"],
    ["cities", "city", "上\u200b海", "上海", "city"],
    ["measures", "measureId", "ＰＯＳ－ＧＯＡＬ", "POS-GOAL", "measureId"],
    ["measures", "themeId", "POS ", "POS", "unknownTheme"],
    ["measures", "list", "封闭 ", "封闭", "list"],
    ["themes", "themeId", "POS\n", "POS", "themeId"],
  ] as const)("%s, %s: %j is told, with %j", (id, column, value, offer, why) => {
    const read = tables();
    if (offer === "长沙") addChangsha(read);
    set(read, id, 0, column, value);
    const told = check(read).filter(({ table: where }) => where === id);
    expect(told).toContainEqual(expect.objectContaining({ row: 0, value, offer, why }));
  });

  function addChangsha(read: ReadTables): void {
    const row = read.cities.header.map((_, place) => (place === 1 ? "长沙" : ""));
    read.cities.body.push(row);
  }

  test("what may mean two things has no offer", () => {
    const read = tables();
    const again = read.cities.header.map((heading) =>
      heading === columnName("city", "zh") ? "Shanghai" : "",
    );
    read.cities.body.push(again);
    set(read, "evidence", 0, "city", "ＳＨＡＮＧＨＡＩ");
    expect(check(read)).toContainEqual(expect.objectContaining({ why: "city", row: 0, offer: undefined }));
  });
});
