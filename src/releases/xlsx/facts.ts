/** Reads what a workbook says about its data: the plan period it shows, its release and its source. */
import type { Dataset, Language, Text } from "../../dataset";
import { baseWith, constantText, NAMES, readHeldFacts, workbookTexts } from "../../workbook";
import type { CellValue } from "../../workbook";
import type { Notice } from "../faults/fault";
import { readArea } from "./cells";
import type { XlsxPackage } from "./package";

export interface WorkbookFacts {
  /** Supplies what the tables lack: periods that the workbook knows, and texts in the other language. */
  readonly base: Dataset;
  /** The name of the plan period that a blank cell means. */
  readonly period: string;
  readonly release: Dataset["release"];
  /** The release that the workbook's data are if they differ from `release`; named after the last save. */
  readonly edited: Dataset["release"];
  readonly notices: readonly Notice[];
}

/** How many rows above and below a named cell the labelled facts are looked for. */
const FACTS_AROUND = 12;

/** `'My sheet'!$B$7` as sheet and cell. */
function readTarget(definition: string | undefined) {
  const [, quoted, plain, cell] =
    /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/.exec(definition ?? "") ?? [];
  const area = readArea(cell ?? "");
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return area === undefined || sheet === undefined ? undefined : { sheet, row: area.top, column: area.left };
}

/** The values beside the labels around a cell, and the cell's own value. */
function factsAround(file: XlsxPackage, name: string) {
  const target = readTarget(file.definition(name));
  if (target === undefined) return undefined;
  const { sheet, row, column } = target;
  const area = {
    top: row - FACTS_AROUND,
    bottom: row + FACTS_AROUND,
    left: Math.max(0, column - 1),
    right: column,
  };
  const grid = file.cells(sheet, [area]);
  const text = (value: CellValue | undefined) => String(value ?? "").trim();
  const labelled = new Map(
    [...(grid?.values() ?? [])].map((cells) => [text(cells.get(column - 1)), text(cells.get(column))]),
  );
  return { own: text(grid?.get(row)?.get(column)), labelled };
}

/** @param given the release to use for what a workbook does not say */
export function readFacts(file: XlsxPackage, language: Language, given: Dataset): WorkbookFacts {
  const id = constantText(file.definition(NAMES.release));
  const isGiven = id === null || id === given.release.id;
  const memory = readHeldFacts(constantText(file.definition(NAMES.facts)));
  const base = isGiven ? given : baseWith(memory, given);
  const facts = factsAround(file, NAMES.period);
  const latest = base.periods.reduce((last, period) => (period.from > last.from ? period : last));
  const period = facts?.own || latest.name[language];
  const date = file.saved ?? base.release.date;
  if (isGiven) {
    const edited = { ...base.release, id: `${base.release.id}-${file.saved ?? "edited"}`, date };
    const unnamed: Notice = { code: "unnamed", names: [base.release.id] };
    return { base, period, release: base.release, edited, notices: id === null ? [unnamed] : [] };
  }

  const texts = workbookTexts(language).about;
  const said = (label: string, before: Text): Text | undefined => {
    const text = facts?.labelled.get(label) ?? "";
    return text === before[language] ? before : text === "" ? undefined : { zh: text, en: text };
  };
  const { source } = base.release;
  const title = said(texts.source, source.title);
  const publisher = said(texts.publisher, source.publisher);
  const published = said(texts.published, source.published);
  const known = title !== undefined && publisher !== undefined && published !== undefined;
  const release = { id, date, source: known ? { title, publisher, published } : source };
  return {
    base,
    period,
    release,
    edited: release,
    notices: known ? [] : [{ code: "baseSource", names: [base.release.id] }],
  };
}
