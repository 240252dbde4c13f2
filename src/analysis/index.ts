/** Analyses of the evidence. Pure functions; each documents its formula and how exact it is. */
export * from "./combination";
export * from "./coverage";
export * from "./depth";
export { createIndex, isCoded, recordOf, type EvidenceIndex } from "./evidenceIndex";
export * from "./gapReport";
export * from "./gaps";
export * from "./lessons";
export * from "./ranking";
export * from "./recommendations";
export * from "./recommended";
export * from "./scope";
export * from "./similarity";
