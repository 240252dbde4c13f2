import { Button } from "@fluentui/react-components";
import type { Applied, Refusal, UndoResult } from "../../../excel/refresh";
import { fill } from "../../../locales/fill";
import { useLanguage, useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { faultCount, FaultList } from "../FaultList";
import type { CheckedRelease, Reading } from "../port";
import type { Ended, RefreshStore } from "../store";
import { useRefreshTexts, type RefreshTexts } from "../texts";
import { RefusalNotice } from "../RefusalNotice";

interface EndedNoticeProps {
  ended: Ended;
  store: RefreshStore;
}

/** Result of the user's last action. */
export function EndedNotice({ ended, store }: EndedNoticeProps) {
  const { refusals } = useRefreshTexts();
  switch (ended.what) {
    case "reading":
      return <ReadingEnded result={ended.result} />;
    case "preview":
      return <RefusalNotice refusal={ended.result} partly={refusals.partlyWritten} />;
    case "apply":
      return <ApplyEnded {...ended} store={store} />;
    case "undo":
      return <UndoEnded result={ended.result} />;
  }
}

function ReadingEnded({ result }: { result: Exclude<Reading, { status: "read" }> }) {
  const language = useLanguage();
  const { errors } = useTexts();
  const { faults, reading, refusals } = useRefreshTexts();
  switch (result.status) {
    case "cancelled":
      return <LazyNotice intent="info" title={reading.cancelled} />;
    case "unavailable":
      return (
        <LazyNotice
          intent="error"
          title={faults.unavailable}
          lines={[result.reason[language], faults.unchanged]}
        />
      );
    case "failed": {
      const { title, lines } = failureProblem(result.failure, errors);
      return <LazyNotice intent="error" title={title} lines={[...lines, refusals.nothingWritten]} />;
    }
    case "faults":
      return (
        <>
          <LazyNotice
            intent="error"
            title={fill(faults.title, { count: faultCount(result, faults) })}
            lines={[faults.nothing]}
          />
          <FaultList faults={result.faults} more={result.more} />
        </>
      );
  }
}

interface ApplyEndedProps {
  result: Applied | Refusal;
  release: CheckedRelease;
  store: RefreshStore;
}

function ApplyEnded({ result, release, store }: ApplyEndedProps) {
  const texts = useRefreshTexts();
  const { applied, refusals } = texts;
  const again = <Button onClick={() => void store.compare(release)}>{applied.again}</Button>;
  if (!isApplied(result)) {
    return (
      <RefusalNotice refusal={result} partly={refusals.partlyWritten}>
        {again}
      </RefusalNotice>
    );
  }
  const blocked = result.blocked.map(({ table, why, rows }) =>
    fill(applied.blocked[why], { table: texts.tables[table], rows }),
  );
  const unfinished = result.open + result.leftOut + result.meanwhile + blocked.length > 0;
  const complete = result.status !== "cancelled" && blocked.length + result.meanwhile === 0;
  return (
    <LazyNotice
      intent={complete ? "success" : "warning"}
      title={fill(applied[result.status], { release: release.dataset.release.id })}
      lines={[...appliedLines(result, texts), ...blocked]}
    >
      {(unfinished || result.status === "cancelled") && again}
    </LazyNotice>
  );
}

function isApplied(result: Applied | Refusal): result is Applied {
  return "leftOut" in result;
}

function appliedLines(result: Applied, { applied }: RefreshTexts): string[] {
  const { added, changed, cells, withdrawn } = result;
  const rows = result.status === "cancelled" ? applied.cancelledRows : applied.rows;
  const counted = (["leftOut", "open", "meanwhile"] as const).filter((count) => result[count] > 0);
  return [
    ...(result.status === "upToDate" ? [] : [fill(rows, { added, changed, cells, withdrawn })]),
    ...counted.map((count) => fill(applied[count], { count: result[count] })),
  ];
}

function UndoEnded({ result }: { result: UndoResult }) {
  const { undo, refusals } = useRefreshTexts();
  switch (result.status) {
    case "undone":
      return (
        <LazyNotice
          intent="success"
          title={undo.done}
          lines={[
            fill(undo.doneUndone, { count: result.undone }),
            ...(result.kept.length > 0 ? [fill(undo.doneKept, { count: result.kept.length })] : []),
          ]}
        />
      );
    case "nothingToUndo":
      return <LazyNotice intent="info" title={undo.nothing} />;
    default:
      return <RefusalNotice refusal={result} partly={refusals.undoPartly} />;
  }
}
