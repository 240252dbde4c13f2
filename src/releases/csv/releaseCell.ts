/**
 * Release and date in one cell, such as `2022.1 (2026-11-23)`: Excel would turn either on its own into a number or a date of the
 * computer's region, and not back.
 */
import type { Dataset } from "../../dataset";

type Release = Pick<Dataset["release"], "id" | "date">;

export const releaseCell = ({ id, date }: Release) => `${id} (${date})`;

/** The release that a cell names; its date when the cell gives one. */
export function readReleaseCell(text: string): { id: string; date?: string } {
  const [, id, date] = /^(.*\S)\s*[(（](\d{4}-\d{2}-\d{2})[)）]$/u.exec(text) ?? [];
  return id === undefined || date === undefined ? { id: text } : { id, date };
}
