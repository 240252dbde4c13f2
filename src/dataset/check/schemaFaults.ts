import * as v from "valibot";
import { MOST_FAULTS } from "./bounds";
import { kindOf, pathText } from "./fault";
import type { Fault, Kind } from "./fault";
import { lostCharacter } from "../characters";
import { FIRST_YEAR, inDigits, LAST_YEAR, LONGEST_NAME, lookUpLength } from "../limits";
import { tidied, visibleMarks, visibleText } from "../names/fold";
import { datasetSchema, SCHEMA_VERSION } from "../schema";
import { CHECKS } from "./valueChecks";

type Issue = v.InferIssue<typeof datasetSchema>;
type Keys = readonly (string | number)[];

/** A schema within the data set's. */
type Node = v.GenericSchema<unknown, unknown, Issue>;
type ObjectNode = v.StrictObjectSchema<Readonly<Record<string, Node>>, undefined>;
type ListNode = v.ArraySchema<Node, undefined>;
type OptionalNode = v.OptionalSchema<Node, undefined>;
type ChoiceNode = v.PicklistSchema<readonly string[], undefined>;
const isObject = (node: Node): node is ObjectNode => node.type === "strict_object";
const isList = (node: Node): node is ListNode => node.type === "array";
const isOptional = (node: Node): node is OptionalNode => node.type === "optional";
const isChoice = (node: Node): node is ChoiceNode => node.type === "picklist";

function childOf(node: Node | undefined, key: string | number): Node | undefined {
  if (!node) return undefined;
  const child = isObject(node) ? node.entries[key] : isList(node) ? node.item : undefined;
  return child && isOptional(child) ? child.wrapped : child;
}

const nodeAt = (place: Keys) => place.reduce<Node | undefined>(childOf, datasetSchema);

/** The unknown keys of an object: valibot reports only the first. */
function unknownKeys(place: Keys, object: object): Fault[] {
  const node = nodeAt(place);
  const known = new Set(node && isObject(node) ? Object.keys(node.entries) : []);
  return Object.keys(object)
    .filter((key) => !known.has(key))
    .slice(0, MOST_FAULTS + 1)
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

/** The faults that one issue of valibot stands for, in what lies at `place`. */
function faultsOf(issue: Issue, place: Keys): Fault[] {
  const keys = [...place, ...keysOf(issue)];
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

function keysOf({ path }: Issue): Keys {
  return (path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

/** What valibot finds in a value. Of lists in it only the first entries are looked at, unless nothing is wrong with those. */
function issuesOf(node: Node, value: unknown): readonly Issue[] {
  const first = v.safeParse(node, value, { abortEarly: true });
  if (first.success) return [];
  return v.safeParse(node, shortened(value)).issues ?? first.issues;
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_FAULTS + 1).map(shortened);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

/**
 * The faults of a file against the schema, in the schema's order. The entries of its lists are looked at one after the other, so
 * that no more of them are than are asked for.
 */
export function* schemaFaults(input: unknown): Generator<Fault> {
  const issues = issuesOf(datasetSchema, withoutEntries(input));
  const keys = Object.keys(datasetSchema.entries);
  for (const key of keys) {
    const node = childOf(datasetSchema, key);
    const list = isRecord(input) ? input[key] : undefined;
    const isOfEntries = node !== undefined && isList(node) && Array.isArray(list);
    for (const issue of issues)
      if (keysOf(issue)[0] === key && !(isOfEntries && keysOf(issue).length > 1)) yield* faultsOf(issue, []);
    if (!isOfEntries) continue;
    const entries: readonly unknown[] = list;
    for (const [index, entry] of entries.entries())
      for (const issue of issuesOf(node.item, entry)) yield* faultsOf(issue, [key, index]);
  }
  for (const issue of issues) if (!keys.includes(String(keysOf(issue)[0]))) yield* faultsOf(issue, []);
}

/** The file with one entry in each of its lists: whether a list may be empty is seen without the others. */
function withoutEntries(input: unknown): unknown {
  if (!isRecord(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, 1) : value]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
