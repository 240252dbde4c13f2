import type { Context } from "./context";
import { document, element } from "./xml";

/** The document's properties: none but the program. No dates: the same workbook gives the same file. */
export function addProperties({ parts }: Context): void {
  const core = element("cp:coreProperties", {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  });
  parts.add("docProps/core.xml", "core", document(core));
  parts.relate("", "docProps/core.xml", "core");
  const app = element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    "<Application>Microsoft Excel</Application>",
    "<AppVersion>16.0300</AppVersion>",
  );
  parts.add("docProps/app.xml", "app", document(app));
  parts.relate("", "docProps/app.xml", "app");
}
