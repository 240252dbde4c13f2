import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { timeText } from "../../shared/moment";
import type { Language } from "../../../dataset";
import type { Failure } from "../../../excel";
import type { LastRefresh } from "../../../excel/refresh";
import { fill } from "../../../locales/fill";
import { useLanguage, useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { Refreshing } from "../port";
import type { RefreshStore } from "../store";
import { useRefreshTexts, type RefreshTexts } from "../texts";

interface LastRefreshPartProps {
  last: LastRefresh | null;
  store: RefreshStore;
  port: Refreshing;
}

/** The last refresh, with links to the refresh log and to undoing it. */
export function LastRefreshPart({ last, store, port }: LastRefreshPartProps) {
  const kit = useKitStyles();
  const texts = useRefreshTexts().last;
  const { errors } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const language = useLanguage();

  const showReceipt = async () => {
    setFailure(await port.showReceipt());
  };

  return (
    <section className={kit.columnS}>
      <Subheading>{texts.title}</Subheading>
      {failure && <LazyNotice intent="error" {...failureProblem(failure, errors)} />}
      {last === null ? (
        <p className={kit.quiet}>{texts.never}</p>
      ) : (
        <>
          <p className={kit.quiet}>{lastText(last, texts, language)}</p>
          <div className={kit.actions}>
            <Button onClick={() => void showReceipt()}>{texts.receipt}</Button>
            {!last.undone && <Button onClick={() => void store.planUndo()}>{texts.undo}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

function lastText(
  { undone, began, ...last }: LastRefresh,
  texts: RefreshTexts["last"],
  language: Language,
): string {
  const values = { ...last, time: timeText(began, language) };
  if (undone) return fill(texts.undone, values);
  return fill(last.before === last.release ? texts.same : texts.text, values);
}
