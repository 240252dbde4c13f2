import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { citationText, STATUS_LABELS } from "../../dataset/labels";
import type { EvidenceRecord } from "../../dataset/schema";
import { fill } from "../../locales/fill";
import { MARKS } from "../../workbook/kit/marks";
import { useLanguage } from "../context";
import { useGapsTexts } from "./texts";

const useStyles = makeStyles({
  evidence: { marginBottom: tokens.spacingVerticalS },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: { fontWeight: tokens.fontWeightSemibold },
  level: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  summary: { margin: 0, overflowWrap: "anywhere" },
  section: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface EvidenceTextProps {
  heading: ReactNode;
  record: EvidenceRecord;
  children?: ReactNode;
}

/** What a city plans on a measure: level, summary, and where the report says so. */
export function EvidenceText({ heading, record, children }: EvidenceTextProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const section = citationText(record.citations, language);
  return (
    <div className={styles.evidence}>
      <div className={styles.head}>
        <span className={styles.heading}>{heading}</span>
        <span className={styles.level}>
          {MARKS[record.level]} {STATUS_LABELS[record.level][language]}
        </span>
      </div>
      {children}
      <p className={styles.summary}>{record.summary[language]}</p>
      {section !== "" && <span className={styles.section}>{fill(texts.section, { section })}</span>}
    </div>
  );
}
