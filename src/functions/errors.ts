/** The errors that a cell can show. Excel shows our message with the first two only. */
export const ERROR_CODES = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An error meant for the person who wrote the formula, in the workbook's language. It is thrown while computing and
 * stands as a value in a result; registration turns it into Microsoft's own class.
 */
export class FunctionError extends Error {
  override readonly name = "FunctionError";

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Input that cannot be understood: #VALUE!. */
export function invalid(message: string): FunctionError {
  return new FunctionError("#VALUE!", message);
}

/** Valid input without an answer: #N/A. */
export function nothing(message: string): FunctionError {
  return new FunctionError("#N/A", message);
}
