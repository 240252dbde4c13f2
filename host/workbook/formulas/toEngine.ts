/**
 * Excel's spelling of a formula into the engine's. What the engine has no word for is wrapped in functions of our own
 * (`markers.ts`) that say what was written, so that `fromEngine` can give it back.
 */
import { WorkbookError } from "../errors";
import { isCall, lex, skipSpaces } from "./lexer";
import type { Token } from "./lexer";
import { MARKERS, needsMarker } from "./markers";
import { areaName, columnName, parseCell, sheetOfPrefix, sheetPrefix } from "./references";
import type { FormulaScope, Place, TableShape } from "./scope";
import { columnIndex } from "./scope";
import { parseStructuredReference } from "./structuredReference";
import type { StructuredReference } from "./structuredReference";
import { tableSymbol } from "./tableSymbol";

/** Names that stand for plain cells are words the engine resolves itself; all others are written out behind a marker. */
const MAX_NAME_DEPTH = 16;

/** Errors: WorkbookError "InvalidArgument" for what Excel would refuse to take. */
export function toEngine(formula: string, place: Place, scope: FormulaScope): string {
  try {
    return translate(formula, place, scope, 0);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new WorkbookError("InvalidArgument", `The formula ${formula} is refused: ${error.message}.`);
    throw error;
  }
}

function translate(formula: string, place: Place, scope: FormulaScope, depth: number): string {
  if (depth > MAX_NAME_DEPTH) throw new SyntaxError("its names refer to each other in a circle");
  const tokens = lex(formula);
  let result = "";
  let sheet: string | null = null;
  tokens.forEach((token, index) => {
    if (token.kind === "sheet") {
      sheet = sheetOfPrefix(token.text);
      if (scope.sheetByName(sheet) === null) throw new SyntaxError(`there is no sheet "${sheet}"`);
      return;
    }
    const prefix = sheet;
    sheet = null;
    result += translateToken(token, index, tokens, prefix, { place, scope, depth });
  });
  return result;
}

interface Surroundings {
  readonly place: Place;
  readonly scope: FormulaScope;
  readonly depth: number;
}

function translateToken(
  token: Token,
  index: number,
  tokens: readonly Token[],
  sheet: string | null,
  around: Surroundings,
): string {
  const { text, kind } = token;
  switch (kind) {
    case "string":
      return needsMarker(text)
        ? `${MARKERS.text}("${encodeURIComponent(text.slice(1, -1).replace(/""/g, '"'))}")`
        : text;
    case "error":
      return /^#REF!?$/i.test(text) ? "#REF" : `${MARKERS.error}("${text.toUpperCase()}")`;
    case "structured":
      return structured(parseStructuredReference(text), text, around);
    case "word":
      if (sheet === null && isCall(tokens, index)) return functionName(text);
      return word(text, sheet, tokens, index, around);
    case "operator":
      if (text === "@")
        throw new SyntaxError('the operator "@" before a reference is not supported by this host');
      return text;
    default:
      return (sheet === null ? "" : sheetPrefix(sheet)) + text;
  }
}

/** Functions are written without the prefixes of files, in capitals. */
function functionName(text: string): string {
  return text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
}

function word(
  text: string,
  sheet: string | null,
  tokens: readonly Token[],
  index: number,
  around: Surroundings,
): string {
  const { scope, place } = around;
  const prefix = sheet === null ? "" : sheetPrefix(sheet);
  if (isReferencePart(text, tokens, index)) return prefix + text.toUpperCase();
  if (/^(TRUE|FALSE)$/i.test(text) && sheet === null) return text.toUpperCase();
  const from = sheet === null ? place.sheet : (scope.sheetByName(sheet) ?? place.sheet);
  const name = scope.definedName(from, text);
  if (name) {
    const meaning = translate(
      name.formula.replace(/^=/, ""),
      { ...place, sheet: name.scope ?? place.sheet },
      scope,
      around.depth + 1,
    );
    const isWord = name.scope === null && isPlainReference(meaning);
    return isWord ? name.name : `${MARKERS.name}("${encodeURIComponent(prefix + name.name)}",${meaning})`;
  }
  const table = sheet === null ? scope.table(text) : null;
  if (table) return tableSymbol(table.name, { items: [], columns: null });
  return prefix + text;
}

/** Cells (`A1`), and the words and numbers of `A:C` and `$1:$3`. */
function isReferencePart(text: string, tokens: readonly Token[], index: number): boolean {
  if (parseCell(text)) return true;
  const isRangeEnd = tokens[skipSpaces(tokens, index + 1)]?.text === ":" || tokens[index - 1]?.text === ":";
  return isRangeEnd && /^\$?([A-Z]{1,3}|\d+)$/i.test(text);
}

const PLAIN_CELLS =
  /^(\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i;

/** Whether an engine's formula is one range of cells (which a word can stand for) and nothing else. */
export function isPlainReference(engineFormula: string): boolean {
  const tokens = lex(engineFormula).filter((token) => token.kind !== "space");
  const cells = tokens.filter((token, index) => token.kind !== "sheet" || index > 0);
  const isSymbol = cells.length === 1 && cells[0]?.kind === "word" && cells[0].text.includes(".");
  return isSymbol || PLAIN_CELLS.test(cells.map((token) => token.text).join(""));
}

function structured(reference: StructuredReference, text: string, { place, scope }: Surroundings): string {
  const table =
    reference.table === null ? scope.tableAt(place.sheet, place.cell) : scope.table(reference.table);
  if (!table) {
    throw new SyntaxError(
      reference.table === null ? `${text} stands outside a table` : `there is no table "${reference.table}"`,
    );
  }
  const columns = reference.columns && canonicalColumns(table, reference.columns);
  if (!reference.items.includes("This Row"))
    return tableSymbol(table.name, { items: reference.items, columns });
  return thisRow(table, columns, place, scope);
}

/** Columns as the table spells them. */
function canonicalColumns(table: TableShape, [first, last]: readonly [string, string]): [string, string] {
  const find = (column: string): string => {
    const name = table.columns[columnIndex(table, column)];
    if (name === undefined) throw new SyntaxError(`the table ${table.name} has no column "${column}"`);
    return name;
  };
  return [find(first), find(last)];
}

/** `[@列]` is a relative reference to the formula's own row, marked as written by name. */
function thisRow(
  table: TableShape,
  columns: readonly [string, string] | null,
  place: Place,
  scope: FormulaScope,
): string {
  const from = columns ? columnIndex(table, columns[0]) : 0;
  const to = columns ? columnIndex(table, columns[1]) : table.columns.length - 1;
  const left = table.area.column + Math.min(from, to);
  const area = { row: place.cell.row, column: left, rowCount: 1, columnCount: Math.abs(to - from) + 1 };
  const cells = areaName(area).replace(/[A-Z]+/g, "$$$&");
  const prefix = table.sheet === place.sheet ? "" : sheetPrefix(scope.sheetName(table.sheet));
  return `${MARKERS.thisRow}(${prefix}${area.columnCount === 1 ? `$${columnName(left)}${area.row + 1}` : cells})`;
}
