import { randomNumbers } from "../../host/cli/madeUpDataset";

/** The same each time, so that a failure is the change's; other seeds look elsewhere. */
const SEED = Number(process.env["KCFIN_SEED"] ?? 1);

/** Some of the numbers from 1 to `last`, with both. The seed that chooses them is printed. */
export function chosen(count: number, last: number): number[] {
  process.stdout.write(`KCFIN_SEED=${SEED} repeats this choice\n`);
  const random = randomNumbers(SEED);
  const between = Array.from({ length: count }, () => 1 + Math.floor(random() * last));
  return [...new Set([1, ...between, last])];
}
