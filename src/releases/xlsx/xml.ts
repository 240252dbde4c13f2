/** Reads XML as events, with SpreadsheetML's names regardless of the prefixes in the document. */
import { Parser } from "saxen";

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  /** Names have no prefix; attributes from a namespace other than the document's have one, as in `rel:id`. */
  readonly open?: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Both editions of the standard: "transitional", which Excel writes, and "strict", which it can save as well. */
const NAMESPACES = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "main",
  "http://schemas.openxmlformats.org/package/2006/relationships": "main",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "rel",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "rel",
};

const bare = (name: string) => (name.startsWith("main:") ? name.slice("main:".length) : name);

/** Reads a document to its end. @returns false if it is not well-formed */
export function parseXml(xml: string, { open, close, text }: XmlHandlers): boolean {
  let sound = true;
  const parser = new Parser().ns(NAMESPACES);
  parser.on("error", () => (sound = false));
  if (open)
    parser.on("openTag", (name, attributes, decode) => {
      open(bare(name), () => decoded(attributes(), decode));
    });
  if (close) parser.on("closeTag", (name) => close(bare(name)));
  if (text) {
    parser.on("text", (value, decode) => text(decode(value)));
    parser.on("cdata", text);
  }
  parser.parse(xml);
  return sound;
}

/** In a loop: large sheets have millions of cells. */
function decoded(attributes: Readonly<Record<string, string>>, decode: (text: string) => string): Attributes {
  const all: Record<string, string> = {};
  for (const key in attributes) all[key] = decode(attributes[key] ?? "");
  return all;
}

export interface Element {
  readonly attributes: Attributes;
  readonly text: string;
}

/** All elements of a name, with the text directly in them; undefined if the document is not well-formed. */
export function elements(xml: string, wanted: string): Element[] | undefined {
  const found: { attributes: Attributes; text: string }[] = [];
  let current: { text: string } | undefined;
  const sound = parseXml(xml, {
    open(name, attributes) {
      if (name !== wanted) return;
      const element = { attributes: attributes(), text: "" };
      found.push(element);
      current = element;
    },
    close(name) {
      if (name === wanted) current = undefined;
    },
    text(text) {
      if (current) current.text += text;
    },
  });
  return sound ? found : undefined;
}

/** Decodes escapes such as `_x000A_`, which SpreadsheetML uses for characters that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
