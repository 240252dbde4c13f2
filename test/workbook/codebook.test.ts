/** The sheet of the codebook: what it says of each measure is what the release and the table of measures say. */
import { bundledDataset, sectionWords } from "../../src/dataset";
import { describeWorkbook, workbookTexts, type Cell } from "../../src/workbook";
import { advisedDataset } from "../support/advised";

describe.each(["zh", "en"] as const)("in %s", (language) => {
  const rowsOf = (dataset = bundledDataset) => {
    const sheet = describeWorkbook(dataset, language).sheets.find(({ id }) => id === "codebook");
    return sheet?.blocks.flatMap(({ cells }) => cells) ?? [];
  };
  const textOf = (cell: Cell | undefined) => (typeof cell === "object" ? "" : String(cell));

  test("it has the rules, and each measure below its theme", () => {
    const rows = rowsOf();
    const { rules } = workbookTexts(language).codebook;
    expect(rows.filter(([, text]) => rules.includes(textOf(text)))).toHaveLength(rules.length);
    const first = rows.map(([id]) => textOf(id));
    const expected = bundledDataset.themes.flatMap(({ id }) => [
      id,
      ...bundledDataset.measures.filter(({ theme }) => theme === id).map((measure) => measure.id),
    ]);
    expect(first.filter((id) => expected.includes(id))).toEqual(expected);
  });

  test("general statements stand with the measure or theme that they are about, each with its section", () => {
    const dataset = advisedDataset();
    const rows = rowsOf(dataset);
    const stated = [...dataset.themes, ...dataset.measures].filter(
      ({ statements }) => statements !== undefined,
    );
    expect(stated.length).toBeGreaterThan(1);
    for (const { id, statements = [] } of stated) {
      const told = textOf(rows.find(([each]) => each === id)?.at(-1)).split("\n");
      expect(told).toHaveLength(statements.length);
      statements.forEach(({ summary, citations }, index) => {
        expect(told[index]).toContain(summary[language]);
        expect(told[index]).toContain(sectionWords(citations, language));
      });
    }
  });
});
