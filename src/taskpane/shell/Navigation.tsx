import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { VIEWS, type View } from "../../commands/navigation";
import { useTexts } from "../context";

const useStyles = makeStyles({
  views: {
    display: "flex",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: "none",
    overflowX: "auto",
  },
  view: {
    minWidth: 0,
    whiteSpace: "nowrap",
    borderRadius: 0,
    borderBottom: `2px solid transparent`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    fontWeight: tokens.fontWeightRegular,
  },
  current: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface NavigationProps {
  view: View;
  onSelect: (view: View) => void;
}

/** Buttons for all views but About, which is in the header. Fluent's tabs would add a tenth to the first view's script. */
export function Navigation({ view, onSelect }: NavigationProps) {
  const styles = useStyles();
  const { views } = useTexts().pane;
  return (
    <nav aria-label={views.label}>
      <ul className={styles.views}>
        {VIEWS.filter((known) => known !== "about").map((known) => (
          <li key={known}>
            <Button
              appearance="transparent"
              size="small"
              className={mergeClasses(styles.view, known === view && styles.current)}
              aria-current={known === view ? "page" : undefined}
              onClick={() => {
                onSelect(known);
              }}
            >
              {views.names[known]}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
