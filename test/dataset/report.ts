import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the report lies when the source material stands beside the repository. It is not part of the repository. */
const REPORT = join(__dirname, "../../../shared/source/sci-tech-finance-report.txt");

/** Running heads and page footers, which stand inside sentences of the report. */
const PAGE_FURNITURE = /^(兴泰智库研究报告|敬请阅读末页)/;

/** A text without its line breaks, blanks and page furniture, so that runs across them are found. */
export function condensed(text: string): string {
  return text
    .split("\n")
    .filter((line) => !PAGE_FURNITURE.test(line.trim()))
    .join("")
    .replace(/\s/g, "");
}

/** The condensed report, or undefined where the source material is not at hand. */
export function readReport(): string | undefined {
  return existsSync(REPORT) ? condensed(readFileSync(REPORT, "utf8")) : undefined;
}

/** The first run of more than `longest` characters that a text shares with the report. */
export function sharedRun(report: string, text: string, longest: number): string | undefined {
  const own = condensed(text);
  const starts = Array.from({ length: Math.max(0, own.length - longest) }, (_, index) => index);
  const start = starts.find((index) => report.includes(own.slice(index, index + longest + 1)));
  return start === undefined ? undefined : own.slice(start, start + longest + 1);
}
