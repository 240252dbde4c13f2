/** How much goes into one request. Pure. */
import type { CellWrite } from "./request";

/** About how many characters of a release or of cells; with what stood there before, well below Excel's 5 MB. */
export const CHUNK_CHARACTERS = 250_000;
/** A cell's part of a request and of its answer, beside its text. */
const CELL_CHARACTERS = 30;

/**
 * Stages of cells in as many requests as their size asks for. Cells of a row stay together, in the order of their stages.
 *
 * @param rowOf the row that a cell belongs to, or tells of
 */
export function chunksByRow(
  stages: readonly (readonly CellWrite[])[],
  rowOf: (write: CellWrite) => string,
): CellWrite[][][] {
  const sizes = new Map<string, number>();
  for (const write of stages.flat()) {
    const size = CELL_CHARACTERS + JSON.stringify([write.expect, write.value]).length;
    sizes.set(rowOf(write), (sizes.get(rowOf(write)) ?? 0) + size);
  }
  const chunks = new Map<string, number>();
  let chunk = 0;
  let room = CHUNK_CHARACTERS;
  for (const [row, size] of sizes) {
    if (size > room && room < CHUNK_CHARACTERS) {
      chunk += 1;
      room = CHUNK_CHARACTERS;
    }
    chunks.set(row, chunk);
    room -= size;
  }
  const result = Array.from({ length: sizes.size === 0 ? 0 : chunk + 1 }, () =>
    stages.map((): CellWrite[] => []),
  );
  stages.forEach((stage, index) => {
    for (const write of stage) result[chunks.get(rowOf(write)) ?? 0]?.[index]?.push(write);
  });
  return result;
}
