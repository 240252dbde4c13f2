import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  action: {
    alignSelf: "stretch",
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface FullNoticeProps {
  title: string;
  body: string;
  action: string;
  children?: ReactNode;
}

/** Says, in place of a view, why there is none. */
export function FullNotice({ title, body, action, children }: FullNoticeProps) {
  const styles = useStyles();
  return (
    <section className={styles.notice}>
      <Heading focus={false}>{title}</Heading>
      <p className={styles.text}>{body}</p>
      <p className={styles.action}>{action}</p>
      {children}
    </section>
  );
}
