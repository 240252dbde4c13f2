import { makeStyles, tokens } from "@fluentui/react-components";

const column = { display: "flex", flexDirection: "column" } as const;
const box = {
  margin: 0,
  padding: tokens.spacingHorizontalM,
  borderRadius: tokens.borderRadiusMedium,
} as const;

/** Looks that several parts of the pane have in common; what only one part looks like stays with it. */
export const useKitStyles = makeStyles({
  columnXS: { ...column, gap: tokens.spacingVerticalXS },
  columnS: { ...column, gap: tokens.spacingVerticalS },
  columnM: { ...column, gap: tokens.spacingVerticalM },
  columnL: { ...column, gap: tokens.spacingVerticalL },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  /** Entries of a list with a thin line between them. */
  ruled: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  /** Buttons beside each other, as far as there is room. */
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  /** A button that does not stretch over the width of its column. */
  atStart: { alignSelf: "flex-start" },

  /** A line of its own within a text. */
  line: { display: "block" },
  body: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  /** Small print. */
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  /** Read out, not shown: something else says it to the eye. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },

  /** Something to notice, in the brand's colour. */
  tinted: { ...box, backgroundColor: tokens.colorBrandBackground2 },
  /** Something beside the main text. */
  aside: { ...box, backgroundColor: tokens.colorNeutralBackground3 },
  /** A formula that stands alone. */
  formula: {
    ...box,
    display: "block",
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
  },
  /** A formula, or the name of a function, above what it means. */
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
  },
});
