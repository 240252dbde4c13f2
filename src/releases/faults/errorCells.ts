/** Tells cells whose text has been lost: with a fault where they must not be blank, else in a notice. */
import { cellAddress } from "../../workbook";
import { releaseFault, type Notice, type Place, type ReleaseFault } from "./fault";

/** A cell that holds an error, or a word such as `nan` for nothing. It is read as blank. */
export interface ErrorCell {
  readonly place: Place;
  readonly value: string;
}

/** Named one by one in a notice. */
const MOST = 12;

/** @param faults of what was read with these cells blank: faults that follow from that are told as what they are */
export function tellErrors(
  cells: readonly ErrorCell[],
  faults: readonly ReleaseFault[],
): { readonly faults: readonly ReleaseFault[]; readonly notices: readonly Notice[] } {
  const values = new Map(cells.map(({ place, value }) => [JSON.stringify(place), value]));
  const told = new Set<string>();
  const all = faults.map((fault): ReleaseFault => {
    const key = JSON.stringify(fault.place);
    const value = values.get(key);
    if (value === undefined) return fault;
    told.add(key);
    return releaseFault("errorValue", fault.place, { value });
  });
  const rest = cells.map(({ place }) => place).filter((place) => !told.has(JSON.stringify(place)));
  return { faults: all, notices: cellsNotice("errorValues", rest) };
}

/** The faults without those of texts whose cells are told as dates, which says what has happened. */
export function withoutDates(
  faults: readonly ReleaseFault[],
  dates: readonly ReleaseFault[],
): ReleaseFault[] {
  const told = new Set(dates.map(({ place }) => JSON.stringify(place)));
  return faults.filter(
    (fault) =>
      fault.code !== "data" || fault.fault.code !== "lostText" || !told.has(JSON.stringify(fault.place)),
  );
}

export function cellsNotice(code: Notice["code"], places: readonly Place[]): Notice[] {
  if (places.length === 0) return [];
  const names = places.slice(0, MOST).map(address);
  const more = places.length - names.length;
  return [{ code, names: more > 0 ? [...names, `… (+${more})`] : names }];
}

/** In any language, such as `证据!C12`. */
function address(place: Place): string {
  switch (place.kind) {
    case "file":
      return "";
    case "path":
      return place.path;
    case "row":
    case "cell": {
      const cell =
        place.kind === "row" ? String(place.row) : cellAddress({ row: place.row - 1, column: place.column });
      return place.sheet === undefined ? cell : `${place.sheet}!${cell}`;
    }
  }
}
