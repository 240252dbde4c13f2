/** The add-in's commands as Excel reads them out of the built manifest. */
import type { Language } from "../../workbook/core";

/** A button of the ribbon, or an item of a menu. */
export interface Control {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Addresses of its icon by size in pixels, relative to the manifest's. */
  readonly icons: ReadonlyMap<number, string>;
  /** The function that it runs; null opens the pane. */
  readonly run: string | null;
}

export interface Group {
  readonly label: string;
  readonly controls: readonly Control[];
}

export interface AddInCommands {
  /** Name of the ribbon's tab. */
  readonly tab: string;
  readonly groups: readonly Group[];
  /** What the context menu of cells gets. */
  readonly cellMenu: readonly Control[];
  /** Address of the shortcuts' file, relative to the manifest's. */
  readonly shortcuts: string;
}

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagName(name)];
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? "";

class Reader {
  private readonly resources: ReadonlyMap<string, Element>;
  /** Where everything that the manifest names is served. */
  private readonly base: string;

  constructor(
    private readonly manifest: Document,
    private readonly language: Language,
  ) {
    const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(manifest, name));
    this.resources = new Map(resources.map((resource) => [attribute(resource, "id"), resource]));
    const settings = all(manifest, "DefaultSettings")[0];
    const page = settings && attribute(all(settings, "SourceLocation")[0], "DefaultValue");
    if (!page) throw new Error("The manifest names no page.");
    this.base = page.replace(/[^/]*$/, "");
  }

  relative(address: string): string {
    return address.replace(this.base, "");
  }

  /** What a reference to a resource stands for in the language. */
  private resource(reference: Element | undefined): string {
    const resource = this.resources.get(attribute(reference, "resid"));
    const override =
      resource && all(resource, "bt:Override").find((own) => attribute(own, "Locale") === this.language);
    return attribute(override, "Value") || attribute(resource, "DefaultValue");
  }

  /** The text of a direct child: groups hold controls that have labels, too. */
  label(parent: Element | undefined): string {
    return this.resource([...(parent?.children ?? [])].find(({ tagName }) => tagName === "Label"));
  }

  controls(parent: Element): Control[] {
    return all(parent, "Control").map((control) => ({
      id: attribute(control, "id"),
      label: this.label(control),
      description: this.resource(all(control, "Description")[0]),
      icons: new Map(
        all(control, "bt:Image").map((icon) => [
          Number(attribute(icon, "size")),
          this.relative(this.resource(icon)),
        ]),
      ),
      run: all(control, "FunctionName")[0]?.textContent ?? null,
    }));
  }

  commands(): AddInCommands {
    const [tab] = all(this.manifest, "CustomTab");
    const [overrides] = all(this.manifest, "ExtendedOverrides");
    return {
      tab: this.label(tab),
      groups: tab
        ? all(tab, "Group").map((group) => ({ label: this.label(group), controls: this.controls(group) }))
        : [],
      cellMenu: all(this.manifest, "OfficeMenu")
        .filter((menu) => attribute(menu, "id") === "ContextMenuCell")
        .flatMap((menu) => this.controls(menu)),
      shortcuts: this.relative(attribute(overrides, "Url")),
    };
  }
}

/** @throws {Error} when the manifest names no page */
export function readManifest(manifest: Document, language: Language): AddInCommands {
  return new Reader(manifest, language).commands();
}
