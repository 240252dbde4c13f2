/** Finds formulas that stand in no cell: in names, conditional formats and data validation. Freezing cells leaves these as they are. */
import { areaAddress } from "../../workbook/formulas/address";
import type { Area } from "../../workbook/description";
import { inExcel } from "../kit/inExcel";
import { readInParts } from "../kit/readInParts";
import { orUsing, readNamesWith } from "./callingNames";
import type { FindOptions, SearchArea } from "./find";
import { rangeOf } from "./ranges";

export interface FormulaElsewhere {
  kind: "name" | "format" | "validation" | "partly";
  /**
   * The name, the sheet of a conditional format, or cells with data validation and their sheet, such as `Sheet1!A1:B9`. For "partly" a
   * sheet with so much validation that not all of it was looked at; the formula is empty.
   */
  place: string;
  formula: string;
}

/** Ranges, or rules, that are asked about in one request. */
const PARTS = 100;
/** Areas that are looked through for validation, beyond which the search ends and says so. */
const MOST_AREAS = 4_000;
/** Into how many parts an area is divided whose cells differ in their validation. */
const DIVISIONS = 8;
/** Cells with validation may be blank and beyond what is used. */
const WHOLE_SHEET: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/**
 * Looks through names and rules of the workbook, or of the active sheet; a selection has none.
 *
 * @throws OfficeExtension.Error when the workbook cannot be read
 */
export function findElsewhere({
  scope,
  wanted,
}: Pick<FindOptions, "scope" | "wanted">): Promise<FormulaElsewhere[]> {
  if (scope === "selection") return Promise.resolve([]);
  return inExcel(async (context) => {
    const sheets = await searchedSheets(context, scope);
    const found = [
      ...(await inNames(context, scope, sheets)),
      ...(await inFormats(context, sheets)),
      ...(await inValidations(context, sheets)),
    ];
    const isWanted = orUsing(wanted, await readNamesWith(context, wanted));
    return onceEach(found.filter(({ kind, formula }) => kind === "partly" || isWanted(formula)));
  });
}

/** A rule that was found in several parts of its cells counts once, at the first. */
function onceEach(found: readonly FormulaElsewhere[]): FormulaElsewhere[] {
  const keys = new Set<string>();
  return found.filter(({ kind, place, formula }) => {
    const key = JSON.stringify([kind, kind === "name" || kind === "partly" ? place : "", formula]);
    return !keys.has(key) && keys.add(key);
  });
}

async function searchedSheets(
  context: Excel.RequestContext,
  scope: SearchArea,
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet().load("name");
  const all = worksheets.load("items/name");
  await context.sync();
  return scope === "sheet" ? [active] : all.items;
}

async function inNames(
  context: Excel.RequestContext,
  scope: SearchArea,
  sheets: readonly Excel.Worksheet[],
): Promise<FormulaElsewhere[]> {
  const collections = [
    ...(scope === "workbook" ? [{ prefix: "", names: context.workbook.names }] : []),
    ...sheets.map((sheet) => ({ prefix: `${sheet.name}!`, names: sheet.names })),
  ];
  for (const { names } of collections) names.load("items/name,items/formula");
  await context.sync();
  return collections.flatMap(({ prefix, names }) =>
    names.items.map(({ name, formula }): FormulaElsewhere => ({
      kind: "name",
      place: prefix + name,
      formula: String(formula),
    })),
  );
}

async function inFormats(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<FormulaElsewhere[]> {
  const lists = sheets.map((sheet) => ({
    sheet,
    formats: sheet.getRange().conditionalFormats.load("items/id,items/type"),
  }));
  await context.sync();
  const formats = lists.flatMap(({ sheet, formats: { items } }) =>
    items.map((format) => ({ sheet, format })),
  );
  const read = await readInParts(context, formats, PARTS, ({ sheet, format }) => ({
    sheet,
    formulas: queueFormulas(format),
  }));
  return read.flatMap(({ sheet, formulas }) =>
    textsOf(...formulas()).map((formula): FormulaElsewhere => ({
      kind: "format",
      place: sheet.name,
      formula,
    })),
  );
}

/** Queues what a conditional format compares with. Excel allows formulas in bounds of colours, bars and icons too. */
function queueFormulas(format: Excel.ConditionalFormat): () => readonly unknown[] {
  switch (format.type) {
    case "Custom": {
      const rule = format.custom.rule.load("formula");
      return () => [rule.formula];
    }
    case "CellValue": {
      const value = format.cellValue.load("rule");
      return () => [value.rule.formula1, value.rule.formula2];
    }
    case "ContainsText": {
      const text = format.textComparison.load("rule");
      return () => [text.rule.text];
    }
    case "ColorScale": {
      const scale = format.colorScale.load("criteria");
      return () => {
        const { minimum, midpoint, maximum } = scale.criteria;
        return [minimum.formula, midpoint?.formula, maximum.formula];
      };
    }
    case "DataBar": {
      const bar = format.dataBar.load("lowerBoundRule,upperBoundRule");
      return () => [bar.lowerBoundRule.formula, bar.upperBoundRule.formula];
    }
    case "IconSet": {
      const icons = format.iconSet.load("criteria");
      return () => icons.criteria.map((criterion) => criterion.formula);
    }
    default:
      return () => [];
  }
}

/** Divides the sheets until each part has one rule or none. */
async function inValidations(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<FormulaElsewhere[]> {
  let open = sheets.map((sheet) => ({ sheet, area: WHOLE_SHEET }));
  const found: FormulaElsewhere[] = [];
  let looked = 0;
  while (open.length > 0 && looked < MOST_AREAS) {
    looked += open.length;
    const read = await readInParts(context, open, PARTS, ({ sheet, area }) => ({
      sheet,
      area,
      validation: rangeOf(sheet, area).dataValidation.load("type,rule"),
    }));
    open = [];
    for (const { sheet, area, validation } of read) {
      if (validation.type === "Inconsistent" || validation.type === "MixedCriteria")
        open.push(...partsOf(area).map((part) => ({ sheet, area: part })));
      else
        found.push(
          ...formulasOf(validation.rule).map((formula): FormulaElsewhere => ({
            kind: "validation",
            place: `${sheet.name}!${areaAddress(area, {})}`,
            formula,
          })),
        );
    }
  }
  const partly = new Set(open.map(({ sheet }) => sheet.name));
  return [
    ...found,
    ...[...partly].map((place): FormulaElsewhere => ({ kind: "partly", place, formula: "" })),
  ];
}

/** Columns first: rules often cover whole columns. A single cell has no parts. */
function partsOf({ row, column, rows, columns }: Area): Area[] {
  const size = columns > 1 ? columns : rows;
  if (size === 1) return [];
  const step = Math.ceil(size / DIVISIONS);
  const starts = Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);
  return starts.map((start) => {
    const length = Math.min(step, size - start);
    return columns > 1
      ? { row, column: column + start, rows, columns: length }
      : { row: row + start, column, rows: length, columns };
  });
}

/** The typings say that there is a rule always; Excel gives null where there is none. */
function formulasOf(rule: Excel.DataValidationRule | null): string[] {
  if (rule === null) return [];
  const { list, custom, wholeNumber, decimal, date, time, textLength } = rule;
  const compared = [wholeNumber, decimal, date, time, textLength].flatMap((each) => [
    each?.formula1,
    each?.formula2,
  ]);
  return textsOf(list?.source, custom?.formula, ...compared);
}

function textsOf(...values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === "string").filter((value) => value !== "");
}
