/** Answers `load`: collects the asked properties of an object, its children and its items. */
import { RichApiError } from "../errors";
import { hasMember, memberName, pascalCase, propertyNames, readProperty } from "./members";
import { HostCollection, HostObject } from "../object";
import { ITEMS_PREFIX, ResultKey, SELECT_ALL, type WireQuery } from "../wire";

/** Names asked of an object, and those asked of its children. */
interface Selection {
  readonly names: Set<string>;
  readonly children: Map<string, Selection>;
}

function emptySelection(): Selection {
  return { names: new Set(), children: new Map() };
}

function add(selection: Selection, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  const name = first === SELECT_ALL ? first : pascalCase(first);
  if (rest.length === 0) {
    selection.names.add(name);
    return;
  }
  const child = selection.children.get(name) ?? emptySelection();
  selection.children.set(name, child);
  add(child, rest);
}

function selectionOf(query: WireQuery): Selection {
  const selection = emptySelection();
  for (const path of query.Select ?? []) {
    if (ITEMS_PREFIX.test(path)) {
      throw new RichApiError(
        "InvalidArgument",
        `load(["${path}"]): not every Excel reads "items/" in an array of names. Write load("${path}") or load({ … }).`,
      );
    }
    add(selection, path === "items" ? [SELECT_ALL] : path.split("/"));
  }
  for (const path of query.Expand ?? []) add(selection, [...path.split("/"), SELECT_ALL]);
  if (selection.names.size === 0 && selection.children.size === 0) selection.names.add(SELECT_ALL);
  return selection;
}

function loadChild(owner: HostObject, name: string, selection: Selection): unknown {
  const child = readProperty(owner, name);
  if (child === null) return null;
  if (child instanceof HostObject) return load(child, selection, {});
  throw new RichApiError(
    "InvalidArgument",
    `${memberName(owner, name)} has no properties of its own to load.`,
  );
}

const everything = (): Selection => ({ names: new Set([SELECT_ALL]), children: new Map() });

function loadObject(target: HostObject, selection: Selection): Record<string, unknown> {
  const result: Record<string, unknown> = { ...target.identity };
  for (const name of selection.names) {
    const names = name === SELECT_ALL ? propertyNames(target) : [name];
    for (const property of names) {
      const value = readProperty(target, property);
      if (!(value instanceof HostObject)) result[property] = value;
      // Asking for everything does not descend; naming a child does.
      else if (name !== SELECT_ALL) result[property] = load(value, everything(), {});
    }
  }
  for (const [name, child] of selection.children) result[name] = loadChild(target, name, child);
  return result;
}

/** What is the collection's own ("count") and what is asked of its items. */
function split(
  collection: HostCollection<HostObject>,
  selection: Selection,
): [own: Selection, items: Selection] {
  const own = emptySelection();
  const items = emptySelection();
  for (const name of selection.names) {
    if (name === SELECT_ALL) {
      own.names.add(name);
      items.names.add(name);
    } else {
      (hasMember(collection, name) ? own : items).names.add(name);
    }
  }
  for (const [name, child] of selection.children) items.children.set(name, child);
  return [own, items];
}

function isCollection(target: HostObject): target is HostCollection<HostObject> {
  return target instanceof HostCollection;
}

function load(target: HostObject, selection: Selection, query: WireQuery): Record<string, unknown> {
  if (!isCollection(target)) return loadObject(target, selection);
  const [own, ofItems] = split(target, selection);
  const result = loadObject(target, own);
  if (ofItems.names.size > 0 || ofItems.children.size > 0) {
    const skip = query.Skip ?? 0;
    const items = target.items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    result[ResultKey.items] = items.map((item) => load(item, ofItems, {}));
  }
  return result;
}

/** The answer to a query, in the shape the library reads; null for a missing object. */
export function answerQuery(target: HostObject | null, query: WireQuery): Record<string, unknown> | null {
  return target === null ? null : load(target, selectionOf(query), query);
}
