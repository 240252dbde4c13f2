import type { ProtectionOptions, Sheet, SheetId } from "../../workbook/model";
import { asFlag, asRecord, asText, isNothing, oneOf, optional, withKeys } from "../arguments";
import { excelError } from "../errors";
import { HostObject } from "../object";
import type { Session } from "../session";
import { found } from "./lookup";

/** Defaults of a protected sheet: nothing but reading. */
export const NOTHING_ALLOWED: ProtectionOptions = {
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertRows: false,
  allowInsertColumns: false,
  allowDeleteRows: false,
  allowDeleteColumns: false,
  allowSort: false,
  allowAutoFilter: false,
  allowInsertHyperlinks: false,
  allowPivotTables: false,
  allowEditObjects: false,
};
const KEYS = [...Object.keys(NOTHING_ALLOWED), "allowEditScenarios", "selectionMode"];

function readOptions(value: unknown): ProtectionOptions {
  if (isNothing(value)) return NOTHING_ALLOWED;
  const given = asRecord(value, "options");
  withKeys(given, KEYS, "options");
  optional(given.selectionMode, "selectionMode", (mode, name) => oneOf(["Normal"], mode, name));
  const allowed = (key: keyof ProtectionOptions): boolean => optional(given[key], key, asFlag) ?? false;
  return {
    allowFormatCells: allowed("allowFormatCells"),
    allowFormatColumns: allowed("allowFormatColumns"),
    allowFormatRows: allowed("allowFormatRows"),
    allowInsertRows: allowed("allowInsertRows"),
    allowInsertColumns: allowed("allowInsertColumns"),
    allowDeleteRows: allowed("allowDeleteRows"),
    allowDeleteColumns: allowed("allowDeleteColumns"),
    allowSort: allowed("allowSort"),
    allowAutoFilter: allowed("allowAutoFilter"),
    allowInsertHyperlinks: allowed("allowInsertHyperlinks"),
    allowPivotTables: allowed("allowPivotTables"),
    allowEditObjects: allowed("allowEditObjects"),
  };
}

export class WorksheetProtection extends HostObject {
  readonly className = "WorksheetProtection";

  constructor(
    session: Session,
    private readonly sheetId: SheetId,
  ) {
    super(session);
  }

  private get sheet(): Sheet {
    return found(this.session.workbook.sheets.find(this.sheetId), "worksheet", this.sheetId);
  }

  get Protected(): boolean {
    return this.sheet.protected;
  }

  get Options(): ProtectionOptions | null {
    return this.sheet.protectionOptions;
  }

  Protect(options: unknown, password: unknown): void {
    if (this.sheet.protected) throw excelError("AccessDenied", "The worksheet is already protected.");
    const read = readOptions(options);
    this.session.workbook.sheets.protect(this.sheetId, read, optional(password, "password", asText));
  }

  /** Current Excel refuses to unprotect twice (office-js issue 6784). */
  Unprotect(password: unknown): void {
    if (!this.sheet.protected) throw excelError("AccessDenied", "The worksheet is not protected.");
    this.session.workbook.sheets.unprotect(this.sheetId, optional(password, "password", asText));
  }
}
