import { MOST_ENTRIES } from "../../dataset/check/bounds";

/**
 * A workbook file is small and may still hold more than a computer can take. What is read of one is counted, and beyond what the largest
 * release needs reading ends with this error; `readXlsx` tells it.
 */
export class TooMuch extends Error {}

/** Tags of all parts that are read; a cell has four. */
const MOST_TAGS = 16_000_000;

/** In characters, of a tag with the text after it: a cell has at most 32,767, each written in up to seven. */
const LONGEST_PIECE = 500_000;

/** A tag of more characters is not one of many attributes, but has the areas of a rule. */
const LONG_TAG = 1000;
const MOST_ATTRIBUTES = 200;

/** A table of all entries of the largest release, and as many cells as those of a table of ours. */
const MOST_CELLS = 20 * MOST_ENTRIES;

/** @throws TooMuch where a table of so many rows and columns cannot be read */
export function requireRoom(rows: number, columns: number): void {
  if (rows > MOST_ENTRIES || rows * columns > MOST_CELLS) throw new TooMuch();
}

/** Counts the tags of the parts of a file. @throws TooMuch */
export function createTagCounter(): (xml: string) => void {
  let left = MOST_TAGS;
  return (xml) => {
    for (let at = xml.indexOf("<"); at >= 0;) {
      const end = xml.indexOf(">", at);
      const next = xml.indexOf("<", at + 1);
      left -= 1;
      const isTooLong = (next < 0 ? xml.length : next) - at > LONGEST_PIECE;
      if (left < 0 || isTooLong || hasManyAttributes(xml, at, end)) throw new TooMuch();
      at = next;
    }
  };
}

function hasManyAttributes(xml: string, from: number, to: number): boolean {
  return to - from > LONG_TAG && xml.slice(from, to).split("=").length > MOST_ATTRIBUTES;
}
