/** Access to the members of host objects by the names on the wire. */
import { notEmulated, notSupported, RichApiError } from "../errors";
import { HostObject } from "../object";
import { isSetSupported, type RequiredSet } from "../office/apiSets";

const WIRE_NAME = /^_?[A-Z]/;

/** "Values" → "values", the spelling of Excel's documentation. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "values" → "Values", as the wire and the classes spell it. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "Range.values": for messages and for the location of errors. */
export function memberName(target: HostObject, name: string): string {
  return `${target.className}.${camelCase(name)}`;
}

function prototypeOf(target: object): object | null {
  const prototype: unknown = Object.getPrototypeOf(target);
  return typeof prototype === "object" ? prototype : null;
}

/** The classes of an object, up to the one that all share. */
function* prototypes(target: HostObject): Generator<object> {
  let prototype = prototypeOf(target);
  while (prototype !== null && prototype !== HostObject.prototype) {
    yield prototype;
    prototype = prototypeOf(prototype);
  }
}

type Members = ReadonlyMap<string, PropertyDescriptor>;

const membersOfClass = new WeakMap<object, Members>();

/** Excel's members of an object's class by their names on the wire, inherited ones after its own. */
function membersOf(target: HostObject): Members {
  const prototype = prototypeOf(target);
  const known = prototype === null ? undefined : membersOfClass.get(prototype);
  if (prototype === null || known !== undefined) return known ?? new Map();
  const members = new Map<string, PropertyDescriptor>();
  for (const level of prototypes(target)) {
    for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (WIRE_NAME.test(name) && !members.has(name)) members.set(name, own);
    }
  }
  membersOfClass.set(prototype, members);
  return members;
}

/** The set that a member needs and this Excel lacks, or null. */
function lackingSet(target: HostObject, name: string): RequiredSet | null {
  const { apiSets, memberSets } = target.session;
  const set = memberSets.get(memberName(target, name));
  return set === undefined || isSetSupported(apiSets, set.name, set.version) ? null : set;
}

function required(target: HostObject, name: string): PropertyDescriptor {
  const found = membersOf(target).get(name);
  if (found === undefined) throw notEmulated(memberName(target, name));
  const lacking = lackingSet(target, name);
  if (lacking !== null) throw notSupported(memberName(target, name), `${lacking.name} ${lacking.version}`);
  return found;
}

export function hasMember(target: HostObject, name: string): boolean {
  return membersOf(target).has(name);
}

/** Value of a property: a scalar, another host object, or null for a missing one. */
export function readProperty(target: HostObject, name: string): unknown {
  const property = required(target, name);
  if (property.get === undefined)
    throw new RichApiError(
      "InvalidArgument",
      `${memberName(target, name)} is a method; it cannot be loaded.`,
    );
  return property.get.call(target);
}

export function writeProperty(target: HostObject, name: string, value: unknown): void {
  const property = required(target, name);
  if (property.set === undefined)
    throw new RichApiError("InvalidArgument", `${memberName(target, name)} cannot be set.`);
  property.set.call(target, value);
}

export function callMethod(target: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = required(target, name).value;
  if (typeof method !== "function") {
    throw new RichApiError(
      "InvalidArgument",
      `${memberName(target, name)} is a property; it cannot be called.`,
    );
  }
  return Reflect.apply(method, target, args);
}

/** Names of every property that this Excel has, navigation properties included. */
export function propertyNames(target: HostObject): string[] {
  return [...membersOf(target)].flatMap(([name, own]) =>
    own.get !== undefined && lackingSet(target, name) === null ? [name] : [],
  );
}
