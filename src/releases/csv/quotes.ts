const QUOTE = '"'.charCodeAt(0);
const SPACE = " ".charCodeAt(0);
const NEWLINE = "\n".charCodeAt(0);

/**
 * The first row with a cell whose opening quote is not closed. Checked before parsing, because a parser reads on past it, gets
 * wrong cells from there on, and needs many times the memory of the file.
 *
 * @returns the row counted from 1, or undefined when all quotes pair up
 */
export function rowOfUnpairedQuote(text: string, separator: string): number | undefined {
  const SEPARATOR = separator.charCodeAt(0);
  let row = 1;
  let cellStarts = true;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code !== QUOTE) continue;
      if (text.charCodeAt(at + 1) === QUOTE) {
        at += 1;
        continue;
      }
      while (text.charCodeAt(at + 1) === SPACE) at += 1;
      const next = text.charCodeAt(at + 1);
      if (at + 1 < text.length && next !== SEPARATOR && next !== NEWLINE) return row;
      quoted = false;
      cellStarts = false;
    } else if (code === NEWLINE) {
      row += 1;
      cellStarts = true;
    } else {
      quoted = cellStarts && code === QUOTE;
      cellStarts = code === SEPARATOR;
    }
  }
  return quoted ? row : undefined;
}
