import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { Heading } from "../../kit/Heading";
import type { CheckedRelease } from "../port";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

const useStyles = makeStyles({
  asking: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AskingProps {
  release: CheckedRelease;
  store: RefreshStore;
}

/** Before a release that is no newer than the workbook's: by default nothing is done. */
export function Asking({ release, store }: AskingProps) {
  const styles = useStyles();
  const texts = useRefreshTexts();
  const { title, body, action } = texts.asking[release.age === "older" ? "older" : "same"];
  return (
    <section className={styles.asking}>
      <Heading focus>{title}</Heading>
      <p className={styles.text}>
        {fill(body, { release: releaseText(release.dataset.release, texts), current: release.held })}
      </p>
      <p className={styles.text}>{action}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={store.inspect}>
          {texts.back}
        </Button>
        <Button onClick={() => void store.compare(release)}>{texts.asking.proceed}</Button>
      </div>
    </section>
  );
}
