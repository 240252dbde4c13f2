/**
 * Two readers of one cell: the sheets' formulas, and the add-in. Cells of an open workbook are written otherwise; then either both
 * count a row, or neither does and the check list names its cell, with the right spelling where that can be known.
 */
import { randomNumbers } from "../../host/cli/madeUpDataset";
import type { ExcelHost } from "../../host";
import { bundledDataset, STATUS_LABELS, type Language } from "../../src/dataset";
import { correctCells, readCheckList, readEvidence } from "../../src/excel";
import { columnName, TABLES, type ColumnId, type TableId } from "../../src/workbook";
import { compareWithAnalysis } from "../support/agreement";
import { readCalculated } from "../support/excel";
import { openPopulated } from "../support/populated";
import { SEED } from "../support/seed";
import { sizeOf } from "../support/sizes";

jest.setTimeout(3_600_000);

const BLANKS = [
  " ",
  "\u00a0",
  "\u3000",
  "\t",
  "\n",
  "\r\n",
  "\u200b",
  "\ufeff",
  "\u2060",
  "\u00ad",
  "  ",
  "\u2009",
];
const RADICALS: Readonly<Record<string, string>> = {
  长: "⻓",
  西: "⻄",
  广: "⼴",
  青: "⾭",
  金: "⾦",
  详: "详",
};
const TRADITIONAL: Readonly<Record<string, string>> = {
  ...{ 东: "東", 广: "廣", 苏: "蘇", 宁: "寧", 庆: "慶", 厦: "廈", 长: "長", 杭: "杭", 门: "門", 济: "濟" },
};

type Names = { readonly written: string; readonly others: readonly string[]; readonly isCity?: boolean };
type Respell = (names: Names, pick: <T>(from: readonly T[]) => T) => string;

const wide = (text: string) =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const replaced = (text: string, by: Readonly<Record<string, string>>) =>
  [...text].map((each) => by[each] ?? each).join("");

/** Ways in which cells get written; each keeps the meaning. */
const SPELLINGS: Readonly<Record<string, Respell>> = {
  behind: ({ written }, pick) => written + pick(BLANKS),
  before: ({ written }, pick) => pick(BLANKS) + written,
  around: ({ written }, pick) => pick(BLANKS) + written + pick(BLANKS),
  inside: ({ written }, pick) => written.slice(0, 1) + pick(BLANKS) + written.slice(1),
  width: ({ written }) => wide(written),
  upper: ({ written }) => written.toUpperCase(),
  lower: ({ written }) => written.toLowerCase(),
  radicals: ({ written }) => replaced(written, RADICALS),
  traditional: ({ written, isCity }) => (isCity === true ? replaced(written, TRADITIONAL) : written),
  other: ({ others }, pick) => pick(others),
  suffix: ({ written, isCity }, pick) =>
    isCity === true ? written + pick(["市", "市辖区", " City", " shi"]) : written,
  same: ({ written }) => written,
};
const WAYS = Object.keys(SPELLINGS);

/** The names that may stand in a column, by what is written there. */
function namesIn(column: ColumnId, written: string, language: Language): Names {
  const { cities, measures, periods } = bundledDataset;
  const namesOf = (entries: readonly { id: string; name: { zh: string; en: string } }[]) => {
    const found = entries.find(({ id, name }) => [id, name.zh, name.en].includes(written));
    return found ? [found.id, found.name.zh, found.name.en] : [written];
  };
  switch (column) {
    case "city":
      return { written, others: namesOf(cities), isCity: true };
    case "measureId":
      return { written, others: namesOf(measures) };
    case "level":
      return {
        written,
        others: Object.values(STATUS_LABELS).flatMap((label) =>
          label[language] === written ? [label.zh, label.en] : [],
        ),
      };
    default:
      return { written, others: namesOf(periods) };
  }
}

async function bodyOf(table: TableId, column: ColumnId, language: Language): Promise<string[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables
      .getItem(TABLES[table])
      .columns.getItem(columnName(column, language))
      .getDataBodyRange()
      .load("values");
    await context.sync();
    return range.values.map((row: unknown[]) => String(row[0]));
  });
}

type Columns = readonly (readonly [table: TableId, column: ColumnId, cells: readonly string[]])[];

/** In one request, so that Excel calculates once. */
async function write(columns: Columns, language: Language) {
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    context.application.suspendApiCalculationUntilNextSync();
    for (const [table, column, cells] of columns) {
      const body = tables.getItem(TABLES[table]).columns.getItem(columnName(column, language));
      body.getDataBodyRange().values = cells.map((cell) => [cell]);
    }
    await context.sync();
  });
}

const COLUMNS = ["city", "measureId", "level", "period"] as const;
/** Names in the code tables that lines of the sheets are called by. */
const CODES = [
  ["cities", "city"],
  ["measures", "measureId"],
] as const;
/** In a code table, other words than these are other names, which the analyst may give. */
const CODE_WAYS = ["behind", "before", "around", "width", "radicals"];

describe.each<Language>(["zh", "en"])("in %s", (language) => {
  let host: ExcelHost;
  beforeAll(async () => {
    host = await openPopulated(language);
  });
  afterAll(() => {
    host.dispose();
  });

  test("sheets and add-in count the same, and what they do not count is told and can be corrected", async () => {
    const size = sizeOf("spellings");
    process.stdout.write(`KCFIN_SEED=${SEED} repeats these ${size} spellings in ${language}\n`);
    const random = randomNumbers(SEED + (language === "zh" ? 0 : 1000));
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const original = new Map<ColumnId, string[]>();
    for (const column of COLUMNS) original.set(column, await bodyOf("evidence", column, language));
    const rows = original.get("city")!.length;

    for (let round = 0, done = 0; done < size; round += 1, done += rows) {
      const cells = new Map(COLUMNS.map((column) => [column, [...original.get(column)!]]));
      const changed = Array.from({ length: rows }, (_, row) => {
        const column = pick(COLUMNS);
        const way = pick(WAYS);
        const written = original.get(column)![row]!;
        const value = SPELLINGS[way]!(namesIn(column, written, language), pick);
        cells.get(column)![row] = value;
        return { row, column, way, value, isExact: value.toLowerCase() === written.toLowerCase() };
      });
      const codes = round % 2 === 0 ? null : pick(CODES);
      const named = codes && (await bodyOf(codes[0], codes[1], language));
      const columns: Columns[number][] = COLUMNS.map((column) => ["evidence", column, cells.get(column)!]);
      if (codes && named) {
        const row = Math.floor(random() * named.length);
        const respelt = SPELLINGS[pick(CODE_WAYS)]!({ written: named[row]!, others: [] }, pick);
        columns.push([codes[0], codes[1], named.map((each, place) => (place === row ? respelt : each))]);
      }
      await write(columns, language);

      await agree(language, codes?.[0]);
      const list = (await readCheckList())!;
      const told = new Set(list.filter(({ table }) => table === "evidence").map(({ cell }) => cell));
      const uncounted = (await readEvidence())!.uncounted.filter(({ table }) => table === "evidence");
      for (const { row, column, isExact, way, value } of changed) {
        const blamed = uncounted.find((each) => each.row === row);
        if (codes === null)
          expect([way, value, blamed?.column ?? null]).toEqual([way, value, isExact ? null : column]);
        else if (!isExact) expect([way, value, blamed === undefined]).toEqual([way, value, false]);
      }
      expect(told.size).toBeGreaterThanOrEqual(uncounted.length);

      // Corrected in one go: the code tables first, as the others are offered what stands there.
      for (let again = 0; again < 2; again += 1) await correctCells((await readCheckList())!);
      expect(await readCheckList()).toEqual([]);
      expect((await readEvidence())!.dataset.records).toEqual(bundledDataset.records);
    }
  });
});

/** What is not compared where a line of the sheets is not in the code tables: it is still listed there, at 0, and told. */
const LISTED_STILL = {
  cities: "(?!city|depth)",
  // Column 7 of a theme counts the matrix's lines.
  measures: "(?!city|depth|measure|\\S+, column 7)",
} as const;

/** @param without the code table that lacks a line of the sheets */
async function agree(language: Language, without?: keyof typeof LISTED_STILL): Promise<void> {
  const { dataset } = (await readEvidence())!;
  const city = bundledDataset.cities[0]!.id;
  const { differences } = compareWithAnalysis(await readCalculated(language), dataset, language, city);
  const left = without === undefined ? "" : `, ${LISTED_STILL[without]}`;
  const compared = new RegExp(`^(?:matrix|penetration${left})`);
  expect(differences.filter((each) => compared.test(each))).toEqual([]);
}
