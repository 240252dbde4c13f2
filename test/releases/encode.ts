/** Texts in the encodings that `TextEncoder` does not write. */
export function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  ];
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, index) => view.setUint16(index * 2, unit, order === "le"));
  return new Uint8Array(view.buffer);
}

/** The two-byte characters of GBK by what they stand for, as the platform's own decoder has them. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gbk");
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD") table.set(character, [lead, trail]);
    }
  return table;
}

const GBK = gbkTable();

/** GBK as Excel in China saves CSV; a character that it has not fails the test. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = GBK.get(character);
      if (bytes === undefined) throw new Error(`GBK has no “${character}”.`);
      return [...bytes];
    }),
  );
}
