import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import { describeWorkbook, SHEET_IDS, type Area, type Cell, type SheetDescription } from "../../src/workbook";
import { madeUpDataset } from "../../host/cli/madeUpDataset";

const LANGUAGES: Language[] = ["zh", "en"];
const CASES: [string, Dataset][] = [
  ["bundled data", bundledDataset],
  ["made-up data of 3 × 5", madeUpDataset(1, { cities: 3, measures: 5, themes: 2 })],
  ["made-up data of 30 × 40", madeUpDataset(2, { cities: 30, measures: 40, themes: 9 })],
  ["one city, one measure", madeUpDataset(3, { cities: 1, measures: 1, themes: 1, density: 1 })],
];
const ALL = LANGUAGES.flatMap((language) => CASES.map(([name, data]) => [language, name, data] as const));

/** Functions that every Excel from 2016 on has. */
const EXCEL_2016 = new Set(
  "IF IFERROR ISNUMBER ISTEXT INDEX MATCH SUBSTITUTE COUNT COUNTA COUNTIF COUNTIFS SEARCH SUM SUMPRODUCT RANK LARGE ROWS COLUMNS AND OR".split(
    " ",
  ),
);

function formulasOf(sheet: SheetDescription): string[] {
  const cells: Cell[] = [...sheet.blocks, ...sheet.tables].flatMap((part) => part.cells.flat());
  return cells.flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []));
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

function contents(sheet: SheetDescription): (Area & { what: string })[] {
  const blocks = sheet.blocks.map(({ row, column, cells }) => ({
    what: `block at ${row},${column}`,
    row,
    column,
    rows: cells.length,
    columns: Math.max(...cells.map((line) => line.length)),
  }));
  const tables = sheet.tables.map(({ name, row, column, columns, cells }) => ({
    what: name,
    row,
    column,
    rows: cells.length + 1,
    columns: columns.length,
  }));
  return [...blocks, ...tables];
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

describe.each(ALL)("the workbook in %s for %s", (language, _, dataset) => {
  const workbook = describeWorkbook(dataset, language);
  const tables = new Map(
    workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table])),
  );

  test("is the same for the same data", () => {
    expect(describeWorkbook(dataset, language)).toEqual(workbook);
  });

  test("has names that Excel takes, each once", () => {
    const sheets = workbook.sheets.map(({ name }) => name);
    const items = [...tables.keys(), ...workbook.names.map(({ name }) => name)];
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(sheets.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
    expect(new Set(items.map((name) => name.toLowerCase())).size).toBe(items.length);
    for (const { columns } of tables.values()) expect(new Set(columns).size).toBe(columns.length);
  });

  test.each(workbook.sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s: nothing lies on anything else",
    (__, sheet) => {
      const parts = contents(sheet);
      const clashes = parts.flatMap((a, index) =>
        parts.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.what} and ${b.what}`] : [])),
      );
      expect(clashes).toEqual([]);
    },
  );

  test("charts cover no cells that have contents, and show contiguous ones", () => {
    for (const sheet of workbook.sheets) {
      for (const chart of sheet.charts) {
        expect(contents(sheet).filter((part) => overlap(part, chart.place))).toEqual([]);
        expect(contents(sheet).some((part) => overlap(part, chart.source))).toBe(true);
        expect(chart.colors).toHaveLength(chart.source.columns - 1);
        expect(chart.altText.length).toBeGreaterThan(20);
      }
    }
  });

  test("formulas use what Excel 2016 has", () => {
    const used = workbook.sheets
      .flatMap(formulasOf)
      .flatMap((formula) => withoutTexts(formula).match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []);
    expect([...new Set(used)].filter((name) => !EXCEL_2016.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  test("formulas refer to tables, columns, sheets and names that are there", () => {
    const names = new Set(workbook.names.map(({ name }) => name));
    const sheets = new Set(workbook.sheets.map(({ name }) => name));
    const missing: string[] = [];
    for (const sheet of workbook.sheets) {
      const formulas = [...formulasOf(sheet), ...workbook.names.map(({ formula }) => formula)];
      for (const formula of formulas.map(withoutTexts)) {
        for (const [reference, table = "", column = ""] of formula.matchAll(/(KCFIN_\w+)\[([^\]]+)\]/g)) {
          if (!tables.get(table)?.columns.includes(column)) missing.push(reference);
        }
        for (const [name] of formula.matchAll(/KCFIN_\w+(?!\w|\[)/g))
          if (!names.has(name)) missing.push(name);
        for (const [reference, name = ""] of formula.matchAll(/([\p{L}_]+)!/gu)) {
          if (!sheets.has(name)) missing.push(reference);
        }
      }
    }
    expect([...new Set(missing)]).toEqual([]);
  });

  test("every sheet that people see is set up for print, and what it prints is what it has", () => {
    const shown = workbook.sheets.filter(({ veryHidden }) => !veryHidden);
    expect(shown.map(({ id }) => id)).toEqual(SHEET_IDS);
    for (const sheet of shown) {
      const { area = { row: 0, column: 0, rows: 0, columns: 0 }, footer } = sheet.print ?? {};
      const printed = contents(sheet).filter((part) => overlap(part, area));
      expect(printed.length).toBeGreaterThan(0);
      expect(sheet.charts.every(({ place }) => place.row + place.rows <= area.row + area.rows)).toBe(true);
      expect(footer?.right).toMatch(/&P.*&N/);
    }
  });

  test("leaves the analyst's own column alone", () => {
    const evidence = tables.get("KCFIN_Evidence");
    const own = evidence?.columns.indexOf(language === "zh" ? "备注" : "Notes") ?? -1;
    expect(own).toBeGreaterThan(0);
    expect(evidence?.cells.every((row) => row[own] === null)).toBe(true);
  });
});

test("both languages have the same shape", () => {
  const shape = (language: Language) =>
    describeWorkbook(bundledDataset, language).sheets.map((sheet) => ({
      id: sheet.id,
      parts: contents(sheet).map(({ row, column, rows, columns }) => [row, column, rows, columns]),
      formulas: formulasOf(sheet).length,
    }));
  expect(shape("en")).toEqual(shape("zh"));
});

test("measures of one theme stand together, whatever their order in the data", () => {
  const shuffled = { ...bundledDataset, measures: [...bundledDataset.measures].reverse() };
  const matrix = describeWorkbook(shuffled, "zh").sheets.find(({ id }) => id === "matrix");
  const themes = matrix?.blocks[1]?.cells[0] ?? [];
  expect(themes.filter((theme, index) => theme !== themes[index - 1])).toEqual(
    bundledDataset.themes.map(({ id }) => id),
  );
});

/** Contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test("text has enough contrast on what it stands on", () => {
  const pairs = describeWorkbook(bundledDataset, "zh").sheets.flatMap((sheet) => [
    ...sheet.styles.map(({ style }) => [style.color ?? "#000000", style.fill ?? "#FFFFFF"] as const),
    ...sheet.conditionalFormats.map(({ color, fill }) => [color, fill] as const),
    ...sheet.charts
      .filter(({ labelFormat }) => labelFormat !== null)
      .flatMap(({ type, colors }) =>
        type === "BarStacked" ? colors.map(({ fill, text }) => [text, fill] as const) : [],
      ),
  ]);
  expect(pairs.filter(([text, fill]) => contrast(text, fill) < 4.5)).toEqual([]);
  expect(pairs.length).toBeGreaterThan(50);
});

test.each([
  ["十五五", 1],
  ["2021,2025", 0],
  ["=2021", 0],
  ["期".repeat(80), 1],
])("the periods are a list to choose from where Excel can hold it: %s", (name, lists) => {
  const [first] = bundledDataset.periods;
  const later = { id: "later", name: { zh: name, en: name }, from: 2026, to: 2030 };
  const { sheets } = describeWorkbook({ ...bundledDataset, periods: [first!, later] }, "zh");
  expect(sheets.find(({ id }) => id === "about")?.validations).toHaveLength(lists);
});
