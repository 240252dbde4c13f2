import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
});

interface HeadingProps {
  children: ReactNode;
  /** Whether the user's action has led here: then the heading takes the focus and is read out. */
  focus: boolean;
}

/** The heading of a view. */
export function Heading({ children, focus }: HeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  return (
    <h2 ref={ref} tabIndex={-1} className={useStyles().heading}>
      {children}
    </h2>
  );
}
