import { MERGED_TABLES } from "../../workbook";
import type { RefreshTable, Snapshot } from "./port";
import { ID_COLUMNS } from "./request";

/** Why nothing can be written. */
export type Refusal =
  /** The workbook has not been populated, or not to the end. */
  | { readonly status: "notPopulated" }
  /** Tables that refreshing needs are gone, or their columns of ids; made by an earlier version, or deleted. */
  | { readonly status: "damaged"; readonly tables: readonly RefreshTable[] }
  | { readonly status: "readOnly" }
  | { readonly status: "protected"; readonly tables: readonly RefreshTable[] };

const NEEDED: readonly RefreshTable[] = [...MERGED_TABLES.map(({ table }) => table), "base"];

export function refusalOf(snapshot: Snapshot): Refusal | null {
  if (snapshot.language === null) return { status: "notPopulated" };
  if (snapshot.readOnly) return { status: "readOnly" };
  const damaged = NEEDED.filter((table) => {
    const view = snapshot.tables.get(table);
    return view?.columns.has(ID_COLUMNS[table]) !== true;
  });
  if (damaged.length > 0) return { status: "damaged", tables: damaged };
  const locked = [...snapshot.tables].flatMap(([table, view]) => (view.isProtected ? [table] : []));
  return locked.length > 0 ? { status: "protected", tables: locked } : null;
}
