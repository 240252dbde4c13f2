import { lazy, Suspense } from "react";
import type { NoticeProps } from "./Notice";

const Notice = lazy(() => import(/* webpackPrefetch: true */ "./Notice"));

/** A notice whose code comes with the first of them: most starts of the pane have nothing to say. */
export function LazyNotice(props: NoticeProps) {
  return (
    <Suspense>
      <Notice {...props} />
    </Suspense>
  );
}
