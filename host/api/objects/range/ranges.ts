import type { SheetArea, SheetId } from "../../../workbook/model";
import { parseArea, splitAddress } from "../../addresses";
import { isNothing, refuse } from "../../arguments";
import { excelError } from "../../errors";
import type { Session } from "../../session";
import { Range } from "./range";

/**
 * The cells an address or a name stands for. `home` is the sheet of addresses that name none.
 * Errors: "ItemNotFound" for a sheet that is not there, "InvalidArgument" for text that is neither.
 */
function locate(session: Session, address: string, home: SheetId | null): SheetArea {
  const { sheets, names } = session.workbook;
  const { sheetName, rest } = splitAddress(address);
  const named = sheetName === null ? null : sheets.find(sheetName);
  if (sheetName !== null && named === null) {
    throw excelError("ItemNotFound", `There is no worksheet "${sheetName}" for the address "${address}".`);
  }
  const sheet = named?.id ?? home;
  const area = parseArea(rest);
  if (area !== null)
    return sheet === null ? refuse(`The address "${address}" must name its worksheet.`) : { sheet, area };
  const ofName = (scope: SheetId | null): SheetArea | null =>
    names.find(scope, rest) === null ? null : names.area(scope, rest);
  return (
    (sheet === null ? null : ofName(sheet)) ??
    ofName(null) ??
    refuse(`"${address}" is neither an address nor a name of cells.`)
  );
}

/** A range given as a Range or as text. */
export function rangeOf(session: Session, value: unknown, name: string, home: SheetId | null): Range {
  if (value instanceof Range) return value;
  if (typeof value === "string") return new Range(session, locate(session, value, home));
  return refuse(isNothing(value) ? `${name} is missing.` : `${name} must be a range or an address.`);
}
