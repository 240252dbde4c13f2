import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface SubheadingProps {
  children: ReactNode;
  id?: string;
}

/** The heading of a part of a view. */
export function Subheading({ children, id }: SubheadingProps) {
  return (
    <h3 id={id} className={useStyles().subheading}>
      {children}
    </h3>
  );
}
