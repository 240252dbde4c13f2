import { areaName } from "../formulas/references";
import type { Area } from "../types/area";
import type { ConditionalFormat, ConditionalRule, ScalePoint } from "../types/rules";
import type { Context } from "./context";
import { formulaText } from "./context";
import { argb } from "./stylePieces";
import { element, escapeXml } from "./xml";

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const DATA_BAR_LINK = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const CONDITIONS_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

export const references = (areas: readonly Area[]): string => areas.map((area) => areaName(area)).join(" ");

type Bar = Extract<ConditionalRule, { type: "DataBar" }>;
type TextRule = Extract<ConditionalRule, { type: "ContainsText" }>;

/** The rules of a sheet; the list's order is their priority. */
export function conditionalFormatting(context: Context, formats: readonly ConditionalFormat[]): string {
  return formats
    .map((format, index) =>
      element(
        "conditionalFormatting",
        { sqref: references(format.areas) },
        ruleXml(context, format, index + 1),
      ),
    )
    .join("");
}

function ruleXml(
  context: Context,
  { rule, areas, stopIfTrue, id }: ConditionalFormat,
  priority: number,
): string {
  const common = { priority, stopIfTrue: stopIfTrue || undefined };
  const formula = (text: string) => element("formula", {}, escapeXml(formulaText(context, text)));
  switch (rule.type) {
    case "CellValue": {
      const attributes = {
        type: "cellIs",
        dxfId: context.styles.ruleLook(rule.format),
        ...common,
        operator: OPERATORS[rule.operator],
      };
      return element(
        "cfRule",
        attributes,
        formula(rule.formula1),
        rule.formula2 === undefined ? "" : formula(rule.formula2),
      );
    }
    case "ContainsText":
      return textRule(context, rule, areas, common);
    case "Custom":
      return element(
        "cfRule",
        { type: "expression", dxfId: context.styles.ruleLook(rule.format), ...common },
        formula(rule.formula),
      );
    case "ColorScale": {
      const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      const colors = points.map(({ color }) => element("color", { rgb: argb(color) }));
      const scale = element("colorScale", {}, ...points.map((point) => threshold(context, point)), ...colors);
      return element("cfRule", { type: "colorScale", ...common }, scale);
    }
    case "DataBar":
      return dataBar(context, rule, common, guid(id));
  }
}

function textRule(
  context: Context,
  { operator, text, format }: TextRule,
  areas: readonly Area[],
  common: object,
): string {
  const [first] = areas;
  const cell = first ? areaName({ ...first, rowCount: 1, columnCount: 1 }) : "A1";
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const kinds = {
    Contains: ["containsText", "containsText", `NOT(ISERROR(SEARCH(${quoted},${cell})))`],
    NotContains: ["notContainsText", "notContains", `ISERROR(SEARCH(${quoted},${cell}))`],
    BeginsWith: ["beginsWith", "beginsWith", `LEFT(${cell},LEN(${quoted}))=${quoted}`],
    EndsWith: ["endsWith", "endsWith", `RIGHT(${cell},LEN(${quoted}))=${quoted}`],
  } as const;
  const [type, fileOperator, formula] = kinds[operator];
  const attributes = {
    type,
    dxfId: context.styles.ruleLook(format),
    ...common,
    operator: fileOperator,
    text,
  };
  return element("cfRule", attributes, element("formula", {}, escapeXml(formula)));
}

const POINT_TYPES = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

function threshold(context: Context, { type, formula }: Omit<ScalePoint, "color">): string {
  const val =
    formula === undefined ? undefined : formula.startsWith("=") ? formulaText(context, formula) : formula;
  return element("cfvo", {
    type: POINT_TYPES[type],
    val: type === "LowestValue" || type === "HighestValue" ? undefined : val,
  });
}

function dataBar(context: Context, rule: Bar, common: object, id: string): string {
  const minimum = threshold(context, rule.minimum ?? { type: "LowestValue" });
  const maximum = threshold(context, rule.maximum ?? { type: "HighestValue" });
  const bar = element(
    "dataBar",
    { showValue: rule.showBarOnly ? false : undefined },
    minimum,
    maximum,
    element("color", { rgb: argb(rule.color) }),
  );
  const link = element("ext", { "xmlns:x14": X14, uri: DATA_BAR_LINK }, element("x14:id", {}, id));
  return element("cfRule", { type: "dataBar", ...common }, bar, element("extLst", {}, link));
}

/** What the first edition of the format cannot say of data bars: plain colour instead of a gradient, bars that start at 0. */
export function conditionalFormattingExtensions(formats: readonly ConditionalFormat[]): string {
  const bars = formats.flatMap(({ id, areas, rule }) =>
    rule.type === "DataBar" ? [extension(guid(id), areas, rule)] : [],
  );
  if (bars.length === 0) return "";
  const conditions = element("x14:conditionalFormattings", {}, ...bars);
  return element("extLst", {}, element("ext", { "xmlns:x14": X14, uri: CONDITIONS_EXTENSION }, conditions));
}

function extension(
  id: string,
  areas: readonly Area[],
  { gradient, showBarOnly, minimum, maximum }: Bar,
): string {
  const point = (given: Bar["minimum"], automatic: string) =>
    given?.formula === undefined
      ? element("x14:cfvo", { type: automatic })
      : element(
          "x14:cfvo",
          { type: POINT_TYPES[given.type] },
          element("xm:f", {}, escapeXml(given.formula.replace(/^=/, ""))),
        );
  const bar = element(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      gradient: gradient ? undefined : false,
      showValue: showBarOnly ? false : undefined,
    },
    point(minimum, "autoMin"),
    point(maximum, "autoMax"),
    element("x14:negativeFillColor", { rgb: "FFFF0000" }),
    element("x14:axisColor", { rgb: "FF000000" }),
  );
  return element(
    "x14:conditionalFormatting",
    { "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main" },
    element("x14:cfRule", { type: "dataBar", id }, bar),
    element("xm:sqref", {}, references(areas)),
  );
}

/** A rule's identity in the form that links the two places that describe it. */
function guid(id: string): string {
  const hex = id
    .replace(/[^0-9a-f]/gi, "")
    .padEnd(32, "0")
    .slice(0, 32)
    .toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}}`;
}
