import { randomNumbers } from "../../host/cli/madeUpDataset";

/** The same each time, so that a failure is the change's; other seeds look elsewhere. */
export const SEED = Number(process.env["KCFIN_SEED"] ?? 1);

/** Some of the numbers from 1 to `last`, with both; all of them where `count` is as many. The seed that chooses them is printed. */
export function choose(count: number, last: number): number[] {
  if (count >= last) return Array.from({ length: last }, (_, index) => index + 1);
  process.stdout.write(`KCFIN_SEED=${SEED} repeats the choice of ${count} of ${last}\n`);
  const random = randomNumbers(SEED);
  const between = Array.from({ length: count }, () => 1 + Math.floor(random() * last));
  return [...new Set([1, ...between, last])].sort((a, b) => a - b);
}
