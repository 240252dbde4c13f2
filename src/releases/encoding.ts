/** Decodes text files in the encodings that spreadsheets and editors in China write. */
import { releaseFault, type ReleaseFault } from "./faults/fault";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export type Decoded = { readonly text: string } | { readonly fault: ReleaseFault };

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "gb18030", bytes: [0x84, 0x31, 0x95, 0x33] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

const SAMPLE = 64 * 1024;
/** In UTF-16 every digit, separator and Latin letter has a zero byte; other texts have none. */
const LEAST_ZEROS = 0.02;

const REPLACEMENT = "\uFFFD";

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  return MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding;
}

/** Recognises UTF-16 without a byte order mark by the positions of its zero bytes. */
function utf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = zeros;
  if (even + odd < sample.length * LEAST_ZEROS) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The line of the first damaged place in a text that is otherwise in the encoding; undefined if it is in a different one. Random
 * bytes are hardly ever valid UTF-8, but mostly valid GB18030 or UTF-16, so these need more good characters per bad one.
 */
function damagedLine(bytes: Uint8Array, encoding: Encoding): number | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  let good = 0;
  let bad = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) === 0xfffd) bad += 1;
    else if (text.charCodeAt(index) > 0x7f) good += 1;
  }
  if (good <= bad * (encoding === "utf-8" ? 1 : 20)) return undefined;
  return text.slice(0, text.indexOf(REPLACEMENT)).split("\n").length;
}

/**
 * Decodes a file in UTF-8, UTF-16 (either byte order) or GB18030, which includes GBK and GB2312, with or without a byte order
 * mark, which is left out of the text. Damaged bytes are a fault with their line, never replaced by other characters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const told = markedEncoding(bytes) ?? utf16(bytes);
  const candidates: readonly Encoding[] = told === undefined ? ["utf-8", "gb18030"] : [told];
  for (const encoding of candidates) {
    const text = strictly(bytes, encoding);
    if (text !== undefined) return { text };
    const line = damagedLine(bytes, encoding);
    if (line !== undefined)
      return {
        fault: releaseFault("encodingDamaged", undefined, { encoding: encoding.toUpperCase(), line }),
      };
  }
  return { fault: releaseFault("encodingUnknown") };
}
