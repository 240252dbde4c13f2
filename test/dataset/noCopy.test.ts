import { bundledDataset } from "../../src/dataset";
import { condensed, readReport, sharedRun } from "./report";
import { textsOf } from "./texts";

const LONGEST_SHARED_RUN = 20;

/** Titles of documents are names, which are given in full: each is replaced by a mark that the report does not have. */
const withoutTitles = (text: string) => text.replaceAll(/《[^《》]*》/g, "□");

const report = readReport();
if (report === undefined)
  console.warn("Skipped: the texts are not compared with the report, which is not beside the repository.");
const withReport = report === undefined ? it.skip : it;

describe("texts in our own words", () => {
  withReport("no text of the data shares more than 20 characters in a row with the report", () => {
    const texts = textsOf(bundledDataset);
    expect(texts.length).toBeGreaterThan(bundledDataset.records.length);
    const copied = texts.flatMap(([path, { zh }]) => {
      const run = sharedRun(report!, withoutTitles(zh), LONGEST_SHARED_RUN);
      return run === undefined ? [] : [{ path, run }];
    });
    expect(copied).toEqual([]);
  });

  withReport("a copied run is found wherever it stands, also when lines are broken differently", () => {
    for (const start of [0, 1234, report!.length - 21]) {
      const run = report!.slice(start, start + 21);
      expect(
        sharedRun(report!, `甲乙${run.slice(0, 9)}\n ${run.slice(9)}丙丁`, LONGEST_SHARED_RUN),
      ).toBeDefined();
      expect(sharedRun(report!, run.slice(1), LONGEST_SHARED_RUN)).toBeUndefined();
    }
  });

  withReport("page furniture inside a sentence does not hide a run", () => {
    expect(report).not.toMatch(/敬请阅读|兴泰智库/);
    expect(report).toContain("西安和东莞等地");
  });

  it("condenses a text as it does the report", () => {
    expect(condensed("甲 乙\n\n兴泰智库研究报告 题目\n敬请阅读末页的免责声明 8\n 丙")).toBe("甲乙丙");
  });
});
