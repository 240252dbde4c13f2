import { Button } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { fill } from "../../locales/fill";
import type { SheetsPort } from "../growth/port";
import { FullNotice } from "../kit/FullNotice";
import { SilenceHint } from "../kit/SilenceHint";
import type { Evidence } from "../evidence";
import { Applying } from "./run/Applying";
import { Asking } from "./run/Asking";
import { ConfirmUndo } from "./run/ConfirmUndo";
import type { Refreshing, Source } from "./port";
import { Review } from "./review/Review";
import { Start } from "./start/Start";
import { storeOf } from "./store";
import { useRefreshTexts, type RefreshTexts } from "./texts";
import { Waiting } from "./run/Waiting";

interface RefreshProps {
  evidence: Evidence;
  /** null outside of Excel. */
  port: Refreshing | null;
  /** null outside of Excel. */
  sheets: SheetsPort | null;
  onOverview: () => void;
}

/** The count at which the workbook has been looked at for the first time. */
const FOUND = 1;
/** How often is looked whether somebody else's refresh has ended, or come to nothing: nobody tells of that. */
const LOOK_MILLISECONDS = 10_000;

/** Newer data for a workbook that people have worked in: compared first, written later, taken back if need be. */
export default function Refresh({ port, ...props }: RefreshProps) {
  const { outside, toOverview } = useRefreshTexts();
  if (port) return <RefreshWorkbook port={port} {...props} />;
  return (
    <FullNotice {...outside}>
      <Button onClick={props.onOverview}>{toOverview}</Button>
    </FullNotice>
  );
}

function RefreshWorkbook({ port, sheets, evidence, onOverview }: RefreshProps & { port: Refreshing }) {
  const texts = useRefreshTexts();
  const store = storeOf(port);
  const { count, phase } = useSyncExternalStore(store.subscribe, store.latest);
  const [first] = useState(count);
  // The focus goes to what an action of the user leads to, not to what they find on coming here.
  const focus = count > Math.max(first, FOUND);

  useEffect(() => {
    void store.follow();
  }, [store, evidence]);
  useEffect(() => port.follow(() => void store.follow()), [port, store]);
  const busy = phase.name === "start" && phase.state.status === "busy" ? phase.state : null;
  useEffect(() => {
    if (busy === null) return undefined;
    const timer = setTimeout(() => void store.follow(), LOOK_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [busy, store]);

  switch (phase.name) {
    case "inspecting":
      return <SilenceHint>{texts.inspecting}</SilenceHint>;
    case "start":
      return (
        <Start
          key={count}
          phase={phase}
          store={store}
          port={port}
          sheets={sheets}
          evidence={evidence}
          focus={focus}
          onOverview={onOverview}
        />
      );
    case "reading":
      return (
        <Waiting key={count} title={readingText(phase.source, texts)} excel={false} onCancel={store.cancel} />
      );
    case "asking":
      return <Asking key={count} {...phase} store={store} />;
    case "comparing":
      return <Waiting key={count} title={texts.reading.comparing} excel />;
    case "reviewing":
      return <Review key={count} {...phase} store={store} focus={focus} />;
    case "applying":
      return <Applying key={count} {...phase} onCancel={store.cancel} />;
    case "planningUndo":
      return <Waiting key={count} title={texts.undo.planning} excel />;
    case "confirmingUndo":
      return <ConfirmUndo key={count} plan={phase.plan} store={store} />;
    case "undoing":
      return <Waiting key={count} title={texts.undo.undoing} excel />;
  }
}

function readingText(source: Source, { reading }: RefreshTexts): string {
  switch (source.kind) {
    case "bundled":
      return reading.bundled;
    case "file":
      return fill(reading.file, { name: source.file.name });
    case "address":
      return fill(reading.address, { name: source.address });
  }
}
