import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "./Heading";
import { useKitStyles } from "./styles";

const useStyles = makeStyles({
  notice: { alignItems: "flex-start" },
  action: { alignSelf: "stretch" },
});

interface FullNoticeProps {
  title: string;
  body: string;
  action: string;
  children?: ReactNode;
}

/** Stands in place of a view that cannot be shown, and says why. */
export function FullNotice({ title, body, action, children }: FullNoticeProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  return (
    <section className={mergeClasses(kit.columnM, styles.notice)}>
      <Heading focus={false}>{title}</Heading>
      <p className={kit.body}>{body}</p>
      <p className={mergeClasses(kit.tinted, styles.action)}>{action}</p>
      {children}
    </section>
  );
}
