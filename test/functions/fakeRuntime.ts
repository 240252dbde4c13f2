import type { Runtime } from "../../src/functions/register";

/** Stands in for Microsoft's runtime: as there, an error is a class of its own with a code. */
export class RuntimeError {
  readonly code: CustomFunctions.ErrorCode;
  readonly message?: string;

  constructor(code: CustomFunctions.ErrorCode, message?: string) {
    this.code = code;
    if (message !== undefined) this.message = message;
  }
}

export interface FakeRuntime extends Runtime {
  /** Calls a function as the runtime does, with an object about the call behind the arguments. */
  readonly call: (id: string, ...args: unknown[]) => unknown;
  readonly ids: () => string[];
}

function isErrorCode(text: string): text is CustomFunctions.ErrorCode {
  return text.startsWith("#");
}

export function errorCode(text: string): CustomFunctions.ErrorCode {
  if (!isErrorCode(text)) throw new Error(`${text} is no error code.`);
  return text;
}

export function fakeRuntime(): FakeRuntime {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  return {
    associate: (id, implementation) => {
      functions.set(id, implementation);
    },
    Error: RuntimeError,
    ErrorCode: {
      invalidValue: errorCode("#VALUE!"),
      notAvailable: errorCode("#N/A"),
      divisionByZero: errorCode("#DIV/0!"),
      invalidNumber: errorCode("#NUM!"),
      nullReference: errorCode("#NULL!"),
    },
    call: (id, ...args) => {
      const implementation = functions.get(id);
      if (!implementation) throw new Error(`${id} is not associated.`);
      return implementation(...args, { functionName: id });
    },
    ids: () => [...functions.keys()],
  };
}
