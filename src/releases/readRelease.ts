/** Reads a release from a file. The content decides how; the file's name does not matter. */
import type { Dataset, DatasetResult } from "../dataset";
import { MOST_FAULTS } from "../dataset/check/bounds";
import { readDatasetJson } from "../dataset/check/readDatasetJson";
import { readCsv } from "./csv/readCsv";
import { decodeText, startsWith } from "./encoding";
import { releaseFault, type Imported, type Notice, type ReleaseFault } from "./faults/fault";
import { binaryKind, textKind } from "./kinds";
import { readXlsx } from "./xlsx/readXlsx";

/**
 * Larger files, in bytes, are not read. A release of 300 cities by 200 measures with every pair coded has some 45 MB as JSON.
 */
export const LARGEST_FILE = 64 * 2 ** 20;

const ZIP = [0x50, 0x4b];

export type ReleaseReading =
  | {
      readonly status: "ok";
      readonly dataset: Dataset;
      readonly notices: readonly Notice[];
    }
  /** `more`: there are others, which were not looked for, as users mend the first ones and try again. */
  | { readonly status: "faults"; readonly faults: readonly ReleaseFault[]; readonly more: boolean };

const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);

function refused(faults: readonly ReleaseFault[]): ReleaseReading {
  return {
    status: "faults",
    faults: faults.slice(0, MOST_FAULTS),
    more: faults.length > MOST_FAULTS,
  };
}

/** @param size of a file beyond `LARGEST_FILE`, in bytes */
export function tooLargeReading(size: number): ReleaseReading {
  return refused([
    releaseFault("tooLarge", undefined, { size: megabytes(size), limit: megabytes(LARGEST_FILE) }),
  ]);
}

/** Of a file that is small and holds more than can be read. */
export function tooMuchReading(): ReleaseReading {
  return refused([releaseFault("tooMuch")]);
}

function reading(imported: Imported): ReleaseReading {
  return "faults" in imported ? refused(imported.faults) : { status: "ok", ...imported };
}

function fromJson(result: DatasetResult): Imported {
  if ("dataset" in result) return { ...result, notices: [] };
  return {
    faults: result.faults.map((fault) => ({
      code: "data",
      place: { kind: "path", path: fault.path },
      fault,
      ...("first" in fault ? { first: { kind: "path", path: fault.first } } : {}),
    })),
  };
}

/**
 * Reads a release from the bytes of a JSON file, a CSV file (separated by commas, semicolons, tabs or |, in UTF-8, UTF-16 or GBK),
 * or a workbook of this product. A data set that is returned has passed `checkDataset`. It never throws.
 *
 * @param base the release in the workbook, or the bundled one; supplies what CSV files and workbooks lack
 * @returns the data set, or the first faults with their places
 */
export function readRelease(bytes: Uint8Array, base: Dataset): ReleaseReading {
  if (bytes.length > LARGEST_FILE) return tooLargeReading(bytes.length);
  if (startsWith(bytes, ZIP)) return reading(readXlsx(bytes, base));
  const binary = binaryKind(bytes);
  if (binary !== undefined) return refused([releaseFault(binary)]);
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return refused([decoded.fault]);
  const { text } = decoded;
  if (!/\S/.test(text)) return refused([releaseFault("empty")]);
  const kind = textKind(text);
  if (kind === "json") return reading(fromJson(readDatasetJson(text)));
  return kind === "csv" ? reading(readCsv(text, base)) : refused([releaseFault(kind)]);
}
