import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Language } from "../../src/dataset";

/** The command was called incorrectly; the message is for the caller. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** @throws {UsageError} on an option that the command does not have */
export function readOptions<T extends Options>(options: T, allowPositionals = false) {
  try {
    return parseArgs({ options, allowPositionals });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws {UsageError} */
export function readLanguage(text: string): Language {
  if (text !== "zh" && text !== "en") throw new UsageError(`--lang ${text}: the languages are zh and en.`);
  return text;
}

/** Runs a command and prints errors as a sentence. Exit code 2: usage error; 1: failure. */
export async function command(usage: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${usage}`);
      process.exitCode = 2;
    } else {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  }
}
