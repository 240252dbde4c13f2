import type { Text } from "../../src/dataset";

/** Every text in both languages below a value, with its path, such as `records.3.summary`. */
export function textsOf(value: unknown, path = ""): [path: string, text: Text][] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    textsOf(child, path === "" ? key : `${path}.${key}`),
  );
}

function isText(value: object): value is Text {
  return "zh" in value && typeof value.zh === "string" && "en" in value && typeof value.en === "string";
}
