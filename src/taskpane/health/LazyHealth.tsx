import { lazy, Suspense } from "react";
import type { HealthProps } from "./Health";

const Nothing = () => null;

/** Loaded after its view, which works without it too: if the script fails to load, nothing is shown. */
const Health = lazy(() => import(/* webpackPrefetch: true */ "./Health").catch(() => ({ default: Nothing })));

export function LazyHealth(props: HealthProps) {
  return (
    <Suspense>
      <Health {...props} />
    </Suspense>
  );
}
