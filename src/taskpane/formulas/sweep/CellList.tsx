import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "../../../locales/fill";
import { useKitStyles } from "../../kit/styles";
import { cellText } from "../answers";
import type { FormulaCell } from "../port";
import { useFormulaTexts } from "../texts";
import { placeOf } from "./cells";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  value: { textAlign: "right" },
  error: { color: tokens.colorPaletteRedForeground1 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Cells listed; the rest are only counted. */
const MOST = 40;
const MOST_CHARACTERS = 80;

/** Cells with their formulas and what they show. */
export function CellList({ cells }: { cells: readonly FormulaCell[] }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { sweep, freeze, preview } = useFormulaTexts();
  return (
    <>
      <ul className={styles.list}>
        {cells.slice(0, MOST).map((cell) => {
          const { area, grid, formula } = cell;
          const [first = ""] = grid.values[0] ?? [];
          const text = first === "" ? preview.blank : shorten(cellText(first));
          const isMany = area.rows * area.columns > 1;
          return (
            <li key={placeOf(cell)} className={styles.item}>
              <div className={styles.line}>
                <span className={kit.strong}>{placeOf(cell)}</span>
                <span className={mergeClasses(styles.value, grid.isError[0]?.[0] === true && styles.error)}>
                  {isMany ? fill(freeze.size, { rows: area.rows, columns: area.columns }) : text}
                </span>
              </div>
              <span className={styles.formula}>{shorten(formula)}</span>
            </li>
          );
        })}
      </ul>
      {cells.length > MOST && (
        <p className={kit.note}>{fill(sweep.moreCells, { count: cells.length - MOST })}</p>
      )}
    </>
  );
}

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
