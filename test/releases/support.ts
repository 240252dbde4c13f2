/** Files of releases as people have them, and the words of what came of reading them. */
import { isDeepStrictEqual } from "node:util";
import { bundledDataset, checkDataset, type Dataset, type Language } from "../../src/dataset";
import { placeText, releaseFaultText, type ReleaseFault, type ReleaseReading } from "../../src/releases";
import { readRelease } from "../../src/releases/readRelease";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const read = (file: Uint8Array | string, base: Dataset = bundledDataset): ReleaseReading =>
  readRelease(typeof file === "string" ? bytesOf(file) : file, base);

/** The data set of a file that is expected to be sound; else the test fails with what is wrong. */
export function soundly(file: Uint8Array | string, base?: Dataset): Dataset {
  const reading = read(file, base);
  if (reading.status === "ok") return reading.dataset;
  throw new Error(told(reading).join("\n"));
}

const code = (fault: ReleaseFault) => (fault.code === "data" ? fault.fault.code : fault.code);

/** What is wrong, as `A2（“城市”列） blank`; empty for a sound file. */
export function told(reading: ReleaseReading, language: Language = "zh"): string[] {
  if (reading.status === "ok") return [];
  return reading.faults.map((fault) => `${placeText(fault.place, language)} ${code(fault)}`.trim());
}

/** A file is either refused with reasons that people understand, or read into data that are sound. */
export function expectAnswer(reading: ReleaseReading): void {
  if (reading.status === "ok") {
    // Thousands of data sets are compared here, which takes `toEqual` minutes.
    expect(isDeepStrictEqual(checkDataset(reading.dataset), { dataset: reading.dataset })).toBe(true);
    return;
  }
  expect(reading.faults.length).toBeGreaterThan(0);
  for (const fault of reading.faults.slice(0, 5)) {
    for (const language of ["zh", "en"] as const) {
      expect(releaseFaultText(fault, language)).toMatch(/[。.]$/);
      expect(releaseFaultText(fault, language)).not.toMatch(/undefined|NaN|\{\w+\}/);
      expect(placeText(fault.place, language)).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  }
}
