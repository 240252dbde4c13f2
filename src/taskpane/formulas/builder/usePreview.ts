import { useMemo } from "react";
import type { Failure } from "../../../excel";
import type { Argument } from "../../../functions/arguments";
import type { FunctionContext } from "../../../functions/context";
import { referencesOf } from "../../../functions/formulas/answer";
import { parseFormula } from "../../../functions/formulas/parse";
import { useLanguage } from "../../context";
import { answer, type Answer } from "../answers";
import type { ActiveCell, FormulasPort } from "../port";
import { useReferences } from "../useReferences";
import { formulaOf, missing, type Draft } from "./draft";

export type FormulaPreview =
  | (Answer & { id: string })
  | { status: "missing"; arguments: readonly Argument<unknown>[] }
  | { status: "reading" }
  /** It refers to cells, and there is no Excel to read them from. */
  | { status: "unavailable" }
  | { status: "notFound"; references: string[] }
  | { status: "tooLarge"; references: string[] }
  | { status: "unreadableFormula" }
  /** Not a single KCFIN call. */
  | { status: "notOurs" }
  | { status: "failed"; failure: Failure };

/** What the formula would show in a cell, computed by the code of the functions themselves. */
export function usePreview(
  draft: Draft,
  context: FunctionContext,
  cell: ActiveCell | null,
  port: FormulasPort | null,
): FormulaPreview {
  const language = useLanguage();
  const formula = formulaOf(draft);
  const parsed = useMemo(() => parseFormula(formula), [formula]);
  const call = parsed?.isOneCall ? parsed.calls[0] : undefined;
  const references = useReferences(call ? referencesOf(call) : [], cell, port);
  return useMemo((): FormulaPreview => {
    const absent = missing(draft);
    if (absent.length > 0) return { status: "missing", arguments: absent };
    if (!parsed) return { status: "unreadableFormula" };
    if (!call) return { status: "notOurs" };
    if (references.status !== "read") return references;
    const those = (status: "missing" | "tooLarge") =>
      [...references.contents].flatMap(([reference, content]) =>
        content.status === status ? [reference] : [],
      );
    const [notFound, tooLarge] = [those("missing"), those("tooLarge")];
    if (notFound.length > 0) return { status: "notFound", references: notFound };
    if (tooLarge.length > 0) return { status: "tooLarge", references: tooLarge };
    return { ...answer(call, context, language, references.contents), id: call.id };
  }, [draft, parsed, call, references, context, language]);
}
