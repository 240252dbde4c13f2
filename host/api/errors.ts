/** Errors as Excel's rich API reports them. Codes are `Excel.ErrorCodes`; messages are Excel's where it has one. */

/** Refuses an action. The library turns it into its own `OfficeExtension.Error` with this code. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

const EXCEL_MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or by selecting another cell, and then try again.",
  InvalidSelection: "The current selection is invalid for this operation.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  InvalidOrTimedOutSession:
    "Your Office Online session has expired or is invalid. To continue, refresh the page.",
} as const;

export type ExcelErrorCode = keyof typeof EXCEL_MESSAGES;

/** Excel's own message, followed by what this host knows about the cause. */
export function excelError(code: ExcelErrorCode, detail?: string): RichApiError {
  const message = EXCEL_MESSAGES[code];
  return new RichApiError(code, detail === undefined ? message : `${message} ${detail}`);
}

/** Error for a member that this host does not emulate. */
export function notEmulated(member: string): RichApiError {
  return new RichApiError(
    "ApiNotFound",
    `${member} is not a member of the emulated Excel. Is it spelled as in the Excel API? If Excel has it, add it under host/api/objects (see host/README.md).`,
  );
}

/** Error for a member that the simulated version of Excel does not have yet. */
export function notSupported(member: string, set: string): RichApiError {
  return new RichApiError(
    "ApiNotFound",
    `${member} needs the requirement set ${set}, which this Excel does not support.`,
  );
}
