import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the view share beyond the kit. */
export const useExploreStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: "1 / -1" },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
