/** Office's colours and fonts. Readers take series' and texts' colours from them. */
import { NS, document, element } from "../xml";

const COLORS = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;

const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
const line = (w: number) =>
  element(
    "a:ln",
    { w, cap: "flat", cmpd: "sng", algn: "ctr" },
    fill,
    element("a:prstDash", { val: "solid" }),
    element("a:miter", { lim: 800000 }),
  );
const effect = element("a:effectStyle", {}, "<a:effectLst/>");

function fonts(name: string, latin: string): string {
  return element(
    name,
    {},
    element("a:latin", { typeface: latin }),
    `<a:ea typeface=""/><a:cs typeface=""/>`,
    element("a:font", { script: "Hans", typeface: name === "a:majorFont" ? "等线 Light" : "等线" }),
  );
}

export function themeXml(): string {
  const colors = COLORS.map(([name, val]) => element(`a:${name}`, {}, element("a:srgbClr", { val })));
  const formats = element(
    "a:fmtScheme",
    { name: "Office" },
    element("a:fillStyleLst", {}, fill, fill, fill),
    element("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
    element("a:effectStyleLst", {}, effect, effect, effect),
    element("a:bgFillStyleLst", {}, fill, fill, fill),
  );
  const root = element(
    "a:theme",
    { "xmlns:a": NS.drawing, name: "Office" },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name: "Office" }, ...colors),
      element(
        "a:fontScheme",
        { name: "Office" },
        fonts("a:majorFont", "Calibri Light"),
        fonts("a:minorFont", "Calibri"),
      ),
      formats,
    ),
    "<a:objectDefaults/><a:extraClrSchemeLst/>",
  );
  return document(root);
}
