import { makeStyles, tokens } from "@fluentui/react-components";
import type { Text } from "../../../dataset";
import { useLanguage } from "../../context";

const useStyles = makeStyles({
  notes: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
});

/** What is worth telling of a release's file. */
export function ReleaseNotes({ notices }: { notices: readonly Text[] }) {
  const styles = useStyles();
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notices.map((notice) => (
        <li key={notice.en}>{notice[language]}</li>
      ))}
    </ul>
  );
}
