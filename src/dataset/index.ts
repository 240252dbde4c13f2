/** What the report says: the data, its shape, loading and checking it, and the words for it. */
export { bundledDataset, bundledIds } from "./bundled";
export { checkDataset, checkReleaseFacts, readDatasetJson } from "./checkDataset";
export type { DatasetResult } from "./checkDataset";
export type { Fault, FaultCode } from "./fault";
export { faultText } from "./faultText";
export * from "./labels";
export { createCitationReader, type CitationReader } from "./readCitations";
export { ageOf, compareReleases, type Age } from "./release";
export { LEVELS, LONGEST_TEXT } from "./schema";
export { inThemeOrder } from "./themeOrder";
export * from "./merge";
export type {
  Citation,
  City,
  Dataset,
  EvidenceRecord,
  Language,
  Level,
  Measure,
  Period,
  Recommendation,
  ReleaseFacts,
  Target,
  Text,
  Theme,
} from "./schema";
