import { useEffect, useState } from "react";
import type { Failure } from "../../excel";
import type { ActiveCell, FormulasPort, ReferenceContent } from "./port";

export type ReadReferences =
  | { status: "reading" }
  /** There is no workbook to read from. */
  | { status: "unavailable" }
  | { status: "read"; contents: ReadonlyMap<string, ReferenceContent> }
  | { status: "failed"; failure: Failure };

const NOTHING: ReadReferences = { status: "read", contents: new Map() };
const READING: ReadReferences = { status: "reading" };

/** In milliseconds: not every letter of a reference that is being typed is worth a request. */
const SETTLE = 200;

interface Answered {
  key: string;
  answer: ReadReferences;
}

/**
 * Contents of the cells that a formula refers to, read again whenever the active cell or its content changes.
 *
 * @param cell the active cell; references without a sheet name are on its sheet
 */
export function useReferences(
  references: readonly string[],
  cell: ActiveCell | null,
  port: FormulasPort | null,
): ReadReferences {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const key = references.join("\n");
  useEffect(() => {
    if (key === "" || !port || !cell) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void port.readReferences(key.split("\n"), cell.sheetId).then((result) => {
        if (!isCurrent) return;
        const answer: ReadReferences =
          "contents" in result
            ? { status: "read", contents: result.contents }
            : { status: "failed", failure: result.failure };
        setAnswered({ key, answer });
      });
    }, SETTLE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, cell, port]);

  if (key === "") return NOTHING;
  if (!port) return { status: "unavailable" };
  return answered?.key === key ? answered.answer : READING;
}
