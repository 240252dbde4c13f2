import { lazy, Suspense, type ReactElement } from "react";
import type { GrowthProps } from "./Growth";

const Nothing = (): ReactElement | null => null;

/** Loaded after its view, which works without it too: if the script fails to load, nothing is shown. */
const Growth = lazy(() => import(/* webpackPrefetch: true */ "./Growth").catch(() => ({ default: Nothing })));

export function LazyGrowth(props: GrowthProps) {
  return (
    <Suspense>
      <Growth {...props} />
    </Suspense>
  );
}
