import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { MODES, type Mode } from "../state";
import { useExploreTexts } from "../texts";

const useStyles = makeStyles({
  modes: { display: "flex", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  mode: {
    flex: "1 1 0",
    minHeight: "32px",
    border: "none",
    borderBottom: "2px solid transparent",
    marginBottom: "-1px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Contrast themes would draw the transparent border.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { borderBottomColor: tokens.colorBrandStroke1 },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface ModesProps {
  mode: Mode;
  onMode: (mode: Mode) => void;
  /** Ids of a mode's tab and of its panel. */
  tabId: (mode: Mode) => string;
  panelId: string;
}

/** Tabs for the two modes. Fluent's own tabs add focusable helper elements, which accessibility checks refuse. */
export function Modes({ mode, onMode, tabId, panelId }: ModesProps) {
  const styles = useStyles();
  const texts = useExploreTexts().modes;
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const other = MODES.find((each) => each !== mode);
    if (!other) return;
    onMode(other);
    currentTarget.ownerDocument.getElementById(tabId(other))?.focus();
  };
  return (
    <div role="tablist" aria-label={texts.label} className={styles.modes}>
      {MODES.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabId(each)}
          aria-selected={each === mode}
          aria-controls={panelId}
          tabIndex={each === mode ? 0 : -1}
          className={mergeClasses(styles.mode, each === mode && styles.chosen)}
          onClick={() => {
            onMode(each);
          }}
          onKeyDown={onKeyDown}
        >
          {texts[each]}
        </button>
      ))}
    </div>
  );
}
