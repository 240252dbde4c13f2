import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "./context";
import { fill } from "../workbook/texts";

/** Why the pane has no workbook to work on. */
export type HostProblem =
  /** office.js did not load. */
  | { status: "missing" }
  /** A browser, or an Office application other than Excel. */
  | { status: "outside" }
  /** This Excel lacks what populating needs: a version of the ExcelApi requirement set. */
  | { status: "old"; version: string };

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  action: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

export function HostNotice({ problem }: { problem: HostProblem }) {
  const styles = useStyles();
  const { host } = useTexts().pane;
  const { title, body, action } = host[problem.status];
  return (
    <section className={styles.notice}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>
        {problem.status === "old" ? fill(body, { version: problem.version }) : body}
      </p>
      <p className={styles.action}>{action}</p>
      {problem.status === "missing" && (
        <Button
          appearance="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {host.reload}
        </Button>
      )}
      {problem.status === "outside" && (
        <Link href="manifest.xml" download>
          {host.manifest}
        </Link>
      )}
    </section>
  );
}
