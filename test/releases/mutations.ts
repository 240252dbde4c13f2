/** Ways in which files come to be other than they were written. All take their chances from a seeded generator. */
export type Random = () => number;

export const below = (random: Random, end: number) => Math.floor(random() * end);

export function oneOf<T>(random: Random, values: readonly T[]): T {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error("Nothing to choose from.");
  return value;
}

export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** One to four bytes flipped, put in, taken out, or a stretch doubled or blanked. */
export function bytesChanged(random: Random, file: Uint8Array): Uint8Array {
  let bytes = [...file];
  for (let left = 1 + below(random, 4); left > 0; left--) {
    const at = below(random, bytes.length);
    const length = 1 + below(random, 40);
    const kind = below(random, 5);
    if (kind === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    else if (kind === 1) bytes.splice(at, 0, below(random, 256));
    else if (kind === 2) bytes.splice(at, length);
    else if (kind === 3) bytes = [...bytes.slice(0, at + length), ...bytes.slice(at)];
    else bytes.fill(0, at, at + length);
  }
  return Uint8Array.from(bytes);
}

export function cut(random: Random, file: Uint8Array): Uint8Array {
  return file.slice(0, below(random, file.length));
}

/** What people and programs leave in cells. */
export const CELLS = [
  ...[
    "",
    " ",
    "=1+1",
    "-",
    "@",
    "'",
    '"',
    "x",
    "0",
    "1E5",
    "TRUE",
    "#N/A",
    "?",
    "\u0000",
    "\uFFFD",
    "报告未提及",
    "上海",
    "Detailed",
  ],
  ...[
    "hefei",
    "IP-FUND",
    "十四五",
    "2022.1 (2026-11-23)",
    "；",
    "a\nb",
    "\t",
    "constructor",
    "__proto__",
    "字".repeat(40_000),
  ],
];
