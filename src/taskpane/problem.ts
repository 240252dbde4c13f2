import type { Failure, PopulateResult, Written } from "../excel";
import type { Language } from "../dataset";
import { fill } from "../workbook/texts";
import type { Texts } from "./texts";

/** Something that kept the product from doing what it was asked, in words for people. */
export interface Problem {
  title: string;
  body: string;
  action: string;
  /** What a failed write left behind; undefined where nothing was to be written. */
  written?: Written;
}

export function failureProblem({ kind, message }: Failure, texts: Texts["errors"]): Problem {
  const text = texts[kind];
  return { ...text, body: fill(text.body, { message }) };
}

/** What kept a populate from being done; null where nothing did, or where the user cancelled. */
export function populateProblem(
  result: PopulateResult,
  texts: Texts["errors"],
  language: Language,
): Problem | null {
  switch (result.status) {
    case "populated":
    case "alreadyPopulated":
    case "cancelled":
      return null;
    case "failed":
      return { ...failureProblem(result.failure, texts), written: result.written };
    case "clash": {
      const names = new Set(result.clashes.map(({ name }) => name));
      const list = new Intl.ListFormat(language).format(names);
      return { ...texts.clash, body: fill(texts.clash.body, { names: list }), written: "nothing" };
    }
    case "excelTooOld": {
      const body = fill(texts.excelTooOld.body, { version: result.needs });
      return { ...texts.excelTooOld, body, written: "nothing" };
    }
    case "readOnly":
    case "structureProtected":
      return { ...texts[result.status], written: "nothing" };
  }
}
