import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../../locales/fill";
import type { ShowResult } from "../../../excel/evidence/showEvidence";
import { useTexts } from "../../context";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem, type Problem } from "../../shared/problem";
import { useSilence } from "../../kit/useSilence";
import { useKitStyles } from "../../kit/styles";
import type { Texts } from "../../texts";
import { useExploreTexts } from "../texts";

type SheetTexts = ReturnType<typeof useExploreTexts>["sheet"];

const useStyles = makeStyles({
  show: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

/** Selects the row or matrix cell of a pair. Give it a `key`, so that another pair starts without the last result. */
export function ShowInSheet({ onShow }: { onShow: () => Promise<ShowResult> }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { errors, pane } = useTexts();
  const texts = useExploreTexts().sheet;
  const [result, setResult] = useState<ShowResult | null>(null);
  const [waiting, setWaiting] = useState(false);
  const silent = useSilence(waiting);

  const show = async () => {
    if (waiting) return;
    setResult(null);
    setWaiting(true);
    setResult(await onShow());
    setWaiting(false);
  };
  const problem = result && showProblem(result, texts, errors);

  return (
    <div className={styles.show}>
      <Button disabledFocusable={waiting} onClick={() => void show()}>
        {texts.show}
      </Button>
      <div role="status" className={kit.note}>
        {silent && pane.progress.editing}
        {result?.status === "shown" && fill(texts.shown, { address: result.address })}
      </div>
      {problem && <LazyNotice intent="warning" {...problem} />}
    </div>
  );
}

/** Why a cell could not be selected; null if it was. */
function showProblem(result: ShowResult, texts: SheetTexts, errors: Texts["errors"]): Problem | null {
  const problem = (
    { title, body }: { title: string; body: string },
    values: Record<string, string> = {},
  ): Problem => ({ title, lines: [fill(body, values)] });
  switch (result.status) {
    case "shown":
      return null;
    case "notPopulated":
      return problem(texts.notPopulated);
    case "deleted":
      return problem(texts.deleted[result.place]);
    case "notThere":
      return problem(texts.notThere[result.place]);
    case "noColumn":
      return problem(texts.noColumn, { column: result.column });
    case "hiddenSheet":
      return problem(texts.hiddenSheet, { sheet: result.sheet });
    case "hidden":
      return problem(texts.hidden[result.place], { address: result.address });
    case "tooOld":
      return problem(texts.tooOld, { version: result.needs });
    case "failed":
      return result.failure.kind === "protected"
        ? problem(texts.refused)
        : failureProblem(result.failure, errors);
  }
}
