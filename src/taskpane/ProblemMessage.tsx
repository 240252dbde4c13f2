import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "./context";
import type { Problem } from "./problem";

const useStyles = makeStyles({
  line: { display: "block", marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

interface ProblemMessageProps {
  problem: Problem;
  /** What the user can do from here. */
  children?: ReactNode;
}

/** What happened, what was and was not written, and what to do. */
export function ProblemMessage({ problem: { title, body, written, action }, children }: ProblemMessageProps) {
  const styles = useStyles();
  const { errors } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <span className={styles.line}>{body}</span>
        {written && (
          <span className={styles.line}>
            {written === "nothing" ? errors.nothingWritten : errors.partlyWritten}
          </span>
        )}
        <span className={styles.line}>{action}</span>
        {children && <span className={styles.line}>{children}</span>}
      </MessageBarBody>
    </MessageBar>
  );
}
