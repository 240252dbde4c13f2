import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { useLanguage, useTexts } from "../context";
import { LazyNotice } from "../kit/LazyNotice";
import type { NoticeProps } from "../kit/Notice";
import { useSilence } from "../kit/useSilence";
import type { Evidence } from "../evidence";
import { useStore } from "../shared/useStore";
import type { SheetsPort } from "./port";
import { OlderSheets } from "./OlderSheets";
import { isNothing, storeOf, type GrowthState } from "./store";
import { useGrowthTexts } from "./texts";
import { growthProblem, namesLines } from "./words";

export interface GrowthProps {
  port: SheetsPort;
  /** The sheets are read again whenever this changes. */
  evidence: Evidence | undefined;
}

/** Lists what the sheets lack, with a button that adds it, and what they count otherwise. Renders nothing if they are complete. */
export default function Growth({ port, evidence }: GrowthProps): ReactElement | null {
  const { pane } = useTexts();
  const texts = useGrowthTexts();
  const store = storeOf(port);
  const state = useStore(store);
  const { growing, ended } = state;
  const silent = useSilence(growing);
  const done = useDone(state);
  const open = useOpen(state);
  const ref = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);

  useEffect(() => {
    void store.look();
  }, [store, evidence]);
  useEffect(
    () => () => {
      store.leave();
    },
    [store],
  );
  useEffect(() => {
    // The pressed button disappears, so the focus moves to the notice.
    if (ended && pressed.current && document.activeElement === document.body) ref.current?.focus();
  }, [ended]);

  return (
    <>
      <OlderSheets port={port} evidence={evidence} />
      {(done !== null || open !== null) && (
        <div ref={ref} tabIndex={-1}>
          {done && <LazyNotice {...done} />}
          {open && (
            <LazyNotice {...open} lines={[...(open.lines ?? []), ...(silent ? [pane.progress.editing] : [])]}>
              <Button
                disabledFocusable={growing}
                onClick={() => {
                  pressed.current = true;
                  void store.grow();
                }}
              >
                {growing ? texts.growing.action : texts.missing.action}
              </Button>
            </LazyNotice>
          )}
        </div>
      )}
    </>
  );
}

/** Notice on what was added. */
function useDone({ ended }: GrowthState): NoticeProps | null {
  const language = useLanguage();
  const texts = useGrowthTexts();
  switch (ended?.status) {
    case "grown": {
      const names = namesLines(ended.added, texts, language);
      return { intent: "success", title: texts.grown.title, lines: [...names, texts.grown.text] };
    }
    case "complete":
      return { intent: "info", title: texts.complete.title, lines: [texts.complete.text] };
    default:
      return null;
  }
}

/** Notice on what is still to be added, or on why it was not. */
function useOpen({ missing, growing, ended }: GrowthState): NoticeProps | null {
  const language = useLanguage();
  const { errors } = useTexts();
  const texts = useGrowthTexts();
  if (ended && ended.status !== "grown" && ended.status !== "complete")
    return {
      intent: ended.status === "busy" ? "warning" : "error",
      ...growthProblem(ended, texts, errors, language),
    };
  const names = missing ? namesLines(missing, texts, language) : [];
  if (growing) return { intent: "info", title: texts.growing.title, lines: [...names, texts.growing.text] };
  if (isNothing(missing)) return null;
  return { intent: "info", title: texts.missing.title, lines: [...names, texts.missing.text] };
}
