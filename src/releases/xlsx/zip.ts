/**
 * Reads the parts of a zip file. fflate inflates them; the directory is read here, because fflate does not compare length and
 * checksum of a part with the directory, and a part is used only if they match.
 */
import { inflateSync } from "fflate";
import { TooMuch } from "./tooMuch";

/** Limits on the inflated size of one part and of all that are read, in bytes (zip-bomb guard). */
const LARGEST_PART = 96 * 2 ** 20;
const LARGEST_PARTS = 256 * 2 ** 20;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** In place of a number that stands in the extra field, 8 bytes long (Zip64). */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_LENGTH = 56;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Reads parts of a zip file by name. As in Excel, names are the same in either case, and with either slash. */
export interface Zip {
  has(name: string): boolean;
  /**
   * The content of a part; undefined if it is missing or damaged.
   *
   * @throws TooMuch
   */
  part(name: string): Uint8Array | undefined;
}

/** Some programs write `xl\\SharedStrings.xml` or `/xl/sharedStrings.xml` for `xl/sharedStrings.xml`. */
function folded(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CHECKSUMS[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Where it ends at the latest. */
  readonly end: number;
}

/** A number of 8 bytes; NaN for one that no file of ours reaches. */
function long(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) === 0 ? view.getUint32(at, true) : NaN;
}

function findDirectory(view: DataView): Directory | undefined {
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const directory = { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true), end };
  const locator = end - ZIP64_LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return directory;
  const at = long(view, locator + 8);
  if (!(at + ZIP64_END_LENGTH <= locator) || view.getUint32(at, true) !== ZIP64_END) return undefined;
  return { count: long(view, at + 32), offset: long(view, at + 48), end: at };
}

/** Numbers of an entry, of which those that do not fit in 4 bytes stand in its extra field, in this order. */
function withLongNumbers(
  view: DataView,
  { from, to }: { from: number; to: number },
  numbers: readonly number[],
): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    const last = Math.min(to, next + view.getUint16(at + 2, true));
    return numbers.map((number) => {
      if (number !== ELSEWHERE) return number;
      next += 8;
      return next <= last ? long(view, next - 8) : NaN;
    });
  }
  return numbers;
}

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> | undefined {
  const directory = findDirectory(view);
  if (directory === undefined) return undefined;
  const { count, end } = directory;
  let at = directory.offset;
  const entries = new Map<string, Entry>();
  if (Number.isNaN(count)) return undefined;
  for (let index = 0; index < count; index++) {
    if (!(at + ENTRY_LENGTH <= end) || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    const [size = NaN, packed = NaN, offset = NaN] = withLongNumbers(
      view,
      { from: nameEnd, to: extraEnd },
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    if ([size, packed, offset].some(Number.isNaN)) return undefined;
    const [method, checksum] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    entries.set(folded(name), { method, checksum, packed, size, offset });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function inflated(packed: Uint8Array, { method, size }: Entry): Uint8Array | undefined {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

/** @returns undefined if the bytes are not a complete zip file, or a part is beyond 4 GB */
export function openZip(bytes: Uint8Array): Zip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  if (entries === undefined) return undefined;
  let room = LARGEST_PARTS;
  return {
    has: (name) => entries.has(folded(name)),
    part(name) {
      const entry = entries.get(folded(name));
      if (entry === undefined) return undefined;
      if (entry.size > Math.min(LARGEST_PART, room)) throw new TooMuch();
      const { offset, packed } = entry;
      if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
      const start =
        offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packed > bytes.length) return undefined;
      const content = inflated(bytes.subarray(start, start + packed), entry);
      if (content?.length !== entry.size || crc32(content) !== entry.checksum) return undefined;
      room -= entry.size;
      return content;
    },
  };
}
