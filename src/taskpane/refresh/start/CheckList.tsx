import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CheckItem, Corrected, Failure } from "../../../excel";
import { fill } from "../../../locales/fill";
import { useTexts } from "../../context";
import { findingKey } from "../../../workbook/health/finding";
import { placeOf, useOffer, useReason } from "../../shared/checkItem";
import { LazyNotice } from "../../kit/LazyNotice";
import { failureProblem } from "../../shared/problem";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import type { Evidence } from "../../evidence";
import type { CheckResult, Refreshing } from "../port";
import { ShowMore, useShown } from "../ShowMore";
import { useRefreshTexts } from "../texts";

const useStyles = makeStyles({
  item: {
    alignItems: "flex-start",
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorder2}`,
  },
});

const NOTHING: readonly CheckItem[] = [];

interface CheckListProps {
  port: Refreshing;
  /** The tables are checked again whenever this changes. */
  evidence: Evidence;
}

/** The rows that are not counted, each with the reason and a button that selects its cell. */
export function CheckList({ port, evidence }: CheckListProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const texts = useRefreshTexts().check;
  const { errors } = useTexts();
  const reason = useReason();
  const offerOf = useOffer();
  const [result, setResult] = useState<CheckResult | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcome, setOutcome] = useState<Corrected | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const items = result?.status === "checked" ? result.items : NOTHING;
  const { shown, showMore } = useShown(items);
  const offered = items.filter((item) => offerOf(item) !== null);

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

  const correct = async (chosen: readonly CheckItem[]) => {
    setCorrecting(true);
    setOutcome(null);
    const done = await port.correct(chosen);
    if (done.status === "corrected") setOutcome(done);
    setFailure(done.status === "failed" ? done.failure : null);
    setResult(await port.check());
    setCorrecting(false);
  };

  return (
    <section className={kit.columnS}>
      <Subheading>{texts.title}</Subheading>
      {problem && <LazyNotice intent="error" {...failureProblem(problem, errors)} />}
      <p role="status" className={kit.quiet}>
        {result === null && texts.checking}
        {result?.status === "checked" &&
          (items.length === 0 ? texts.none : fill(texts.some, { count: items.length }))}
      </p>
      {outcome && (
        <p role="status" className={kit.quiet}>
          {fill(texts.corrected, { count: outcome.corrected })}
          {outcome.changed > 0 && fill(texts.changed, { count: outcome.changed })}
        </p>
      )}
      {offered.length > 1 && (
        <div>
          <Button disabledFocusable={correcting} onClick={() => void correct(offered)}>
            {fill(texts.correctAll, { count: offered.length })}
          </Button>
        </div>
      )}
      {items.length > 0 && (
        <ul className={mergeClasses(kit.columnM, kit.list)}>
          {shown.map((item) => (
            <li
              key={`${placeOf(item)} ${item.why} ${item.why === "structure" ? findingKey(item.finding) : ""}`}
              className={mergeClasses(kit.columnXS, styles.item)}
            >
              <span>{reason(item)}</span>
              <div className={kit.actions}>
                {offerOf(item) !== null && (
                  <Button size="small" disabledFocusable={correcting} onClick={() => void correct([item])}>
                    {fill(texts.correct, { offer: offerOf(item) ?? "" })}
                  </Button>
                )}
                {item.cell !== "" && (
                  <Button size="small" onClick={() => void select(item)}>
                    {fill(texts.go, { address: placeOf(item) })}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ShowMore shown={shown.length} total={items.length} onMore={showMore} />
    </section>
  );
}
