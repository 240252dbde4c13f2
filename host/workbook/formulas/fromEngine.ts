/** The engine's spelling of a formula back into Excel's: the inverse of `toEngine`. */
import { closingParenthesis, isCall, lex, skipSpaces } from "./lexer";
import type { Token } from "./lexer";
import { MARKERS, isMarker } from "./markers";
import { parseCell, sheetOfPrefix, sheetPrefix } from "./references";
import type { FormulaScope, Place, TableShape } from "./scope";
import { printStructuredReference } from "./structuredReference";
import { parseTableSymbol } from "./tableSymbol";

/** A text the engine could not read, such as one with an unknown function, comes back as it is. */
export function fromEngine(formula: string, place: Place, scope: FormulaScope): string {
  try {
    return print(lex(formula), place, scope);
  } catch (error) {
    if (error instanceof SyntaxError) return formula;
    throw error;
  }
}

function print(tokens: readonly Token[], place: Place, scope: FormulaScope): string {
  let result = "";
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (isCall(tokens, index) && isMarker(token.text)) {
      const open = skipSpaces(tokens, index + 1);
      const close = closingParenthesis(tokens, open);
      result += printMarked(token.text, tokens.slice(open + 1, close), place, scope);
      index = close;
    } else if (token.kind === "sheet") result += sheetPrefix(sheetOfPrefix(token.text));
    else if (token.kind === "word" && !isCall(tokens, index)) result += printWord(token.text, scope);
    else if (token.kind === "error" && token.text === "#REF") result += "#REF!";
    else result += token.text;
  }
  return result;
}

const unquote = (token: Token | undefined) => decodeURIComponent((token?.text ?? "").slice(1, -1));

function printMarked(marker: string, inside: readonly Token[], place: Place, scope: FormulaScope): string {
  const [first] = inside;
  switch (marker) {
    case MARKERS.name:
    case MARKERS.error:
      return unquote(first);
    case MARKERS.text:
      return `"${unquote(first).replace(/"/g, '""')}"`;
    default:
      return printThisRow(inside, place, scope);
  }
}

function printWord(word: string, scope: FormulaScope): string {
  if (!word.includes(".")) return word;
  for (const table of scope.tables()) {
    const reference = parseTableSymbol(word, table.name);
    if (reference) return printStructuredReference({ ...reference, table: table.name });
  }
  return word;
}

/** `[@列]`, or the plain cells when the table or its column has gone. */
function printThisRow(inside: readonly Token[], place: Place, scope: FormulaScope): string {
  const sheetToken = inside.find((token) => token.kind === "sheet");
  const sheet = sheetToken ? scope.sheetByName(sheetOfPrefix(sheetToken.text)) : place.sheet;
  const cells = inside.filter((token) => token.kind === "word").map((token) => parseCell(token.text));
  const [first, last = first] = cells;
  const plain = () => print(inside, place, scope);
  if (sheet === null || !first || !last || first.row !== place.cell.row) return plain();
  const table = scope.tableAt(sheet, first);
  const names = table && columnNames(table, first.column, last.column);
  if (!table || !names) return plain();
  const isInside = scope.tableAt(place.sheet, place.cell)?.name === table.name;
  const isWhole =
    names[0] === table.columns[0] && names[1] === table.columns.at(-1) && table.columns.length > 1;
  return printStructuredReference({
    table: isInside ? null : table.name,
    items: ["This Row"],
    columns: isWhole ? null : names,
  });
}

function columnNames(table: TableShape, first: number, last: number): [string, string] | null {
  const from = table.columns[first - table.area.column];
  const to = table.columns[last - table.area.column];
  return from === undefined || to === undefined ? null : [from, to];
}
