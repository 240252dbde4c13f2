/**
 * Reads the parts of a zip file. fflate inflates them; the directory is read here, because fflate does not compare length and
 * checksum of a part with the directory, and a part is used only if they match.
 */
import { inflateSync } from "fflate";

/** Limit on the total inflated size of the parts that are read, in bytes (zip-bomb guard). */
const LARGEST_PARTS = 256 * 2 ** 20;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
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

/** Reads parts of a zip file by name. */
export interface Zip {
  readonly names: readonly string[];
  /** The content of a part; undefined if it is missing or damaged. */
  part(name: string): Uint8Array | undefined;
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

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> | undefined {
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
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

/** @returns undefined if the bytes are not a complete zip file (archives beyond 4 GB are not supported) */
export function openZip(bytes: Uint8Array): Zip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  if (entries === undefined) return undefined;
  let room = LARGEST_PARTS;
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (entry === undefined || entry.size > room) return undefined;
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
