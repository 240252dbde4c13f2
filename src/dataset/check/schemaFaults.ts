import type * as v from "valibot";
import { kindOf, pathText } from "./fault";
import type { Fault, Kind } from "./fault";
import { lostCharacter } from "../characters";
import { FIRST_YEAR, inDigits, LAST_YEAR, LONGEST_NAME, lookUpLength } from "../limits";
import { tidied, visibleMarks, visibleText } from "../names/fold";
import { datasetSchema, SCHEMA_VERSION } from "../schema";
import { CHECKS } from "./valueChecks";

type Issue = v.InferIssue<typeof datasetSchema>;
type Keys = readonly (string | number)[];

type ObjectNode = v.StrictObjectSchema<v.ObjectEntries, undefined>;
type ListNode = v.ArraySchema<v.GenericSchema, undefined>;
type OptionalNode = v.OptionalSchema<v.GenericSchema, undefined>;
type ChoiceNode = v.PicklistSchema<readonly string[], undefined>;
const isObject = (node: v.GenericSchema): node is ObjectNode => node.type === "strict_object";
const isList = (node: v.GenericSchema): node is ListNode => node.type === "array";
const isOptional = (node: v.GenericSchema): node is OptionalNode => node.type === "optional";
const isChoice = (node: v.GenericSchema): node is ChoiceNode => node.type === "picklist";

function childOf(node: v.GenericSchema | undefined, key: string | number): v.GenericSchema | undefined {
  if (!node) return undefined;
  const child = isObject(node) ? node.entries[key] : isList(node) ? node.item : undefined;
  return child && isOptional(child) ? child.wrapped : child;
}

const nodeAt = (place: Keys) => place.reduce<v.GenericSchema | undefined>(childOf, datasetSchema);

/** All unknown keys of an object: valibot reports only the first. */
function unknownKeys(place: Keys, object: object): Fault[] {
  const node = nodeAt(place);
  const known = new Set(node && isObject(node) ? Object.keys(node.entries) : []);
  return Object.keys(object)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: pathText([...place, key]), code: "unknownKey", key }));
}

function typeFault(place: Keys, expected: Kind, value: unknown): Fault {
  return { path: pathText(place), code: "type", expected, received: kindOf(value) };
}

/** Missing and unknown keys; also a list in place of an object, which valibot reads as an object without keys. */
function objectFaults(issue: Issue, keys: Keys): Fault[] {
  const item = issue.path?.at(-1);
  if (item?.origin !== "key") return [typeFault(keys, "object", issue.input)];
  const place = keys.slice(0, -1);
  const object = item.input;
  if (typeof object !== "object" || object === null || Array.isArray(object))
    return [typeFault(place, "object", object)];
  if (issue.expected === "never") return unknownKeys(place, object);
  return [{ path: pathText(keys), code: "missing", key: String(item.key) }];
}

function choiceFault(keys: Keys, value: unknown): Fault {
  if (typeof value !== "string") return typeFault(keys, "text", value);
  const node = nodeAt(keys);
  return { path: pathText(keys), code: "choice", value, allowed: node && isChoice(node) ? node.options : [] };
}

function versionFault(keys: Keys, value: unknown): Fault {
  if (typeof value !== "number") return typeFault(keys, "number", value);
  return { path: pathText(keys), code: "version", value, supported: SCHEMA_VERSION };
}

/** The faults of a value that fails a check of ours. */
function checkFaults(path: string, check: unknown, value: string | number): Fault[] {
  if (typeof value === "number")
    return check === CHECKS.inRange
      ? [{ path, code: "numberRange", value }]
      : [{ path, code: "numberDigits", value, kept: inDigits(value) }];
  switch (check) {
    case CHECKS.kept:
      return [{ path, code: "lostCharacter", character: lostCharacter(value) ?? "" }];
    case CHECKS.calendarDay:
      return [{ path, code: "date", value }];
    case CHECKS.shortName:
      return [{ path, code: "longName", length: lookUpLength(value), limit: LONGEST_NAME }];
    case CHECKS.plainId:
      return [{ path, code: "spelling", value: visibleMarks(value), right: visibleText(value) }];
    case CHECKS.plainName:
      return [{ path, code: "spelling", value: visibleMarks(value), right: tidied(value) }];
    default:
      return [{ path, code: "lostText", value }];
  }
}

/** The faults that one issue of valibot stands for. */
function faultsOf(issue: Issue): Fault[] {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const path = pathText(keys);
  switch (issue.type) {
    case "strict_object":
      return objectFaults(issue, keys);
    case "string":
      return [typeFault(keys, "text", issue.input)];
    case "number":
      return [typeFault(keys, "number", issue.input)];
    case "array":
      return [typeFault(keys, "list", issue.input)];
    case "picklist":
      return [choiceFault(keys, issue.input)];
    case "literal":
      return [versionFault(keys, issue.input)];
    case "non_empty":
      return [{ path, code: "blank" }];
    case "max_length":
      return [{ path, code: "tooLong", length: issue.input.length, limit: issue.requirement }];
    case "check":
      return checkFaults(path, issue.requirement, issue.input);
    case "min_value":
    case "max_value":
      return [{ path, code: "year", value: issue.input, earliest: FIRST_YEAR, latest: LAST_YEAR }];
    case "regex":
      return [{ path, code: "idForm", value: issue.input }];
    case "iso_date":
      return [{ path, code: "date", value: issue.input }];
    case "integer":
      return [{ path, code: "notWhole", value: issue.input }];
    case "finite":
      return [{ path, code: "notFinite" }];
    case "min_length":
      return [{ path, code: "emptyList" }];
  }
}

/** All faults of a file against the schema, in the file's order. */
export const schemaFaults = (issues: readonly Issue[]): Fault[] => issues.flatMap(faultsOf);
