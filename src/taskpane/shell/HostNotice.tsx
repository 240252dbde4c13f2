import { Button } from "@fluentui/react-components";
import { useTexts } from "../context";
import { FullNotice } from "../kit/FullNotice";
import { ReloadButton } from "./ReloadButton";

/** Why the pane has no workbook to work on. */
export type HostProblem =
  /** office.js did not load. */
  | { status: "missing" }
  /** A browser, or an Office application other than Excel. */
  | { status: "outside" };

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
  }
}
