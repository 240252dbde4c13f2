/** Gives the faults of a data set that was read from cells the places of these cells. */
import type { Fault } from "../../dataset";
import type { Place, ReleaseFault } from "./fault";

type Keys = readonly (string | number)[];

/** `records[3].summary.zh` as `["records", 3, "summary", "zh"]`. Paths in data that we built ourselves need no quoting. */
function keysOf(path: string): Keys {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
}

/** A list that is read from one cell is empty when the cell is blank, so say that. */
function atCell(fault: Fault, place: Place): Fault {
  return fault.code === "emptyList" && place.kind === "cell" ? { path: fault.path, code: "blank" } : fault;
}

/** Reports each fault once per cell: a text that is blank in both languages is one blank cell. */
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
