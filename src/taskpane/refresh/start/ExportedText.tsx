import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../../locales/fill";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  text: { margin: 0 },
  box: { width: "100%", fontFamily: tokens.fontFamilyMonospace },
});

interface ExportedTextProps {
  name: string;
  bytes: Uint8Array;
  /** Whether it is known that the file could not be downloaded. */
  open: boolean;
}

/** The way to an exported file where downloads are not allowed, as in some Excels. */
export function ExportedText({ name, bytes, open }: ExportedTextProps) {
  const styles = useStyles();
  const texts = useRefreshTexts().export;
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  if (!open && !asked) {
    return (
      <Button
        size="small"
        appearance="transparent"
        onClick={() => {
          setAsked(true);
        }}
      >
        {texts.noDownload}
      </Button>
    );
  }
  const content = new TextDecoder().decode(bytes);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className={styles.part}>
      <p className={styles.text}>{fill(texts.noDownloadText, { name })}</p>
      <Textarea
        readOnly
        className={styles.box}
        aria-label={fill(texts.content, { name })}
        value={content}
        onFocus={({ target }) => {
          target.select();
        }}
      />
      <Button size="small" onClick={() => void copy()}>
        {texts.copy}
      </Button>
      <span role="status">{copied !== null && (copied ? texts.copied : texts.notCopied)}</span>
    </div>
  );
}
