import release from "../../src/dataset/releases/2022.2.json";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Keys = readonly (string | number)[];

/** A copy of the bundled file as JSON, to be broken. */
export const freshFile = (): Json => structuredClone<Json>(release);

const isList = (value: Json): value is Json[] => Array.isArray(value);

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(json: Json, keys: Keys): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => {
    if (value === undefined || value === null || typeof value !== "object") return undefined;
    return isList(value) ? value[Number(key)] : value[key];
  }, json);
}

/** A copy with the value at a path replaced, or removed when the new value is undefined. */
export function edited(json: Json, keys: Keys, value: Json | undefined): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value ?? null;
  if (json === null || typeof json !== "object") return json;
  const child = isList(json) ? json[Number(key)] : json[key];
  const next = rest.length === 0 ? value : edited(child ?? null, rest, value);
  if (isList(json))
    return json.flatMap((one, index) => (index !== key ? [one] : next === undefined ? [] : [next]));
  const others = Object.entries(json).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? others : [...others, [String(key), next]]);
}

/** The path of every value in a file, the file itself included. */
export function pathsOf(json: Json, keys: Keys = []): Keys[] {
  if (json === null || typeof json !== "object") return [keys];
  const children: [string | number, Json][] = isList(json) ? [...json.entries()] : Object.entries(json);
  return [keys, ...children.flatMap(([key, child]) => pathsOf(child, [...keys, key]))];
}
