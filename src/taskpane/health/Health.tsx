import { Button, Checkbox } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { fill } from "../../locales/fill";
import { findingKey } from "../../workbook/health/finding";
import { findingText } from "../../workbook/health/words";
import { useLanguage, useTexts } from "../context";
import type { EvidenceSource } from "../evidence";
import { LazyNotice } from "../kit/LazyNotice";
import { Subheading } from "../kit/Subheading";
import { useKitStyles } from "../kit/styles";
import { useStore } from "../shared/useStore";
import type { HealthPort } from "./port";
import { isRepairable, storeOf, undosOf, type HealthPhase, type HealthStore } from "./store";
import { useRepairTexts } from "./texts";
import { outcomeText, stepText } from "./words";

export interface HealthProps {
  port: HealthPort;
  /** The workbook is looked through again whenever this changes, also where its evidence cannot be known. */
  known: ReturnType<EvidenceSource["latest"]>;
}

/** Findings that are told in full before the repair is opened. */
const TOLD = 5;

/** Says what is wrong with the structure of the workbook, and repairs it. Renders nothing where all is well. */
export default function Health({ port, known }: HealthProps): ReactElement | null {
  const language = useLanguage();
  const texts = useRepairTexts();
  const store = storeOf(port);
  const { findings, phase } = useStore(store);

  useEffect(() => {
    void store.look();
  }, [store, known]);

  switch (phase.name) {
    case "repairing":
      return <LazyNotice intent="info" title={texts.repairing} />;
    case "ended":
      return <Ended store={store} phase={phase} />;
    case "reviewing":
      return <Review store={store} phase={phase} />;
    case "undone":
    case "told": {
      const lines = findings.slice(0, TOLD).map((finding) => findingText(finding, language));
      const { outcome } = texts;
      const undone = phase.name === "undone" && (
        <LazyNotice
          intent="info"
          title={phase.kept === 0 ? outcome.undone : fill(outcome.undoneBut, { count: phase.kept })}
        />
      );
      return (
        <>
          {undone}
          {findings.length > 0 && (
            <LazyNotice intent="warning" title={fill(texts.title, { count: findings.length })} lines={lines}>
              <Button onClick={store.review}>{texts.open}</Button>{" "}
              <Button appearance="subtle" onClick={() => void store.look()}>
                {texts.lookAgain}
              </Button>
            </LazyNotice>
          )}
        </>
      );
    }
  }
}

interface ReviewProps {
  store: HealthStore;
  phase: Extract<HealthPhase, { name: "reviewing" }>;
}

/** Every finding with what is done about it; what the product cannot do is told in words. */
function Review({ store, phase }: ReviewProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useRepairTexts();
  const { review } = texts;
  const { findings } = useStore(store);
  const repairable = findings.filter(isRepairable);
  const count = repairable.filter((finding) => !phase.leftOut.has(findingKey(finding))).length;
  return (
    <section className={kit.columnM}>
      <Subheading>{review.title}</Subheading>
      <p className={kit.quiet}>{review.lead}</p>
      <ul className={kit.list}>
        {findings.map((finding) => {
          const key = findingKey(finding);
          const text = (
            <>
              <span className={kit.line}>{findingText(finding, language)}</span>
              <span className={kit.note}>
                {isRepairable(finding) ? "" : `${review.byHand}: `}
                {stepText(finding, texts)}
              </span>
            </>
          );
          return (
            <li key={key} className={kit.ruled}>
              {isRepairable(finding) ? (
                <Checkbox
                  checked={!phase.leftOut.has(key)}
                  label={text}
                  onChange={(_, { checked }) => {
                    store.leaveOut(key, checked !== true);
                  }}
                />
              ) : (
                <div>{text}</div>
              )}
            </li>
          );
        })}
      </ul>
      <div className={kit.actions}>
        <Button appearance="primary" disabledFocusable={count === 0} onClick={() => void store.repair()}>
          {fill(review.start, { count })}
        </Button>
        <Button onClick={store.close}>{review.cancel}</Button>
      </div>
    </section>
  );
}

interface EndedProps {
  store: HealthStore;
  phase: Extract<HealthPhase, { name: "ended" }>;
}

function Ended({ store, phase: { outcomes } }: EndedProps) {
  const language = useLanguage();
  const texts = useRepairTexts();
  const { errors } = useTexts();
  const { outcome } = texts;
  const undos = undosOf(outcomes);
  const lines = outcomes.map(
    ({ finding, result }) =>
      `${findingText(finding, language)} ${outcomeText(result, texts, errors, language)}`,
  );
  return (
    <LazyNotice
      intent={undos.length === outcomes.length ? "success" : "warning"}
      title={fill(outcome.title, { done: undos.length, count: outcomes.length })}
      lines={lines}
    >
      {undos.length > 0 && <Button onClick={() => void store.undo()}>{outcome.undo}</Button>}{" "}
      <Button appearance="subtle" onClick={store.close}>
        {outcome.close}
      </Button>
    </LazyNotice>
  );
}
