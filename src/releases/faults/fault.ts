/** What can be wrong with a release file, and what is worth telling of a sound one, as plain data. Sentences: texts.ts. */
import type { Dataset, Fault } from "../../dataset";
import type { ReleaseTexts } from "./texts";

/** Where in a file something is. Rows count from 1, as spreadsheets show them; columns from 0. */
export type Place =
  | { readonly kind: "file" }
  /** In JSON, such as `records[3].city`. */
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "row"; readonly row: number; readonly sheet?: string }
  | {
      readonly kind: "cell";
      readonly row: number;
      readonly column: number;
      readonly header: string;
      readonly sheet?: string;
    };

export const WHOLE_FILE: Place = { kind: "file" };

export type ReleaseFaultCode = keyof ReleaseTexts["faults"];

/** One thing wrong with a release file; `first` is where the same was said before, in faults that are about two places. */
export type ReleaseFault = { readonly place: Place; readonly first?: Place } & (
  | { readonly code: "data"; readonly fault: Fault }
  | { readonly code: ReleaseFaultCode; readonly values: Readonly<Record<string, string | number>> }
);

/** What happened to a sound file on its way in. `names` are the file's own words. */
export interface Notice {
  readonly code: keyof ReleaseTexts["notices"];
  readonly names: readonly string[];
}

/** A sound data set with what there is to tell of it, or everything that is wrong. */
export type Imported =
  | { readonly dataset: Dataset; readonly notices: readonly Notice[] }
  | { readonly faults: readonly ReleaseFault[] };

export function releaseFault(
  code: ReleaseFaultCode,
  place: Place = WHOLE_FILE,
  values: Readonly<Record<string, string | number>> = {},
): ReleaseFault {
  return { code, place, values };
}
