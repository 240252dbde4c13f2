/** The report's data: its shape, how it is loaded and checked, and labels for it. */
export { lostCharacter } from "./characters";
export { bundledDataset } from "./bundled";
export { checkDataset, checkReleaseFacts, type DatasetResult } from "./check/checkDataset";
export type { Fault, FaultCode } from "./check/fault";
export { faultText } from "./check/faultText";
export * from "./labels";
export { createCitationReader, type CitationReader } from "./readCitations";
export { type DataPart, type UnknownParts } from "./parts";
export { ageOf, type Age } from "./release";
export { isDateText, isErrorText, type TextKind } from "./lostTexts";
export { inDigits, LONGEST_TEXT } from "./limits";
export { LEVELS } from "./schema";
export { inThemeOrder } from "./themeOrder";
export * from "./merge";
export type {
  Action,
  Amount,
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
  Statement,
  Target,
  Text,
  Theme,
} from "./schema";
