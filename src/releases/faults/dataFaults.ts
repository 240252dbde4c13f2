/** Faults of a data set that was made from cells, told at those cells. */
import type { Fault } from "../../dataset";
import type { Place, ReleaseFault } from "./fault";

type Keys = readonly (string | number)[];

/** `records[3].summary.zh` as `["records", 3, "summary", "zh"]`: paths of data that this product made have no other form. */
function keysOf(path: string): Keys {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
}

/** A list that is read from one cell is empty when the cell is. */
function atCell(fault: Fault, place: Place): Fault {
  return fault.code === "emptyList" && place.kind === "cell" ? { path: fault.path, code: "blank" } : fault;
}

/** One cell is told one thing about: a text that is blank in both languages is blank once. */
export function dataFaults(faults: readonly Fault[], placeOf: (keys: Keys) => Place): ReleaseFault[] {
  const told = new Set<string>();
  return faults.flatMap((fault): ReleaseFault[] => {
    const place = placeOf(keysOf(fault.path));
    const key = JSON.stringify([place, fault.code]);
    if (told.has(key)) return [];
    told.add(key);
    const first = "first" in fault ? { first: placeOf(keysOf(fault.first)) } : {};
    return [{ code: "data", place, fault: atCell(fault, place), ...first }];
  });
}
