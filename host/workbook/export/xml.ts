/** XML as text. Attributes that are undefined are left out; children are XML already. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** For contents of elements. Characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** For values of attributes, where readers turn line breaks into spaces unless they are written as codes. */
function attributeValue(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return escapeXml(String(value)).replace(/"/g, "&quot;").replace(/\n/g, "&#10;");
}

export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeValue(value)}"`],
  );
  const content = children.join("");
  return content === ""
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${content}</${name}>`;
}

export const textElement = (name: string, text: string, attributes: Attributes = {}): string => {
  const space = /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {};
  return element(name, { ...attributes, ...space }, escapeXml(text));
};

/** A list element with its count, or nothing when it is empty. */
export const list = (name: string, items: readonly string[], attributes: Attributes = {}): string =>
  items.length === 0 ? "" : element(name, { count: items.length, ...attributes }, ...items);

export const document = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const NS = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
} as const;
