import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useFormulaTexts } from "./texts";

const PAGES = ["builder", "cell", "repair", "freeze"] as const;
export type Page = (typeof PAGES)[number];

const useStyles = makeStyles({
  pages: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  page: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface PagesProps {
  page: Page;
  onPage: (page: Page) => void;
}

/** Buttons for the pages of this view, like those for the views themselves. */
export function Pages({ page, onPage }: PagesProps) {
  const styles = useStyles();
  const { pages } = useFormulaTexts();
  return (
    <nav aria-label={pages.label}>
      <ul className={styles.pages}>
        {PAGES.map((known) => (
          <li key={known}>
            <Button
              size="small"
              shape="circular"
              className={mergeClasses(styles.page, known === page && styles.current)}
              aria-current={known === page ? "page" : undefined}
              onClick={() => {
                onPage(known);
              }}
            >
              {pages[known]}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
