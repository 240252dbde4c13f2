import { Button } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { Heading } from "../../kit/Heading";
import { useKitStyles } from "../../kit/styles";
import type { CheckedRelease } from "../port";
import type { RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

interface AskingProps {
  release: CheckedRelease;
  store: RefreshStore;
}

/** Asks before comparing with a release that is no newer than the workbook's; the primary button goes back. */
export function Asking({ release, store }: AskingProps) {
  const kit = useKitStyles();
  const texts = useRefreshTexts();
  const { title, body, action } = texts.asking[release.age === "older" ? "older" : "same"];
  return (
    <section className={kit.columnM}>
      <Heading focus>{title}</Heading>
      <p className={kit.body}>
        {fill(body, { release: releaseText(release.dataset.release, texts), current: release.held })}
      </p>
      <p className={kit.body}>{action}</p>
      <div className={kit.actions}>
        <Button appearance="primary" onClick={store.inspect}>
          {texts.back}
        </Button>
        <Button onClick={() => void store.compare(release)}>{texts.asking.proceed}</Button>
      </div>
    </section>
  );
}
