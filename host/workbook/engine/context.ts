import type { FunctionEvaluator, FunctionSignature } from "../types/calculation";
import { ChangeLog } from "./changes";

export interface CustomFunction {
  readonly signature: FunctionSignature;
  readonly evaluate: FunctionEvaluator;
}

/**
 * What one opened workbook shares with the plugins and functions that the engine makes for it: nothing of the document, only
 * of this client's session. The engine hands it to them as `custom.excel`.
 */
export class EngineContext {
  /** Custom functions by name in capitals. */
  readonly functions = new Map<string, CustomFunction>();
  /** Cells, by the engine's number, whose custom function has not answered. */
  readonly pending = new Map<string, { readonly cell: number; readonly name: string }>();
  /** Cells, by the engine's number, that were calculated before one of their custom functions was known. */
  readonly unresolved = new Set<number>();
  /** Set while a formula is evaluated for an answer, not for a cell: whether a custom function in it was pending. */
  isolated: { pending: boolean } | null = null;
  /** Changes of the current step, reported when it has ended. */
  readonly changes = new ChangeLog();
  /** The work of the batch that is being started; the batch's command runs it inside the engine. */
  batch: (() => void) | null = null;
  /** Set while a sheet is made larger, which moves no reference: what lies beyond its old end stays there. */
  isGrowing = false;
  /** Calculates what is out of date. Set by the engine's plugin. */
  calculate: () => void = () => undefined;
  /** Leaves the co-authoring session without the snapshot that the model's own method makes. Set by the plugin. */
  leave: () => void = () => undefined;
}

export function contextOf(config: { readonly custom: Readonly<Record<string, unknown>> }): EngineContext {
  const context = config.custom["excel"];
  // A copy of the engine that only verifies a saved document has no client.
  return context instanceof EngineContext ? context : new EngineContext();
}
