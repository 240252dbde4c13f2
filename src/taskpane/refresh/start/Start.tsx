import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { LazyGrowth } from "../../growth/LazyGrowth";
import type { SheetsPort } from "../../growth/port";
import { FullNotice } from "../../kit/FullNotice";
import { Heading } from "../../kit/Heading";
import { LazyNotice } from "../../kit/LazyNotice";
import type { Evidence } from "../../evidence";
import { CheckList } from "./CheckList";
import { EndedNotice } from "./EndedNotice";
import { Export } from "./Export";
import { LastRefreshPart } from "./LastRefreshPart";
import type { Refreshing } from "../port";
import { RefusalNotice } from "../RefusalNotice";
import { SourceForm } from "./SourceForm";
import type { Phase, RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { releaseText } from "../words";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  release: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface StartProps {
  phase: Extract<Phase, { name: "start" }>;
  store: RefreshStore;
  port: Refreshing;
  sheets: SheetsPort | null;
  evidence: Evidence;
  focus: boolean;
  onOverview: () => void;
}

/** What the workbook holds, where newer data can come from, and all that belongs to keeping it in order. */
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
      <div className={styles.head}>
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
        <p className={styles.text}>{texts.lead}</p>
        {ready && (
          <dl className={styles.release}>
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

/** Whether what has just ended was kept from the end by the same as the workbook says now: told once. */
function endedTheSame(ended: StartProps["phase"]["ended"], status: string): boolean {
  return ended !== null && ended.result.status === status;
}
