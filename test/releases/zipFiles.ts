/** Zip files as other programs write them. */
import { unzipSync, zipSync } from "fflate";

export function partNamesChanged(file: Uint8Array, change: (name: string) => string): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [change(name), bytes])),
  );
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const FIELD_LENGTH = 28;

/** The same file with the sizes and places of its parts in the extra fields that Zip64 has for large ones. */
export function zip64(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - END_LENGTH;
  if (view.getUint32(end, true) !== END) throw new Error("The file has a comment.");
  const start = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const head = ENTRY_LENGTH + view.getUint16(at + 28, true);
    const length = head + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = new Uint8Array(head + FIELD_LENGTH);
    entry.set(file.subarray(at, at + head));
    const written = new DataView(entry.buffer);
    written.setUint16(30, FIELD_LENGTH, true);
    written.setUint16(32, 0, true);
    written.setUint16(head, 1, true);
    written.setUint16(head + 2, FIELD_LENGTH - 4, true);
    [24, 20, 42].forEach((field, index) => {
      written.setUint32(head + 4 + 8 * index, view.getUint32(at + field, true), true);
      written.setUint32(field, 0xffffffff, true);
    });
    entries.push(entry);
    at += length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const last = file.slice(end);
  new DataView(last.buffer).setUint32(12, size, true);
  const all = [file.subarray(0, start), ...entries, last];
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
