import { useState } from "react";
import type { ActiveCell, FormulasPort, InsertResult, OccupiedCell } from "../port";

/** The formula and the cells to insert it into; a result belongs to exactly one of these. */
export interface Insertion {
  cell: ActiveCell;
  formula: string;
  rows: number;
  columns: number;
}

export type InsertPhase =
  { name: "idle" } | { name: "inserting" } | { name: "answered"; result: InsertResult; insertion: Insertion };

export interface Inserter {
  phase: InsertPhase;
  insert: (insertion: Insertion, overwrite?: readonly OccupiedCell[]) => void;
  dismiss: () => void;
}

/** Inserts a formula; asks again before it overwrites cells. */
export function useInsert(port: FormulasPort): Inserter {
  const [phase, setPhase] = useState<InsertPhase>({ name: "idle" });
  return {
    phase,
    insert: (insertion, overwrite = []) => {
      const { cell, formula, rows, columns } = insertion;
      setPhase({ name: "inserting" });
      void port.insert({ target: cell, formula, rows, columns, overwrite }).then((result) => {
        setPhase({ name: "answered", result, insertion });
      });
    },
    dismiss: () => {
      setPhase({ name: "idle" });
    },
  };
}
