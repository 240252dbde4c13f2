/**
 * Release and date share one cell, such as `2022.1 (2026-11-23)`: alone, Excel would turn the one into a number and the other
 * into a date in the computer's regional format.
 */
import type { Dataset } from "../../dataset";

type Release = Pick<Dataset["release"], "id" | "date">;

export const releaseCell = ({ id, date }: Release) => `${id} (${date})`;

/** The release that a cell names, with its date if the cell has one. */
export function readReleaseCell(text: string): { id: string; date?: string } {
  const [, id, date] = /^(.*\S)\s*[(（](\d{4}-\d{2}-\d{2})[)）]$/u.exec(text) ?? [];
  return id === undefined || date === undefined ? { id: text } : { id, date };
}
