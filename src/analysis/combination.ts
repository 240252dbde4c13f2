/** Which cities cover several scopes together: “IP pledge financing and IP insurance, but no IP fund”. */
import type { City } from "../dataset/schema";
import { citiesOf, coveringCities, type Limits } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import type { Scope } from "./scope";

/** Whether a city has to cover every one of the scopes, or one of them is enough. */
export const COVER_MODES = ["all", "any"] as const;
export type CoverMode = (typeof COVER_MODES)[number];

export interface Combination {
  readonly scopes: readonly Scope[];
  readonly mode: CoverMode;
  /** Cities that cover one of these, at the same level, are left out. */
  readonly without?: readonly Scope[] | undefined;
}

/** The cities that cover all or any of the scopes and none of those to be without, in the order of the cities looked at. */
export function combinedCities(
  index: EvidenceIndex,
  { scopes, mode, without = [] }: Combination,
  limits: Limits = {},
): City[] {
  const coveringEach = (each: readonly Scope[]) =>
    each.map((scope) => new Set(coveringCities(index, scope, limits)));
  const [wanted, unwanted] = [coveringEach(scopes), coveringEach(without)];
  return citiesOf(index, limits).filter((city) => {
    const isIn = (set: ReadonlySet<City>) => set.has(city);
    return (mode === "all" ? wanted.every(isIn) : wanted.some(isIn)) && !unwanted.some(isIn);
  });
}
