import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../excel";
import { fill } from "../../locales/fill";
import { useTexts } from "../context";
import { LazyNotice } from "../shared/LazyNotice";
import { failureProblem } from "../shared/problem";
import { Subheading } from "../shared/Subheading";
import type { LastRefresh, Refreshing } from "./port";
import type { RefreshStore } from "./store";
import { useRefreshTexts } from "./texts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface LastRefreshPartProps {
  last: LastRefresh | null;
  store: RefreshStore;
  port: Refreshing;
}

/** The last refresh, its receipt, and the way back. */
export function LastRefreshPart({ last, store, port }: LastRefreshPartProps) {
  const styles = useStyles();
  const texts = useRefreshTexts().last;
  const { errors } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);

  return (
    <section className={styles.part}>
      <Subheading>{texts.title}</Subheading>
      {failure && <LazyNotice intent="error" {...failureProblem(failure, errors)} />}
      {last === null ? (
        <p className={styles.text}>{texts.never}</p>
      ) : (
        <>
          <p className={styles.text}>{fill(last.undone ? texts.undone : texts.text, values(last))}</p>
          <div className={styles.actions}>
            <Button onClick={() => void port.showReceipt().then(setFailure)}>{texts.receipt}</Button>
            {!last.undone && <Button onClick={() => void store.planUndo()}>{texts.undo}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

function values({ time, before, release, changes }: LastRefresh) {
  return { time, before, release, changes };
}
