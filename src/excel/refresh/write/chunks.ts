/** How much goes into one request. Pure. */
import type { CellWrite } from "../../tables/request";

/** About how many characters of a release or of cells; with what stands there before and after, well below Excel's 5 MB. */
export const CHUNK_CHARACTERS = 125_000;
/** A cell's part of a request and of its answer, beside its text. */
const CELL_CHARACTERS = 30;

/** Stages of cells in as many requests as their size asks for. Cells for one purpose stay together, in the order of their stages. */
export function chunksByPurpose(stages: readonly (readonly CellWrite[])[]): CellWrite[][][] {
  const sizes = new Map<string, number>();
  for (const { purpose, expect, value } of stages.flat()) {
    const size = CELL_CHARACTERS + JSON.stringify([expect, value]).length;
    sizes.set(purpose, (sizes.get(purpose) ?? 0) + size);
  }
  const chunks = new Map<string, number>();
  let chunk = 0;
  let room = CHUNK_CHARACTERS;
  for (const [purpose, size] of sizes) {
    if (size > room && room < CHUNK_CHARACTERS) {
      chunk += 1;
      room = CHUNK_CHARACTERS;
    }
    chunks.set(purpose, chunk);
    room -= size;
  }
  const result = Array.from({ length: sizes.size === 0 ? 0 : chunk + 1 }, () =>
    stages.map((): CellWrite[] => []),
  );
  stages.forEach((stage, index) => {
    for (const write of stage) result[chunks.get(write.purpose) ?? 0]?.[index]?.push(write);
  });
  return result;
}
