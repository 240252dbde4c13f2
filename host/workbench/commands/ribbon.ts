import type { AddInCommands, Control } from "./manifest";

function icon({ icons }: Control, folder: string): HTMLImageElement {
  const image = document.createElement("img");
  image.alt = "";
  image.width = image.height = 20;
  image.src = folder + (icons.get(32) ?? "");
  image.srcset = `${folder}${icons.get(80) ?? ""} 2x`;
  return image;
}

function button(control: Control, folder: string, run: (control: Control) => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.title = control.description;
  element.append(icon(control, folder), control.label);
  element.addEventListener("click", () => run(control));
  return element;
}

/**
 * Draws the add-in's tab of the ribbon into an element.
 *
 * @param folder where the addresses of the manifest begin
 */
export function drawRibbon(
  element: HTMLElement,
  { tab, groups }: AddInCommands,
  folder: string,
  run: (control: Control) => void,
): void {
  const name = document.createElement("span");
  name.className = "ribbon-tab";
  name.textContent = tab;
  const drawn = groups.map(({ label, controls }) => {
    const group = document.createElement("div");
    group.className = "ribbon-group";
    group.role = "group";
    group.ariaLabel = label;
    group.append(...controls.map((control) => button(control, folder, run)));
    return group;
  });
  element.ariaLabel = tab;
  element.replaceChildren(name, ...drawn);
}
