import type { ChartFont, ChartTitle } from "../../types/charts";
import { element, escapeXml } from "../xml";

/** Text looks as attributes and colour of a run's or default properties. */
function runProperties(
  name: string,
  { bold, size, color }: ChartFont,
  extra: Record<string, string> = {},
): string {
  const fill =
    color === undefined
      ? ""
      : element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
  return element(
    name,
    { ...extra, sz: size === undefined ? undefined : Math.round(size * 100), b: bold },
    fill,
  );
}

const isPlain = ({ bold, size, color }: ChartFont) =>
  bold === undefined && size === undefined && color === undefined;

/** Looks of texts that the chart itself writes; nothing where they are Excel's own. */
export function textProperties(font: ChartFont): string {
  if (isPlain(font)) return "";
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, runProperties("a:defRPr", font)),
    `<a:endParaRPr lang="zh-CN"/>`,
  );
  return element("c:txPr", {}, "<a:bodyPr/><a:lstStyle/>", paragraph);
}

/** A title of a chart or axis; nothing when it is not shown. `vertical`: turned to run upwards. */
export function titleXml({ text, visible, font }: ChartTitle, vertical = false): string {
  if (!visible || text === "") return "";
  const body = vertical ? element("a:bodyPr", { rot: -5400000, vert: "horz" }) : "<a:bodyPr/>";
  const paragraphs = text.split("\n").map((line) => {
    const run = element(
      "a:r",
      {},
      runProperties("a:rPr", font, { lang: "zh-CN" }),
      element("a:t", {}, escapeXml(line)),
    );
    return element("a:p", {}, element("a:pPr", {}, runProperties("a:defRPr", font)), run);
  });
  const rich = element("c:tx", {}, element("c:rich", {}, body, "<a:lstStyle/>", ...paragraphs));
  return element("c:title", {}, rich, `<c:overlay val="0"/>`);
}
