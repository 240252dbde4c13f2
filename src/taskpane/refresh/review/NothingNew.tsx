import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { Heading } from "../../kit/Heading";
import type { CheckedRelease } from "../port";
import { ReleaseNotes } from "./ReleaseNotes";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

const useStyles = makeStyles({
  nothing: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface NothingNewProps {
  release: CheckedRelease;
  /** Whether the workbook would come to hold another release. */
  moves: boolean;
  store: RefreshStore;
  focus: boolean;
}

/** The release says nothing that is not in the workbook. */
export function NothingNew({ release, moves, store, focus }: NothingNewProps) {
  const styles = useStyles();
  const texts = useRefreshTexts();
  const { id } = release.dataset.release;
  const { title, body } = texts.review[moves ? "moves" : "nothing"];
  return (
    <section className={styles.nothing}>
      <Heading focus={focus}>{title}</Heading>
      <ReleaseNotes notices={release.notices} />
      <p className={styles.text}>{fill(body, { release: releaseText(release.dataset.release, texts) })}</p>
      <div className={styles.actions}>
        {moves && (
          <Button appearance="primary" onClick={() => void store.apply()}>
            {fill(texts.review.moves.record, { release: id })}
          </Button>
        )}
        <Button appearance={moves ? "secondary" : "primary"} onClick={store.inspect}>
          {texts.back}
        </Button>
      </div>
    </section>
  );
}
