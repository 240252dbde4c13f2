import fc from "fast-check";

/** Runs properties on new cases each time, and prints the seed: KCFIN_SEED=… repeats a run, passing or failing. */
export function seedProperties(numRuns: number): void {
  const seed = Number(process.env["KCFIN_SEED"] ?? Date.now() % 2 ** 31);
  fc.configureGlobal({ seed, numRuns });
  console.info(`fast-check seed: KCFIN_SEED=${seed}`);
}
