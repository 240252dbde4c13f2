/** Reads the values of a sheet's cells; of formulas the last calculated value. */
import type { CellValue } from "../../workbook";
import { parseXml, unescaped, type Attributes } from "./xml";

/** Rows and columns from 0, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Reference {
  readonly row: number;
  readonly column: number;
}

/** `$B$12` or `B12`, in either case. */
function readReference(text: string): Reference | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text.toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** `A4:M161`, or one cell. */
export function readArea(text: string): CellArea | undefined {
  const [start = "", end = start] = text.split(":");
  const [first, last] = [readReference(start), readReference(end)];
  if (first === undefined || last === undefined) return undefined;
  if (last.row < first.row || last.column < first.column) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** The shared strings of a workbook, without the phonetic guides that East Asian texts may have. */
export function readSharedStrings(xml: string): string[] | undefined {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = false;
  const sound = parseXml(xml, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = true;
    },
    close(name) {
      if (name === "si") strings.push(unescaped(text));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text(value) {
      if (inText && !phonetic) text += value;
    },
  });
  return sound ? strings : undefined;
}

/** @returns undefined if a cell refers to a shared string that does not exist */
function valueOf(type: string | undefined, text: string, strings: readonly string[]): CellValue | undefined {
  switch (type) {
    case "s":
      return text === "" ? "" : strings[Number(text)];
    case "b":
      return text === "1";
    case "str":
    case "inlineStr":
      return unescaped(text);
    case "e":
    case "d":
      return text;
    default: {
      const number = Number(text);
      return text === "" || Number.isNaN(number) ? text : number;
    }
  }
}

export type Grid = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

const contains = ({ top, left, bottom, right }: CellArea, { row, column }: Reference) =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The cells within the areas that are not empty, by row and column; undefined if the sheet cannot be read. */
export function readCells(
  xml: string,
  areas: readonly CellArea[],
  strings: readonly string[],
): Grid | undefined {
  const grid = new Map<number, Map<number, CellValue>>();
  let row = -1;
  let column = -1;
  let cell: { at: Reference; type: string | undefined; text: string } | undefined;
  let inValue = false;
  let phonetic = false;
  let broken = 0;

  /** Rows and cells without an address follow the one before. */
  function startCell({ r, t }: Attributes): void {
    const at = r === undefined ? { row, column: column + 1 } : readReference(r);
    if (at === undefined) {
      broken += 1;
      return;
    }
    column = at.column;
    cell = areas.some((area) => contains(area, at)) ? { at, type: t, text: "" } : undefined;
  }

  function endCell(): void {
    if (cell === undefined) return;
    const value = valueOf(cell.type, cell.text, strings);
    if (value === undefined) broken += 1;
    else if (value !== "") {
      const cells = grid.get(cell.at.row) ?? new Map<number, CellValue>();
      grid.set(cell.at.row, cells.set(cell.at.column, value));
    }
    cell = undefined;
  }

  const sound = parseXml(xml, {
    open(name, attributes) {
      if (name === "row") {
        const { r } = attributes();
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (name === "c") startCell(attributes());
      else if (name === "rPh") phonetic = true;
      else if (name === "v" || name === "t") inValue = true;
    },
    close(name) {
      if (name === "c") endCell();
      else if (name === "rPh") phonetic = false;
      else if (name === "v" || name === "t") inValue = false;
    },
    text(value) {
      if (cell && inValue && !phonetic) cell.text += value;
    },
  });
  return sound && broken === 0 ? grid : undefined;
}
