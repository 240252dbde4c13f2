import type { Language } from "../../dataset";
import type { FunctionLine } from "../../workbook";
import type { StructureRead } from "./readStructure";

/** What a repair works with: the workbook as it has just been read. */
export interface Repairing {
  readonly context: Excel.RequestContext;
  readonly read: StructureRead;
  /** To be called before the first request that writes. */
  readonly willWrite: () => void;
  readonly functions: (language: Language) => readonly FunctionLine[];
}
