import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: { display: "block", marginTop: tokens.spacingVerticalXS },
});

export interface NoticeProps {
  intent: "info" | "success" | "warning" | "error";
  title: string;
  /** One line each. */
  lines?: readonly string[];
  /** What the user can do from here. */
  children?: ReactNode;
}

/** A message bar that screen readers announce when it appears. */
export default function Notice({ intent, title, lines = [], children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div role={intent === "error" ? "alert" : "status"}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {lines.map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
          {children && <span className={styles.line}>{children}</span>}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
