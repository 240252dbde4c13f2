/** The add-in's items in the context menu of cells. */
import { registries } from "@odoo/o-spreadsheet";
import type { Control } from "./manifest";

/** After the spreadsheet's own items. */
const SEQUENCE = 1000;

/** @param label asked whenever the menu is opened */
export function addToCellMenu(
  controls: readonly Control[],
  label: (id: string) => string,
  click: (control: Control) => void,
): void {
  controls.forEach((control, index) => {
    registries.cellMenuRegistry.add(control.id.toLowerCase().replace(/\W/g, "_"), {
      name: () => label(control.id),
      sequence: SEQUENCE + index,
      execute: () => click(control),
    });
  });
}
