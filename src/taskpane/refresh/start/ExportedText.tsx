import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../../locales/fill";
import { copyText } from "../../kit/copyText";
import { useKitStyles } from "../../kit/styles";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  part: { alignItems: "flex-start" },
  box: { width: "100%", fontFamily: tokens.fontFamilyMonospace },
});

interface ExportedTextProps {
  name: string;
  bytes: Uint8Array;
  /** Whether to show the text at once, because the download failed. */
  open: boolean;
}

/** The exported file as text to copy, for Excels that do not allow downloads. */
export function ExportedText({ name, bytes, open }: ExportedTextProps) {
  const styles = useStyles();
  const kit = useKitStyles();
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
    setCopied(await copyText(content));
  };
  return (
    <div className={mergeClasses(kit.columnS, styles.part)}>
      <p className={kit.body}>{fill(texts.noDownloadText, { name })}</p>
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
