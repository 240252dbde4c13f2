import { Button } from "@fluentui/react-components";
import { fill } from "../locales/fill";
import { useTexts } from "./context";
import { FullNotice } from "./FullNotice";
import { ReloadButton } from "./ReloadButton";

/** Why the pane has no workbook to work on. */
export type HostProblem =
  /** office.js did not load. */
  | { status: "missing" }
  /** A browser, or an Office application other than Excel. */
  | { status: "outside" }
  /** This Excel lacks what populating needs: a version of the ExcelApi requirement set. */
  | { status: "old"; version: string };

export function HostNotice({ problem }: { problem: HostProblem }) {
  const { host } = useTexts().pane;
  switch (problem.status) {
    case "missing":
      return (
        <FullNotice {...host.missing}>
          <ReloadButton />
        </FullNotice>
      );
    case "outside":
      return (
        <FullNotice {...host.outside}>
          <Button as="a" href="manifest.xml" download>
            {host.manifest}
          </Button>
        </FullNotice>
      );
    case "old":
      return <FullNotice {...host.old} body={fill(host.old.body, { version: problem.version })} />;
  }
}
