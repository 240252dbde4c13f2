import { NS, document, element, textElement } from "./xml";

/** Texts of cells, each kept once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) =>
      element("si", {}, textElement("t", escapeCodes(text))),
    );
    const root = element(
      "sst",
      { xmlns: NS.main, count: this.uses, uniqueCount: this.indexes.size },
      ...items,
    );
    return document(root);
  }
}

/** A text that looks like an escaped character ("_x0041_") must not be read as one. */
const escapeCodes = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
