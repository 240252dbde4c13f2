import { Button } from "@fluentui/react-components";
import type { Unavailable } from "../../functions/unavailable";
import { useLanguage, useTexts } from "../context";
import { FullNotice } from "../kit/FullNotice";
import type { Workbook } from "../overview/port";

interface EvidenceUnavailableProps {
  why: Unavailable;
  /** null where there is no Excel to read from. */
  readAgain: Workbook["readAgain"] | null;
  /** Shows the view where the workbook is repaired. */
  onOverview: () => void;
}

/** Stands in place of a view whose figures cannot be known: it never shows those of another data set. */
export function EvidenceUnavailable({ why, readAgain, onOverview }: EvidenceUnavailableProps) {
  const language = useLanguage();
  const texts = useTexts().pane.unavailable;
  return (
    <FullNotice title={texts.title} body={why.reason[language]} action={texts.action}>
      {readAgain && (
        <>
          <Button appearance="primary" onClick={onOverview}>
            {texts.overview}
          </Button>{" "}
          <Button onClick={() => void readAgain()}>{texts.readAgain}</Button>
        </>
      )}
    </FullNotice>
  );
}
