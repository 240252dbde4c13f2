import { Button } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { Heading } from "../../kit/Heading";
import { useKitStyles } from "../../kit/styles";
import type { CheckedRelease } from "../port";
import { ReleaseNotes } from "./ReleaseNotes";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

interface NothingNewProps {
  release: CheckedRelease;
  /** Whether refreshing would change the workbook's release id. */
  moves: boolean;
  store: RefreshStore;
  focus: boolean;
}

/** Shown when the workbook's content already agrees with the release. */
export function NothingNew({ release, moves, store, focus }: NothingNewProps) {
  const kit = useKitStyles();
  const texts = useRefreshTexts();
  const { id } = release.dataset.release;
  const { title, body } = texts.review[moves ? "moves" : "nothing"];
  return (
    <section className={kit.columnM}>
      <Heading focus={focus}>{title}</Heading>
      <ReleaseNotes notices={release.notices} />
      <p className={kit.body}>{fill(body, { release: releaseText(release.dataset.release, texts) })}</p>
      <div className={kit.actions}>
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
