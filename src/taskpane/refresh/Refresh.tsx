import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fill } from "../../locales/fill";
import type { SheetsPort } from "../growth/port";
import { FullNotice } from "../kit/FullNotice";
import { SilenceHint } from "../kit/SilenceHint";
import type { Evidence } from "../evidence";
import { Applying } from "./run/Applying";
import { Asking } from "./run/Asking";
import { ConfirmUndo } from "./run/ConfirmUndo";
import type { Refreshing, Source } from "./port";
import { useStore } from "../shared/useStore";
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

/** Value of `count` after the first inspection. */
const FOUND = 1;
/** Excel does not tell when another session's refresh ends or dies, so the workbook is read again this often. */
const LOOK_MILLISECONDS = 10_000;

/** Refreshes the workbook's data: read a release, compare, review, write; and undo the last refresh. */
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
  const { count, phase } = useStore(store);
  const [first] = useState(count);
  // The heading takes the focus after an action of the user, not when the view opens.
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
