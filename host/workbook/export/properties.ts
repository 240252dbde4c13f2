import type { Context } from "./context";
import { document, element, escapeXml } from "./xml";

const CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** The document's properties. No dates: the same workbook gives the same file. */
export function addProperties({ workbook, parts }: Context): void {
  const { title, subject, author, manager, company, category, keywords, comments, custom } =
    workbook.properties.get();
  const text = (name: string, content: string) =>
    content === "" ? "" : element(name, {}, escapeXml(content));
  const core = element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    text("dc:title", title),
    text("dc:subject", subject),
    text("dc:creator", author),
    text("cp:keywords", keywords),
    text("dc:description", comments),
    text("cp:category", category),
  );
  parts.add("docProps/core.xml", "core", document(core));
  parts.relate("", "docProps/core.xml", "core");
  const app = element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    "<Application>Microsoft Excel</Application>",
    text("Manager", manager),
    text("Company", company),
    "<AppVersion>16.0300</AppVersion>",
  );
  parts.add("docProps/app.xml", "app", document(app));
  parts.relate("", "docProps/app.xml", "app");
  const own = Object.entries(custom).map(([name, content], index) =>
    element("property", { fmtid: CUSTOM_SET, pid: index + 2, name }, typed(content)),
  );
  if (own.length === 0) return;
  const root = element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt": TYPES },
    ...own,
  );
  parts.add("docProps/custom.xml", "custom", document(root));
  parts.relate("", "docProps/custom.xml", "custom");
}

function typed(content: string | number | boolean): string {
  if (typeof content === "boolean") return element("vt:bool", {}, String(content));
  return typeof content === "number"
    ? element("vt:r8", {}, String(content))
    : element("vt:lpwstr", {}, escapeXml(content));
}
