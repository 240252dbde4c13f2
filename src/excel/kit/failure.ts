/** What went wrong on Excel's side, in the few kinds that people can do something about. */

export type FailureKind =
  "cellEditMode" | "protected" | "readOnly" | "connectionLost" | "tooLarge" | "notSupported" | "unknown";

export interface Failure {
  kind: FailureKind;
  /** Excel's own error code, for support. */
  code: string;
  /** Excel's own sentence, in the user's language where Excel has it. */
  message: string;
}

/** How much was written when a run ended early. */
export type Written = "nothing" | "part";

/** Error codes of the Excel JavaScript API (docs: "Error handling with the application-specific JavaScript APIs"). */
const KINDS: Record<string, FailureKind> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "protected",
  EditModeCannotGenerateDocument: "readOnly",
  ConnectionFailure: "connectionLost",
  InvalidOrTimedOutSession: "connectionLost",
  Timeout: "connectionLost",
  RequestAborted: "connectionLost",
  ActivityLimitReached: "connectionLost",
  HostRestartNeeded: "connectionLost",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  UnsupportedOperation: "notSupported",
};

export function describeFailure(error: unknown): Failure {
  const code = error instanceof OfficeExtension.Error ? error.code : "";
  const message = error instanceof Error ? error.message : String(error);
  return { kind: KINDS[code] ?? "unknown", code, message };
}
