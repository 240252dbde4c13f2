import type { UncountedRow } from "../../workbook";
import { releaseFault, type Place, type ReleaseFault } from "./fault";

/**
 * The fault of a row that cannot be read.
 *
 * @param periods names of the plan periods that there are
 */
export function uncountedFault({ column, value }: UncountedRow, place: Place, periods: string): ReleaseFault {
  if (value === "") return { code: "data", place, fault: { path: "", code: "blank" } };
  switch (column) {
    case "city":
    case "model":
    case "models":
      return releaseFault("unknownCity", place, { value });
    case "measureId":
    case "measureIds":
      return releaseFault("unknownMeasure", place, { value });
    case "period":
      return releaseFault("period", place, { value, known: periods });
    case "level":
    case "bound":
    case "value":
    case "year":
      return releaseFault(column, place, { value });
    // These only have to be filled.
    case "themeId":
    case "indicator":
    case "topic":
      return { code: "data", place, fault: { path: "", code: "blank" } };
  }
}
