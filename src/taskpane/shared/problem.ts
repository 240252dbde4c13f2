/** Failures as texts for users: what happened, what was written, what to do. */
import type { Language } from "../../dataset";
import type { Failure, PopulateResult, Written } from "../../excel";
import { fill } from "../../locales/fill";
import type { Texts } from "../texts";

export interface Problem {
  title: string;
  lines: string[];
}

type ErrorTexts = Texts["errors"];

export interface ProblemText {
  title: string;
  body: string;
  action: string;
}

export function problem(
  { title, body, action }: ProblemText,
  values: Record<string, string | number> = {},
): Problem {
  return { title, lines: [fill(body, values), fill(action, values)] };
}

export function failureProblem({ kind, message }: Failure, texts: ErrorTexts): Problem {
  return problem(texts[kind], { message });
}

/** What a populate that ended early has left in the workbook. */
export function writtenText(written: Written, texts: ErrorTexts): string {
  return written === "nothing" ? texts.nothingWritten : texts.partlyWritten;
}

/** Why a populate failed or was refused; null if it succeeded or the user cancelled it. */
export function populateProblem(
  result: PopulateResult,
  texts: ErrorTexts,
  language: Language,
): Problem | null {
  const refusal = (text: ProblemText, values?: Record<string, string>) =>
    withWritten(problem(text, values), texts.nothingWritten);
  switch (result.status) {
    case "populated":
    case "alreadyPopulated":
    case "cancelled":
      return null;
    case "failed":
      return withWritten(failureProblem(result.failure, texts), writtenText(result.written, texts));
    case "clash": {
      const names = new Set(result.clashes.map(({ name }) => name));
      return refusal(texts.clash, { names: new Intl.ListFormat(language).format(names) });
    }
    case "excelTooOld":
      return refusal(texts.excelTooOld, { version: result.needs });
    case "readOnly":
    case "structureProtected":
      return refusal(texts[result.status]);
  }
}

/** @param written a sentence on what has been written, put between what happened and what to do */
export function withWritten({ title, lines }: Problem, written: string): Problem {
  const [body = "", ...rest] = lines;
  return { title, lines: [body, written, ...rest] };
}
