/** Finds entries of JSON objects that are there twice. */
import { visit } from "jsonc-parser";
import { MOST_FAULTS } from "./bounds";
import { pathText, type Fault } from "./fault";

/** The first entries whose name an earlier one of their object has, in the order of the text: JSON within the bounds. */
export function repeatedKeys(json: string): Fault[] {
  const faults: Fault[] = [];
  const objects: Map<string, number>[] = [];
  const end = new Error("Enough has been seen.");
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
        if (faults.length > MOST_FAULTS) throw end;
      },
    });
  } catch (error) {
    if (error !== end) throw error;
  }
  return faults;
}
