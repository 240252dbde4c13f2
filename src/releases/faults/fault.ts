/** Faults of a release file, and notices about one without faults, as plain data. texts.ts has the sentences. */
import type { Dataset, Fault } from "../../dataset";
import type { ReleaseTexts } from "./texts";

/** A place in a file. Rows count from 1, as spreadsheets show them; columns from 0. */
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

/** One fault of a release file. Faults about two places, such as a repeated column, have the earlier one in `first`. */
export type ReleaseFault = { readonly place: Place; readonly first?: Place } & (
  | { readonly code: "data"; readonly fault: Fault }
  | { readonly code: ReleaseFaultCode; readonly values: Readonly<Record<string, string | number>> }
);

/** What the user should know about a file without faults. `names` are words from the file, such as new cities. */
export interface Notice {
  readonly code: keyof ReleaseTexts["notices"];
  readonly names: readonly string[];
}

/** A checked data set with notices, or all faults. */
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

/** The fault of a file with more of something than the limit. */
export function tooManyFault(limit: number): ReleaseFault {
  return { code: "data", place: WHOLE_FILE, fault: { path: "", code: "tooMany", limit } };
}
