import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { allTables, hostConfig } from "../../engine/tables";
import { parseCell } from "../../formulas/references";
import type { SheetId } from "../../types/area";
import type { TableId } from "../../types/tables";

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_R1C1 = /^(R(\d+)?(C(\d+)?)?|C(\d+)?)$/i;

/** Tables and the workbook's names share one space of names; a sheet has its own. */
export type NameOwner = { readonly table: TableId } | { readonly scope: SheetId | null };

/** Errors: "InvalidArgument" for what Excel does not take as a name, "ItemAlreadyExists" for one in use. */
export function requireFreeName(core: Core, name: string, owner: NameOwner): void {
  if (!VALID.test(name) || parseCell(name) || LIKE_R1C1.test(name) || /^(TRUE|FALSE)$/i.test(name)) {
    throw new WorkbookError(
      "InvalidArgument",
      `"${name}" cannot be a name: it must begin with a letter or "_", go on with letters, digits, "_" or ".", and not look like a cell.`,
    );
  }
  const wanted = name.toLowerCase();
  const scope = "scope" in owner ? owner.scope : null;
  const isTaken =
    allTables(core.engine.getters).some((table) => {
      const { excelName, excelId } = hostConfig(table);
      return (
        excelName.toLowerCase() === wanted && !("table" in owner && owner.table === excelId) && scope === null
      );
    }) ||
    core.engine
      .entries("name")
      .some(({ value }) => value.scope === scope && value.name.toLowerCase() === wanted);
  if (isTaken) throw new WorkbookError("ItemAlreadyExists", `The name "${name}" is in use in this workbook.`);
}
