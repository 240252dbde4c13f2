/** Sections in words, and back from the words of a cell. */
import { bundledDataset, createCitationReader, sectionWords, type Citation } from "../../src/dataset";

test.each<[Citation, string, string]>([
  [{ section: "一" }, "第一部分", "Part 1"],
  [{ section: "二（四）" }, "第二部分（四）", "Part 2, section 4"],
  [{ section: "二（二）", heading: "1" }, "第二部分（二）·第1条", "Part 2, section 2, item 1"],
  [{ section: "三", heading: "三是" }, "第三部分·第三点", "Part 3, point 3"],
  [{ section: "三", heading: "结语" }, "第三部分·结语", "Part 3, 结语"],
  // What is numbered otherwise stands as it does in short.
  [{ section: "附录" }, "附录", "附录"],
  [{ section: "3.2", heading: "a" }, "3.2·a", "3.2·a"],
])("%j", (citation, zh, en) => {
  expect(sectionWords([citation], "zh")).toBe(zh);
  expect(sectionWords([citation], "en")).toBe(en);
});

test("each section that the release cites is read back from its words in either language", () => {
  const read = createCitationReader(bundledDataset);
  for (const { citations } of [...bundledDataset.records, ...bundledDataset.recommendations])
    for (const language of ["zh", "en"] as const)
      expect(read(sectionWords(citations, language), undefined)).toEqual(citations);
});
