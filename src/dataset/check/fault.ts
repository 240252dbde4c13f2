/**
 * Faults of a data file, as plain data. The sentences are in faultText.ts.
 */

/** The types of JSON values that faults name. */
export type Kind = "text" | "number" | "boolean" | "object" | "list" | "null" | "nothing";

/** The lists that other entries refer to by id. */
export type ReferenceKind = "theme" | "measure" | "city" | "period";

/** What the sheets know by name. */
export type NamedKind = "city" | "period";

type FaultDetail =
  | { readonly code: "json.empty" }
  /** `line` and `column` count from 1; `found` is the text there. */
  | { readonly code: "json.syntax"; readonly line: number; readonly column: number; readonly found: string }
  | { readonly code: "json.unfinished"; readonly line: number; readonly column: number }
  /** Lines count from 1. */
  | {
      readonly code: "json.repeatedKey";
      readonly key: string;
      readonly line: number;
      readonly firstLine: number;
    }
  /** Lists and objects lie deeper within each other than `limit`. */
  | { readonly code: "json.deep"; readonly limit: number }
  /** More values, or entries, than `limit`. */
  | { readonly code: "tooMany"; readonly limit: number }
  | { readonly code: "version"; readonly value: number; readonly supported: number }
  | { readonly code: "type"; readonly expected: Kind; readonly received: Kind }
  | { readonly code: "missing"; readonly key: string }
  | { readonly code: "unknownKey"; readonly key: string }
  | { readonly code: "blank" }
  /** In characters. */
  | { readonly code: "tooLong"; readonly length: number; readonly limit: number }
  /** `character` such as `U+000B`. */
  | { readonly code: "lostCharacter"; readonly character: string }
  /** A text that a cell cannot tell from an error, from nothing or from a date. */
  | { readonly code: "lostText"; readonly value: string }
  /** In characters, of which ~, * and ? count twice. */
  | { readonly code: "longName"; readonly length: number; readonly limit: number }
  /** `value` with signs for what cannot be seen. */
  | { readonly code: "spelling"; readonly value: string; readonly right: string }
  | { readonly code: "idForm"; readonly value: string }
  | { readonly code: "choice"; readonly value: string; readonly allowed: readonly string[] }
  | { readonly code: "date"; readonly value: string }
  | { readonly code: "notWhole"; readonly value: number }
  | { readonly code: "notFinite" }
  | { readonly code: "numberRange"; readonly value: number }
  /** `kept` is what Excel makes of it. */
  | { readonly code: "numberDigits"; readonly value: number; readonly kept: number }
  | { readonly code: "year"; readonly value: number; readonly earliest: number; readonly latest: number }
  | { readonly code: "emptyList" }
  | { readonly code: "periodOrder"; readonly from: number; readonly to: number }
  | {
      readonly code: "unknownReference";
      readonly kind: ReferenceKind;
      readonly value: string;
      /** The existing id that was probably meant. */
      readonly nearest?: string;
    }
  /** `first` is the path of the earlier entry with the same id, or the same city, measure and period. */
  | { readonly code: "duplicateId"; readonly value: string; readonly first: string }
  | {
      readonly code: "duplicateName";
      readonly kind: NamedKind;
      readonly value: string;
      readonly first: string;
    }
  | {
      readonly code: "duplicateRecord";
      readonly city: string;
      readonly measure: string;
      readonly period: string;
      readonly first: string;
    };

/** One fault of a data file; `path` such as `records[3].city`, or empty for the file as a whole. */
export type Fault = { readonly path: string } & FaultDetail;
export type FaultCode = Fault["code"];

/** `["records", 3, "city"]` as `records[3].city`. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path === "" ? key : `${path}.${key}`;
  }, "");
}

export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
    case "bigint":
      return "number";
    case "boolean":
      return "boolean";
    case "object":
      return "object";
    default:
      return "nothing";
  }
}
