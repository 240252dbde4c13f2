/** From bytes to text, in the encodings that spreadsheets and editors in China write. */
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

/** UTF-16 without a mark, told by where its zero bytes stand. */
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
 * Of a text that is in the encoding but for a few places, the line of the first; undefined when it is in another. Chance hardly
 * makes UTF-8, but most pairs of bytes are something in GB18030 and UTF-16.
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
 * The text of a file: UTF-8, UTF-16 (either order) or GB18030, which has GBK and GB2312 in it; with or without a byte order
 * mark, which is not part of the text. Bytes that are damaged are a fault with their line, never other characters.
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
