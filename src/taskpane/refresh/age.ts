import { compareReleases } from "../../releases/compareReleases";
import type { Age } from "./port";

/** How a release stands to the one that a workbook holds; by id alone where the workbook knows of no day. */
export function ageOf(
  release: { readonly id: string; readonly date: string },
  held: { readonly release: string | null; readonly releaseDate: string | null },
): Age {
  return compareReleases(release, { id: held.release ?? "", date: held.releaseDate ?? release.date });
}
