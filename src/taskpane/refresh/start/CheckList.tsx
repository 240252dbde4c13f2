import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CheckItem, Failure } from "../../../excel";
import { fill } from "../../../locales/fill";
import { useTexts } from "../../context";
import { placeOf, useReason } from "../../shared/checkItem";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { Subheading } from "../../kit/Subheading";
import type { Evidence } from "../../evidence";
import type { CheckResult, Refreshing } from "../port";
import { ShowMore, useShown } from "../ShowMore";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  items: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorder2}`,
  },
});

const NOTHING: readonly CheckItem[] = [];

interface CheckListProps {
  port: Refreshing;
  /** Checked again whenever this changes. */
  evidence: Evidence;
}

/** Rows that are not counted as they are, each with the reason and a way to its cell. */
export function CheckList({ port, evidence }: CheckListProps) {
  const styles = useStyles();
  const texts = useRefreshTexts().check;
  const { errors } = useTexts();
  const reason = useReason();
  const [result, setResult] = useState<CheckResult | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const items = result?.status === "checked" ? result.items : NOTHING;
  const { shown, showMore } = useShown(items);

  useEffect(() => {
    let current = true;
    void port.check().then((checked) => {
      if (current) setResult(checked);
    });
    return () => {
      current = false;
    };
  }, [port, evidence]);

  const problem = failure ?? (result?.status === "failed" ? result.failure : null);
  const select = async ({ sheet, cell }: CheckItem) => {
    setFailure(await port.select(sheet, cell));
  };

  return (
    <section className={styles.part}>
      <Subheading>{texts.title}</Subheading>
      {problem && <LazyNotice intent="error" {...failureProblem(problem, errors)} />}
      <p role="status" className={styles.text}>
        {result === null && texts.checking}
        {result?.status === "checked" &&
          (items.length === 0 ? texts.none : fill(texts.some, { count: items.length }))}
      </p>
      {items.length > 0 && (
        <ul className={styles.items}>
          {shown.map((item) => (
            <li key={`${placeOf(item)} ${item.why}`} className={styles.item}>
              <span>{reason(item)}</span>
              <Button size="small" onClick={() => void select(item)}>
                {fill(texts.go, { address: placeOf(item) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ShowMore shown={shown.length} total={items.length} onMore={showMore} />
    </section>
  );
}
