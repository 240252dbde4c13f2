/** Codes as Excel's rich API reports them. */
export type WorkbookErrorCode =
  | "InvalidArgument"
  | "InvalidReference"
  | "InvalidOperation"
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "AccessDenied"
  | "InsertDeleteConflict"
  | "UnsupportedOperation"
  | "RangeExceedsLimit";

/** A refused operation. Nothing of it has been written. The message says what was refused, and why. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "WorkbookError";
  }
}
