import { lazy, Suspense } from "react";
import type { NoticeProps } from "./Notice";

const Notice = lazy(() => import(/* webpackPrefetch: true */ "./Notice"));

/** Loads the code of notices with the first notice: most starts of the pane show none. */
export function LazyNotice(props: NoticeProps) {
  return (
    <Suspense>
      <Notice {...props} />
    </Suspense>
  );
}
