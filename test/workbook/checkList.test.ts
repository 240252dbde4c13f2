import { bundledDataset, STATUS_LABELS } from "../../src/dataset";
import { checkEvidence, columnName, describeWorkbook, TABLES, type ReadTables } from "../../src/workbook";

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
  };
}

const period = bundledDataset.periods[0]!.name.zh;
const check = (read: ReadTables) => checkEvidence(read, "zh", period, bundledDataset);

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
    { row: 0, column: place("city"), why: "city", value: "无此城", first: null },
    { row: 1, column: place("measureId"), why: "measureId", value: "NONE", first: null },
    { row: 2, column: place("level"), why: "level", value: "强", first: null },
    { row: 3, column: place("period"), why: "period", value: "从前", first: null },
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
    { row: 1, column: level, why: "level", value: "强", first: null },
    { row: body.length - 1, column: city, why: "duplicate", value: String(again[city]), first: 6 },
  ]);
});
