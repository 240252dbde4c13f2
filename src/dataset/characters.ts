/** Characters that no workbook file can hold, or that have been lost already. */

/**
 * Those that XML 1.0 leaves out: control characters but tab and line ends, U+FFFE, U+FFFF; and U+FFFD, which stands where a program
 * has lost one.
 */
function isLost(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code >= 0xfffd && code <= 0xffff;
}

/**
 * The first character of a text that would be lost in a file, such as `U+000B`, a line break of Word; undefined where there is
 * none. Half of a surrogate pair counts: it stands for nothing.
 */
export function lostCharacter(text: string): string | undefined {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0xd800 && code < 0xdc00 && isLowHalf(text.charCodeAt(at + 1));
    if (isPair) at += 1;
    else if (isLost(code) || (code >= 0xd800 && code < 0xe000))
      return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return undefined;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
