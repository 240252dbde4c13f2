/** How ports call Excel: its code is loaded when it is first needed, and whatever fails (a script, a request) is an answer. */
import { describeFailure, type Failure } from "../../excel/kit/failure";

/** Such as `() => import("../../excel")`. */
type Load<Module> = () => Promise<Module>;

/**
 * Loads a module and asks it.
 *
 * @param otherwise makes the answer when the code cannot be loaded, or Excel refuses
 * @returns a promise that is never rejected
 */
export async function askLoaded<Module, Answer, Otherwise>(
  load: Load<Module>,
  ask: (module: Module) => Promise<Answer>,
  otherwise: (failure: Failure) => Otherwise,
): Promise<Answer | Otherwise> {
  try {
    return await ask(await load());
  } catch (error) {
    return otherwise(describeFailure(error));
  }
}

/**
 * Loads a module and has it do something.
 *
 * @returns a promise of null, or of why it was not done
 */
export function doLoaded<Module>(
  load: Load<Module>,
  work: (module: Module) => Promise<void>,
): Promise<Failure | null> {
  return askLoaded(
    load,
    async (module) => {
      await work(module);
      return null;
    },
    (failure) => failure,
  );
}

/**
 * Loads a module and follows something with it.
 *
 * @param follow begins, and returns what ends it
 * @param otherwise hears why the code could not be loaded
 * @returns ends it, or keeps it from beginning
 */
export function followLoaded<Module>(
  load: Load<Module>,
  follow: (module: Module) => () => void,
  otherwise: (failure: Failure) => void = () => undefined,
): () => void {
  let ended = false;
  let end: (() => void) | undefined;
  load().then(
    (module) => {
      if (!ended) end = follow(module);
    },
    (error: unknown) => {
      if (!ended) otherwise(describeFailure(error));
    },
  );
  return () => {
    ended = true;
    end?.();
  };
}

/** For what nobody has asked about: there is nobody to tell, and the next change asks again. */
export const nothing = () => null;
export const failed = (failure: Failure) => ({ status: "failed", failure }) as const;
/** The call failed before it wrote anything. */
export const failedUnwritten = (failure: Failure) =>
  ({ status: "failed", failure, written: "nothing" }) as const;
