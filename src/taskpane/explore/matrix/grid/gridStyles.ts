import { makeStyles, tokens } from "@fluentui/react-components";

const line = `1px solid ${tokens.colorNeutralStroke3}`;

export const useGridStyles = makeStyles({
  /**
   * Scrolls both ways within the pane, so that the names of measures and cities can stay in view; apart from the rest of the page
   * in depth, or cells would be painted over the pane's tabs.
   */
  scroll: {
    overflow: "auto",
    maxHeight: "max(280px, calc(100vh - 150px))",
    isolation: "isolate",
    // What takes the focus is not to be hidden by the names.
    scrollPadding: "140px 0 0 80px",
    fontSize: tokens.fontSizeBase200,
  },
  grid: { minWidth: "min-content", outlineStyle: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "var(--columns)",
    minWidth: "min-content",
    borderBottom: line,
  },
  cell: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    height: "26px",
    borderLeft: line,
    cursor: "pointer",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      boxShadow: `inset 0 0 0 3px ${tokens.colorStrokeFocus1}`,
    },
    ":hover": { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
  },
  /** Stays in view when many cities make the grid higher than the pane; above the names of cities. */
  head: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  /** Stays in view when many measures make the grid wider than the pane. */
  name: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    justifyContent: "flex-start",
    borderLeftStyle: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
  },
  nameText: { overflow: "hidden", textOverflow: "ellipsis" },
  total: { cursor: "default", fontVariantNumeric: "tabular-nums", ":hover": { boxShadow: "none" } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  foot: { backgroundColor: tokens.colorNeutralBackground3, borderBottom: "none" },
  header: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "center",
    boxSizing: "border-box",
    paddingBottom: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    borderLeft: line,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
  },
  corner: { alignItems: "flex-end", borderLeftStyle: "none" },
  highlighted: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationLine: "underline",
  },
  vertical: {
    writingMode: "vertical-rl",
    maxHeight: "124px",
    lineHeight: "14px",
    overflow: "hidden",
  },
  /** Chinese characters stay upright; Latin text is rotated and reads upwards. */
  upright: { textOrientation: "upright" },
  turned: { rotate: "180deg", whiteSpace: "nowrap", alignSelf: "flex-end" },
  /** With a filter only cells of that level keep their colour; the others show a faint mark. */
  faint: { color: tokens.colorNeutralForeground3 },
});
