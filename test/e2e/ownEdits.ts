/** What analysts make of a workbook before they pass its data on: rows of their own, edits, sorting, deleting. */
import fc from "fast-check";
import { BOUND_LABELS, bundledDataset, LEVELS, STATUS_LABELS, type Language } from "../../src/dataset";
import { COLUMNS, TABLES, type ColumnId, type TableId } from "../../src/workbook";

type Cells = Partial<Record<ColumnId, string | number>>;

export type Edit =
  | { do: "change"; table: TableId; row: number; cells: Cells }
  | { do: "add"; table: TableId; cells: Cells }
  | { do: "copy"; table: TableId; row: number; cells: Cells }
  | { do: "delete"; table: TableId; row: number }
  | { do: "sort"; table: TableId; column: ColumnId; ascending: boolean };

const OWN_CITY = { zh: "苏州", en: "Suzhou" };
const OWN_MEASURE = "OWN-TEST";
const words = fc
  .array(
    fc.constantFrom("科技", "信贷", "=1+1", "“引号”", "a, b", "；", "第二行", "+5%", "2022.1", "'", "𠮷"),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => `改${parts.join("")}`);
/** Without separators: people who write "；" mean two sections. */
const section = fc.constantFrom("三", "二（二）1", "一；三", "附录");
const row = fc.nat(200);

export function edits(language: Language): fc.Arbitrary<Edit[]> {
  const cities = [...bundledDataset.cities.map(({ name }) => name[language]), OWN_CITY[language]];
  const measures = [...bundledDataset.measures.map(({ id }) => id), OWN_MEASURE];
  const city = fc.constantFrom(...cities);
  const measureId = fc.constantFrom(...measures);
  const level = fc.constantFrom(...LEVELS).map((each) => STATUS_LABELS[each][language]);
  const bound = fc.constantFrom(...Object.values(BOUND_LABELS)).map((each) => each[language]);
  const value = fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.constant(0.125), fc.constant("1500.5"));
  const year = fc.integer({ min: 2021, max: 2035 });
  const evidence = fc.record({ city, measureId, level, summary: words, section });
  const target = fc.record({ city, indicator: words, bound, value, unit: words, year, section });
  const conclusion = fc.record({ city, measureId, model: city, topic: words, section, conclusion: words });
  const some = <T extends Cells>(cells: fc.Arbitrary<T>): fc.Arbitrary<Cells> =>
    fc
      .tuple(cells, fc.nat(6))
      .map(([all, index]) => Object.fromEntries(Object.entries(all).filter((_, at) => at === index % 6)));
  const texts = { evidence: fc.record({ level, summary: words, section }), target, conclusion };
  const own: Edit[] = [
    { do: "add", table: "cities", cells: { city: OWN_CITY[language], pinyin: "suzhou" } },
    { do: "add", table: "themes", cells: { themeId: "OWN", theme: "自有主题" } },
    { do: "add", table: "measures", cells: { themeId: "OWN", measureId: OWN_MEASURE, measure: "自有指标" } },
  ];
  const edit = fc.oneof(
    some(texts.evidence).chain((cells) => changed("evidence", cells)),
    some(texts.target).chain((cells) => changed("targets", cells)),
    some(texts.conclusion).chain((cells) => changed("conclusions", cells)),
    fc.record({ definition: words, listNote: words }).chain((cells) => changed("measures", cells)),
    evidence.map((cells): Edit => ({ do: "add", table: "evidence", cells })),
    target.map((cells): Edit => ({ do: "add", table: "targets", cells })),
    conclusion.map((cells): Edit => ({ do: "add", table: "conclusions", cells })),
    fc
      .tuple(row, some(target))
      .map(([at, cells]): Edit => ({ do: "copy", table: "targets", row: at, cells })),
    fc
      .tuple(row, some(conclusion))
      .map(([at, cells]): Edit => ({ do: "copy", table: "conclusions", row: at, cells })),
    fc
      .tuple(fc.constantFrom<TableId>("evidence", "targets", "conclusions"), row)
      .map(([table, at]): Edit => ({ do: "delete", table, row: at })),
    fc
      .tuple(fc.constantFrom<TableId>("evidence", "targets", "conclusions"), fc.boolean())
      .map(([table, ascending]): Edit => ({ do: "sort", table, column: "section", ascending })),
  );
  return fc.array(edit, { minLength: 1, maxLength: 12 }).map((all) => [...own, ...all]);
}

function changed(table: TableId, cells: Cells): fc.Arbitrary<Edit> {
  return row.map((at) => ({ do: "change", table, row: at, cells }));
}

type Grid = (string | number | boolean)[][];

/** Makes the edits in the workbook that is open; a piece of evidence that is there already is not added again. */
export async function make(all: readonly Edit[], language: Language): Promise<void> {
  for (const table of new Set(all.map((edit) => edit.table))) {
    await Excel.run(async (context) => {
      const item = context.workbook.tables.getItem(TABLES[table]);
      const range = item.getRange().load("formulas");
      await context.sync();
      const [, ...body] = range.formulas as Grid;
      const after = all
        .filter((edit) => edit.table === table)
        .reduce((rows, edit) => applied(rows, edit, language), body);
      const grow = after.length - body.length;
      item.resize(range.getResizedRange(grow, 0));
      // Rows that the table no longer has are emptied.
      const cells = [...after, ...body.slice(after.length).map((cells) => cells.map(() => ""))];
      const target = range.getCell(1, 0).getResizedRange(cells.length - 1, (body[0]?.length ?? 1) - 1);
      target.formulas = cells.map((each) =>
        each.map((cell) => (typeof cell === "string" && !cell.startsWith("=") ? `'${cell}` : cell)),
      );
      await context.sync();
    });
  }
}

function applied(rows: Grid, edit: Edit, language: Language): Grid {
  const columns: readonly ColumnId[] = COLUMNS[edit.table];
  const place = "row" in edit ? edit.row % rows.length : 0;
  const at = (column: ColumnId) => columns.indexOf(column);
  const filled = (cells: Grid[number], values: Cells) =>
    cells.map((cell, index) => values[columns[index] ?? "key"] ?? cell);
  switch (edit.do) {
    case "change":
      return rows.map((cells, index) => (index === place ? filled(cells, edit.cells) : cells));
    case "add": {
      const blank = (rows[0] ?? []).map((cell) => (String(cell).startsWith("=") ? cell : ""));
      const added = filled(blank, edit.cells);
      const about = (cells: Grid[number]) => `${cells[at("city")]}|${cells[at("measureId")]}`;
      const isThere = edit.table === "evidence" && rows.some((cells) => about(cells) === about(added));
      return isThere ? rows : [...rows, added];
    }
    case "copy": {
      const copy = filled(rows[place] ?? [], edit.cells);
      return [...rows.slice(0, place), copy, ...rows.slice(place)];
    }
    case "delete":
      return rows.length < 2 ? rows : rows.filter((_, index) => index !== place);
    case "sort": {
      const key = (cells: Grid[number]) => String(cells[at(edit.column)]);
      const sign = edit.ascending ? 1 : -1;
      return [...rows].sort((a, b) => sign * key(a).localeCompare(key(b), language));
    }
  }
}
