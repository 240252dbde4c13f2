/** Finds entries of JSON objects that are there twice. */
import { visit } from "jsonc-parser";
import { pathText, type Fault } from "./fault";

/** Each entry whose name an earlier one of its object has, in the order of the text, which is JSON. It never throws. */
export function repeatedKeys(json: string): Fault[] {
  const faults: Fault[] = [];
  const objects: Map<string, number>[] = [];
  try {
    visit(json, {
      onObjectBegin: () => {
        objects.push(new Map());
      },
      onObjectEnd: () => {
        objects.pop();
      },
      onObjectProperty: (key, _offset, _length, line, _character, pathOf) => {
        const keys = objects.at(-1);
        const firstLine = keys?.get(key);
        if (firstLine === undefined) keys?.set(key, line + 1);
        else
          faults.push({
            path: pathText([...pathOf(), key]),
            code: "json.repeatedKey",
            key,
            line: line + 1,
            firstLine,
          });
      },
    });
  } catch {
    // Thousands of brackets within each other exhaust the parser's stack; such a text is no data set, which is told otherwise.
  }
  return faults;
}
