/** Release files: read and check them, write them, fetch them from an address. Loaded on demand. */
export { addressFailureText, fetchRelease } from "./address/fetchRelease";
export type { AddressOptions, FetchedRelease } from "./address/fetchRelease";
export type { AddressFailure } from "./address/download";
export { placesOf, releaseFromTables, type PlacedTables } from "./fromTables";
export type { Notice, Place, ReleaseFault } from "./faults/fault";
export type { ReleaseReading } from "./readRelease";
export { readApart } from "./worker/readApart";
export { noticeText, placeText, releaseFaultText } from "./faults/texts";
export { releaseCsv, releaseJson } from "./writeRelease";
