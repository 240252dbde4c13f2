import { mergeClasses } from "@fluentui/react-components";
import type { Text } from "../../../dataset";
import { useLanguage } from "../../context";
import { useKitStyles } from "../../kit/styles";

/** Remarks on the release's file, such as columns that were ignored. */
export function ReleaseNotes({ notices }: { notices: readonly Text[] }) {
  const kit = useKitStyles();
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <ul className={mergeClasses(kit.list, kit.columnXS, kit.tinted)}>
      {notices.map((notice) => (
        <li key={notice.en}>{notice[language]}</li>
      ))}
    </ul>
  );
}
