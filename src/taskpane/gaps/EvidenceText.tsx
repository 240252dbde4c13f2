import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sectionWords, STATUS_LABELS } from "../../dataset/labels";
import type { EvidenceRecord } from "../../dataset/schema";
import { fill } from "../../locales/fill";
import { MARKS } from "../../workbook/kit/marks";
import { useLanguage } from "../context";
import { useKitStyles } from "../kit/styles";
import { useGapsTexts } from "./texts";

const useStyles = makeStyles({
  evidence: { marginBottom: tokens.spacingVerticalS },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  level: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

interface EvidenceTextProps {
  heading: ReactNode;
  record: EvidenceRecord;
  children?: ReactNode;
}

/** A piece of evidence: level, summary and section. */
export function EvidenceText({ heading, record, children }: EvidenceTextProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const section = sectionWords(record.citations, language);
  return (
    <div className={styles.evidence}>
      <div className={styles.head}>
        <span className={kit.strong}>{heading}</span>
        <span className={styles.level}>
          {MARKS[record.level]} {STATUS_LABELS[record.level][language]}
        </span>
      </div>
      {children}
      <p className={kit.body}>{record.summary[language]}</p>
      {record.note && <p className={kit.note}>{fill(texts.note, { note: record.note[language] })}</p>}
      {section !== "" && <span className={kit.note}>{fill(texts.section, { section })}</span>}
    </div>
  );
}
