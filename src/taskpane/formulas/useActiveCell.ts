import { useEffect, useState } from "react";
import type { Failure } from "../../excel";
import type { ActiveCell, FormulasPort } from "./port";

export type FollowedCell =
  { status: "unknown" } | { status: "known"; cell: ActiveCell } | { status: "failed"; failure: Failure };

/** The active cell, followed as long as the view is shown. */
export function useActiveCell(port: FormulasPort | null): FollowedCell {
  const [followed, setFollowed] = useState<FollowedCell>({ status: "unknown" });
  useEffect(
    () =>
      port?.followActiveCell((found) => {
        setFollowed(
          "source" in found ? { status: "known", cell: found } : { status: "failed", failure: found },
        );
      }),
    [port],
  );
  return followed;
}
