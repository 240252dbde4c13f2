import { strToU8, zipSync } from "fflate";
import { NS, document, element } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Kinds of parts: how others refer to them, and what they contain. */
const KINDS = {
  workbook: { relation: `${OFFICE}/officeDocument`, type: `${TYPES}.sheet.main+xml` },
  worksheet: { relation: `${OFFICE}/worksheet`, type: `${TYPES}.worksheet+xml` },
  styles: { relation: `${OFFICE}/styles`, type: `${TYPES}.styles+xml` },
  theme: { relation: `${OFFICE}/theme`, type: "application/vnd.openxmlformats-officedocument.theme+xml" },
  sharedStrings: { relation: `${OFFICE}/sharedStrings`, type: `${TYPES}.sharedStrings+xml` },
  metadata: { relation: `${OFFICE}/sheetMetadata`, type: `${TYPES}.sheetMetadata+xml` },
  table: { relation: `${OFFICE}/table`, type: `${TYPES}.table+xml` },
  drawing: {
    relation: `${OFFICE}/drawing`,
    type: "application/vnd.openxmlformats-officedocument.drawing+xml",
  },
  chart: {
    relation: `${OFFICE}/chart`,
    type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  },
  core: {
    relation: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  },
  app: {
    relation: `${OFFICE}/extended-properties`,
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  },
} as const;
export type PartKind = keyof typeof KINDS;

interface Relation {
  readonly id: string;
  readonly xml: string;
}

/** The parts of a file as they come into being, and what refers to what. Paths have no leading slash; "" is the package. */
export class Package {
  private readonly parts = new Map<string, { readonly kind: PartKind; readonly xml: string }>();
  private readonly relations = new Map<string, Relation[]>();

  add(path: string, kind: PartKind, xml: string): void {
    this.parts.set(path, { kind, xml });
  }

  /** Makes `from` refer to a part; the answer is the id to refer by. */
  relate(from: string, to: string, kind: PartKind): string {
    return this.put(from, { Type: KINDS[kind].relation, Target: `/${to}` });
  }

  relateToAddress(from: string, address: string): string {
    return this.put(from, { Type: `${OFFICE}/hyperlink`, Target: address, TargetMode: "External" });
  }

  zip(): Uint8Array {
    const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(this.contentTypes()) };
    for (const [from, relations] of this.relations) {
      const root = element(
        "Relationships",
        { xmlns: NS.packageRelationships },
        ...relations.map(({ xml }) => xml),
      );
      files[relationsPath(from)] = strToU8(document(root));
    }
    for (const [path, { xml }] of this.parts) files[path] = strToU8(xml);
    // A fixed date: the same workbook gives the same file. Zip's own calendar begins in 1980.
    return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
  }

  private put(from: string, attributes: Record<string, string>): string {
    const relations = this.relations.get(from) ?? [];
    const id = `rId${relations.length + 1}`;
    relations.push({ id, xml: element("Relationship", { Id: id, ...attributes }) });
    this.relations.set(from, relations);
    return id;
  }

  private contentTypes(): string {
    const defaults = [
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      element("Default", {
        Extension: "vml",
        ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      }),
    ];
    const overrides = [...this.parts].map(([path, { kind }]) =>
      element("Override", { PartName: `/${path}`, ContentType: KINDS[kind].type }),
    );
    return document(element("Types", { xmlns: NS.contentTypes }, ...defaults, ...overrides));
  }
}

function relationsPath(from: string): string {
  const slash = from.lastIndexOf("/");
  return `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
}
