import { lazy, Suspense } from "react";
import type { GrowthProps } from "./Growth";

const Nothing = () => null;

/** The view that it stands in does not wait for it, and is whole without it. */
const Growth = lazy(() => import(/* webpackPrefetch: true */ "./Growth").catch(() => ({ default: Nothing })));

export function LazyGrowth(props: GrowthProps) {
  return (
    <Suspense>
      <Growth {...props} />
    </Suspense>
  );
}
