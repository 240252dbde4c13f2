import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { LazyGrowth } from "../../growth/LazyGrowth";
import type { SheetsPort } from "../../growth/port";
import { FullNotice } from "../../kit/FullNotice";
import { Heading } from "../../kit/Heading";
import { LazyNotice } from "../../kit/LazyNotice";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import { CheckList } from "./CheckList";
import { EndedNotice } from "./EndedNotice";
import { Export } from "./Export";
import { LastRefreshPart } from "./LastRefreshPart";
import type { Refreshing } from "../port";
import { RefusalNotice } from "../RefusalNotice";
import { SourceForm } from "./SourceForm";
import type { RefreshPhase, RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  release: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface StartProps {
  phase: Extract<RefreshPhase, { name: "start" }>;
  store: RefreshStore;
  port: Refreshing;
  sheets: SheetsPort | null;
  evidence: Evidence;
  focus: boolean;
  onOverview: () => void;
}

/** First page of the view: the workbook's release, sources, the last refresh, the check list and the export. */
export function Start({
  phase: { state, ended },
  store,
  port,
  sheets,
  evidence,
  focus,
  onOverview,
}: StartProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const texts = useRefreshTexts();
  const { unavailable, refusals, unfinished } = texts;

  if (state.status === "notPopulated" || state.status === "tooOld") {
    const { title, body, action } = unavailable[state.status];
    const needs = state.status === "tooOld" ? state.needs : "";
    return (
      <FullNotice title={title} body={fill(body, { version: needs })} action={action}>
        <Button onClick={onOverview}>{texts.toOverview}</Button>
      </FullNotice>
    );
  }
  const ready = state.status === "ready" ? state : null;
  return (
    <section className={styles.start}>
      <div className={kit.columnM}>
        <Heading focus={focus}>{texts.title}</Heading>
        {ended && <EndedNotice ended={ended} store={store} />}
        {state.status !== "ready" && !endedTheSame(ended, state.status) && (
          <RefusalNotice refusal={state} partly={refusals.partlyWritten} />
        )}
        {state.status !== "ready" && <Button onClick={store.inspect}>{texts.again}</Button>}
        {ready?.unfinished != null && (
          <LazyNotice
            intent="warning"
            title={unfinished.title}
            lines={[fill(unfinished.body, { release: ready.unfinished })]}
          />
        )}
        {sheets && <LazyGrowth port={sheets} evidence={evidence} />}
        <p className={kit.quiet}>{texts.lead}</p>
        {ready && (
          <dl className={mergeClasses(kit.tinted, styles.release)}>
            <dt>{texts.workbookRelease}</dt>
            <dd className={styles.value}>{releaseText(ready.release, texts)}</dd>
          </dl>
        )}
      </div>
      {ready && (
        <SourceForm
          facts={ready}
          asked={ended?.what === "reading" ? ended.source : null}
          onRead={(source) => void store.read(source)}
        />
      )}
      {ready && <LastRefreshPart last={ready.last} store={store} port={port} />}
      <CheckList port={port} evidence={evidence} />
      <Export
        port={port}
        release={ready?.release.id ?? evidence.context.index.dataset.release.id}
        bundled={ready?.bundled.id ?? ""}
      />
    </section>
  );
}

/** Whether the last result and the workbook's present state are the same refusal, which is then shown once. */
function endedTheSame(ended: StartProps["phase"]["ended"], status: string): boolean {
  return ended !== null && ended.result.status === status;
}
