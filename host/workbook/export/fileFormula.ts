/** Formulas as files store them: newer functions with their prefixes, tables always named, custom functions by Excel's prefix. */
import { isCall, lex } from "../formulas/lexer";
import type { Token } from "../formulas/lexer";
import { parseCell } from "../formulas/references";
import { parseStructuredReference, printStructuredReferenceForFile } from "../formulas/structuredReference";

/** Functions younger than the file format. (NETWORKDAYS.INTL, WORKDAY.INTL and ISO.CEILING are too, but go without the prefix.) */
const XLFN = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITOR CEILING.MATH
   CEILING.PRECISE CHISQ.DIST CHISQ.INV CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
   COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL EXPAND EXPON.DIST F.DIST F.INV FILTERXML FLOOR.MATH FLOOR.PRECISE
   FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAUSS HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST MAXIFS MINIFS
   MODE.MULT MODE.SNGL MUNIT NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
   PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REGEXEXTRACT REGEXREPLACE
   REGEXTEST RRI SEC SECH SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
   TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR`.split(
    /\s+/,
  ),
);
const XLWS = new Set(["FILTER", "SORT"]);

/** What a formula's surroundings are in its file. */
export interface FileScope {
  /** Name of the table that the formula stands in, if any. */
  readonly ownTable: string | null;
  isTable(name: string): boolean;
  isCustomFunction(name: string): boolean;
}

/** Takes "=…" in Excel's spelling; gives it without "=". */
export function fileFormula(formula: string, scope: FileScope): string {
  const tokens = lex(formula.replace(/^=/, ""));
  let result = "";
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.kind === "operator" && token.text === "#") return;
    const text = fileToken(token, index, tokens, scope);
    result +=
      next?.text === "#" && token.kind === "word" && parseCell(token.text)
        ? `_xlfn.ANCHORARRAY(${text})`
        : text;
  });
  return result;
}

function fileToken(token: Token, index: number, tokens: readonly Token[], scope: FileScope): string {
  const { kind, text } = token;
  if (kind === "structured") {
    const reference = parseStructuredReference(text);
    return printStructuredReferenceForFile(reference, reference.table ?? scope.ownTable ?? "");
  }
  if (kind !== "word") return text;
  if (!isCall(tokens, index)) return scope.isTable(text) ? `${text}[]` : text;
  const name = text.toUpperCase();
  if (scope.isCustomFunction(name)) return `_xldudf_${name.replace(/\./g, "_")}`;
  if (XLWS.has(name)) return `_xlfn._xlws.${name}`;
  return XLFN.has(name) ? `_xlfn.${name}` : text;
}
