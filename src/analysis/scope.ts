import type { Measure } from "../dataset/schema";
import type { EvidenceIndex } from "./evidenceIndex";

/** What a question is about: everything, the measures of a theme, or one measure. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "theme"; readonly id: string }
  | { readonly kind: "measure"; readonly id: string };

export const ALL: Scope = { kind: "all" };

/** The measures of a scope in the data's order; none when the data does not know its id. */
export function measuresOf(index: EvidenceIndex, scope: Scope): readonly Measure[] {
  switch (scope.kind) {
    case "all":
      return index.allMeasures;
    case "theme":
      return index.measuresByTheme.get(scope.id) ?? [];
    case "measure": {
      const measure = index.measures.get(scope.id);
      return measure ? [measure] : [];
    }
  }
}

/**
 * Whether the report's enumeration of the cities that cover a scope may leave some out: open where that of one of its
 * measures is, so that the count is a lower bound. Undefined without measures.
 */
export function listOf(index: EvidenceIndex, scope: Scope): Measure["list"] | undefined {
  const measures = measuresOf(index, scope);
  if (measures.length === 0) return undefined;
  return measures.some(({ list }) => list === "open") ? "open" : "closed";
}
