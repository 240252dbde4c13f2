import { asText, optional } from "../arguments";
import { excelError } from "../errors";
import { HostObject } from "../object";
import type { Session } from "../session";

/** Protection of the workbook's structure: sheets are neither added, deleted, moved, renamed nor hidden. */
export class WorkbookProtection extends HostObject {
  readonly className = "WorkbookProtection";

  get Protected(): boolean {
    return this.session.application.structureLock !== null;
  }

  Protect(password: unknown): void {
    if (this.Protected) throw excelError("AccessDenied", "The workbook is already protected.");
    this.session.application.structureLock = { password: optional(password, "password", asText) ?? "" };
  }

  Unprotect(password: unknown): void {
    const { structureLock } = this.session.application;
    if (structureLock === null) throw excelError("AccessDenied", "The workbook is not protected.");
    const given = optional(password, "password", asText) ?? "";
    if (given !== structureLock.password) throw excelError("InvalidArgument", "The password is wrong.");
    this.session.application.structureLock = null;
  }
}

/** Refuses with AccessDenied while the structure is protected. */
export function requireOpenStructure({ application }: Session): void {
  if (application.structureLock !== null)
    throw excelError("AccessDenied", "The structure of the workbook is protected.");
}
