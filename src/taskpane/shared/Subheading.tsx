import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The heading of a part of a view. */
export function Subheading({ children }: { children: ReactNode }) {
  return <h3 className={useStyles().subheading}>{children}</h3>;
}
