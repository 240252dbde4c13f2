/** Refusals as texts for users: what happened, what was written, what to do. */
import type { Language } from "../../dataset";
import type { RefreshTable, Refusal } from "../../excel/refresh";
import { findingText } from "../../workbook/health/words";
import { fill } from "../../locales/fill";
import { clockText } from "../shared/moment";
import { failureProblem, problem, withWritten, type Problem } from "../shared/problem";
import type { Texts } from "../texts";
import type { RefreshTexts } from "./texts";

/** Refusals shown as a notice on the first page; the others replace the whole view. */
export type PartialRefusal = Exclude<Refusal, { status: "notPopulated" | "tooOld" }>;

const MINUTE = 60_000;

interface Words {
  readonly texts: RefreshTexts;
  readonly errors: Texts["errors"];
  readonly language: Language;
}

/** @param partly text for a run that broke off after writing a part */
export function refusalProblem(refusal: PartialRefusal, words: Words, partly: string): Problem {
  const { texts, errors, language } = words;
  const { refusals } = texts;
  const refused = (told: Problem) => withWritten(told, refusals.nothingWritten);
  switch (refusal.status) {
    case "failed": {
      const told = failureProblem(refusal.failure, errors);
      return refusal.written === "part" ? withWritten(told, partly) : refused(told);
    }
    case "busy": {
      const time = clockText(refusal.heard, language);
      const until = clockText(Math.ceil(refusal.until / MINUTE) * MINUTE, language);
      return problem(refusals.busy, { time, until });
    }
    case "readOnly":
    case "structureProtected":
      return refused(problem(refusals[refusal.status]));
    case "damaged": {
      const { title, lines } = problem(refusals.damaged, { tables: tableNames(refusal.tables, words) });
      const [body = "", ...rest] = lines;
      const columns = refusal.columns.map((column) => findingText(column, language));
      const told = { title, lines: [[body, ...columns].join(" "), ...rest] };
      return refusal.written === "part" ? withWritten(told, partly) : refused(told);
    }
    case "protected":
      return refused(problem(refusals.protected, { tables: tableNames(refusal.tables, words) }));
  }
}

function tableNames(tables: readonly RefreshTable[], { texts, language }: Words): string {
  return new Intl.ListFormat(language).format(tables.map((table) => texts.tables[table]));
}

export function releaseText(
  { id, date }: { readonly id: string; readonly date: string | null },
  texts: RefreshTexts,
): string {
  return date === null ? id : fill(texts.releaseWithDate, { id, date });
}
